import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def resize(picture: str, seconds: float) -> None:
    time.sleep(seconds)  # Stands for work that blocks.
    print(f"{picture} is done")


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as two:
        pictures = [("cat", 0.3), ("dog", 0.1), ("elk", 0.25), ("fox", 0.2)]
        jobs = [loop.run_in_executor(two, resize, *picture) for picture in pictures]
        await asyncio.gather(*jobs)
    print("All are done")


asyncio.run(main())
