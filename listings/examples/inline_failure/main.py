import asyncio


async def work(tag: str) -> str:
    await asyncio.sleep(0.1)
    if tag == "task2":
        raise RuntimeError("out of luck")
    await asyncio.sleep(0.1)
    return "a result"


async def work_and_show(tag: str) -> None:
    result = await work(tag)
    print(f"{tag}: the last lines see {result}")


async def main() -> None:
    tasks = [asyncio.create_task(work_and_show(tag)) for tag in ("task1", "task2", "task3")]
    await asyncio.sleep(0.15)
    tasks[2].cancel()

    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(f"Tasks that ended well: {results.count(None)}")


asyncio.run(main())
