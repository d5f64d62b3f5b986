import asyncio
import time


def count_words(text: str) -> int:
    time.sleep(0.25)  # Stands for work that blocks.
    return len(text.split(" "))


async def beat() -> None:
    while True:
        print("beat")
        await asyncio.sleep(0.1)


async def main() -> None:
    beating = asyncio.create_task(beat())
    text = "as slow as a whole library"
    words = await asyncio.to_thread(count_words, text)
    print(f"{words} words")
    beating.cancel()


asyncio.run(main())
