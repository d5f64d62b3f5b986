import asyncio


async def visit(tag: str, guests: list[str]) -> None:
    guests.append(tag)
    print(f"{tag}: guest {len(guests)}")
    await asyncio.sleep(0.1)
    print(f"{tag}: leaves {len(guests)} guests")


async def main() -> None:
    guests: list[str] = []
    task1 = asyncio.create_task(visit("task1", guests))
    task2 = asyncio.create_task(visit("task2", guests))
    await task1
    await task2
    print(f"The book: {', '.join(guests)}")


asyncio.run(main())
