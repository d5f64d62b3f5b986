import asyncio


async def boil() -> None:
    print("kettle on")
    await asyncio.sleep(0.3)
    print("kettle off")


async def main() -> None:
    kettle = asyncio.create_task(boil())
    await asyncio.sleep(0.2)
    print("table laid")
    await kettle


asyncio.run(main())
