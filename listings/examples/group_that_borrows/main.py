import asyncio


async def measure(word: str) -> int:
    await asyncio.sleep(0.1 * len(word))
    print(f"{word} is measured")
    return len(word)


async def main() -> None:
    words = ["three", "of", "four"]

    calls = [measure(word) for word in words]
    total = 0
    for earliest in asyncio.as_completed(calls):
        total += await earliest
        print(f"{total} so far")
    print(f"{total} letters in {' '.join(words)}")


asyncio.run(main())
