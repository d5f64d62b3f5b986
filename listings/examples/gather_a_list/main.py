import asyncio

CALLS = [("call1", 300), ("call2", 100), ("call3", 200)]


async def fetch(tag: str, takes: int) -> str:
    await asyncio.sleep(takes / 1000)
    print(f"{tag}: done")
    return tag


async def main() -> None:
    results = await asyncio.gather(*(fetch(tag, takes) for tag, takes in CALLS))
    print(f"In order: {', '.join(results)}")

    tasks = [asyncio.create_task(fetch(tag, takes)) for tag, takes in CALLS]
    results = [await earliest for earliest in asyncio.as_completed(tasks)]
    print(f"As they end: {', '.join(results)}")


asyncio.run(main())
