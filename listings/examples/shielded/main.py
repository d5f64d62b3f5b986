import asyncio


async def save() -> str:
    await asyncio.sleep(0.3)
    print("Saved")
    return "a file"


async def main() -> None:
    saving = asyncio.create_task(save())

    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("Still saving")
    print(f"There is {await saving}")


asyncio.run(main())
