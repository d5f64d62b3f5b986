import asyncio


async def work(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    if name == "b":
        raise ValueError(f"{name} failed")
    print(f"{name} done")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("a", 0.1))
            group.create_task(work("b", 0.2))
            group.create_task(work("c", 0.3))
    except* ValueError as errors:
        print(errors.exceptions[0])
    await asyncio.sleep(0.2)
    print("end")


asyncio.run(main())
