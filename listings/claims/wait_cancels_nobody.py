# Claim: `asyncio.wait` cancels nobody: the losers run on until you cancel them.
# Breaks: `asyncio.wait([far, near], return_when=asyncio.FIRST_COMPLETED)` -> `cancel_one(far, near)`

import asyncio

answered: list[str] = []


async def ask(mirror: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    answered.append(mirror)


async def cancel_one(far: asyncio.Task[None], near: asyncio.Task[None]) -> None:
    await near
    far.cancel()


async def main() -> None:
    far = asyncio.create_task(ask("far", 0.3))
    near = asyncio.create_task(ask("near", 0.1))
    await asyncio.wait([far, near], return_when=asyncio.FIRST_COMPLETED)
    assert answered == ["near"]
    await asyncio.sleep(0.3)
    assert answered == ["near", "far"]


asyncio.run(main())
