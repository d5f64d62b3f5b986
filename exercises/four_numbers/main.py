import asyncio


async def parse(text: str) -> int:
    await asyncio.sleep(0.1)
    return int(text)


async def main() -> None:
    texts = ["1", "two", "3", "four"]
    results = await asyncio.gather(*(parse(text) for text in texts), return_exceptions=True)
    for text, result in zip(texts, results, strict=True):
        if isinstance(result, ValueError):
            print(f"{text}: no number")
        else:
            print(f"{text}: {result}")


asyncio.run(main())
