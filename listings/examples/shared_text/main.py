import asyncio


async def count(text: str, letter: str) -> int:
    await asyncio.sleep(0.1)  # Stands in for some work.
    return text.count(letter)


async def main() -> None:
    text = "from asyncio to tokio"
    task1 = asyncio.create_task(count(text, "o"))
    task2 = asyncio.create_task(count(text, "i"))
    print(f"o: {await task1}")
    print(f"i: {await task2}")
    print(f"Counted in: {text}")


asyncio.run(main())
