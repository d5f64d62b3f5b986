import asyncio


async def save() -> None:
    await asyncio.sleep(0.2)
    print("saved")


async def copy() -> None:
    await asyncio.sleep(0.1)
    raise OSError("disk full")


async def main() -> None:
    try:
        await asyncio.gather(save(), copy())
    except OSError as error:
        print(error)
    await asyncio.sleep(0.3)
    print("end")


asyncio.run(main())
