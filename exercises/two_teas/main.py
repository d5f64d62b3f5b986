import asyncio


async def brew(tea: str) -> None:
    await asyncio.sleep(0.1)
    print(f"{tea} is ready")


async def main() -> None:
    print("Kettle on")
    await brew("Assam")
    await brew("Sencha")
    print("Served")


asyncio.run(main())
