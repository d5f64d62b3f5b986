import asyncio


async def fetch(tag: str, takes: int) -> int:
    await asyncio.sleep(takes / 1000)
    if tag == "call1":
        raise RuntimeError(f"{tag} failed")
    print(f"{tag}: done")
    return takes


async def main() -> None:
    try:
        one, two = await asyncio.gather(fetch("call1", 100), fetch("call2", 200))
        print(f"The sum is {one + two}")
    except RuntimeError as error:
        print(f"No sum: {error}")
    await asyncio.sleep(0.2)
    print("main ends")


asyncio.run(main())
