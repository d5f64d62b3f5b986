# Claim: A limit does not help: `timeout` asks the work first, and when the loop has ended, the work is done.
# Breaks: `time.sleep(0.02)` -> `await asyncio.sleep(0.02)`

import asyncio
import time


async def compute() -> None:
    for _ in range(3):
        time.sleep(0.02)


async def main() -> None:
    async with asyncio.timeout(0.01):
        await compute()


asyncio.run(main())
