import asyncio


async def parse(text: str) -> int:
    await asyncio.sleep(0.1)
    number = int(text)
    print(f"{text} is a number")
    return number


async def main() -> None:
    task1 = asyncio.create_task(parse("4x"))
    task2 = asyncio.create_task(parse("42"))

    try:
        print(f"task1: {await task1}")
    except ValueError:
        print("task1: not a number")
    try:
        print(f"task2: {await task2}")
    except ValueError:
        print("task2: not a number")


asyncio.run(main())
