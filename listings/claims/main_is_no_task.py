# Claim: `main` is a task in asyncio, and none in tokio.
# Breaks: `asyncio.run(main())` -> `main().send(None)`

import asyncio


async def main() -> None:
    assert asyncio.current_task() is not None


asyncio.run(main())
