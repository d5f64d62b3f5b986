import asyncio


async def fail(tag: str) -> int:
    await asyncio.sleep(0.15)
    print(f"{tag}: about to fail")
    raise RuntimeError("out of luck")


async def count(tag: str) -> int:
    for step in range(1, 4):
        print(f"{tag}: step {step}")
        await asyncio.sleep(0.1)
    return 3


async def main() -> None:
    task1 = asyncio.create_task(fail("task1"))
    task2 = asyncio.create_task(count("task2"))

    try:
        result = await task1
        print(f"Result of task1: {result}")
    except RuntimeError:
        print("task1 panicked")
    except asyncio.CancelledError:
        print("task1 was cancelled")
    print(f"Result of task2: {await task2}")


asyncio.run(main())
