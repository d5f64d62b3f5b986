# Claim: `gather` lets the other tasks run on.
# Breaks: `asyncio.gather(fail(), slow())` -> `asyncio.gather(fail())`

import asyncio

ended: list[str] = []


async def fail() -> None:
    await asyncio.sleep(0.1)
    raise RuntimeError("out of luck")


async def slow() -> None:
    await asyncio.sleep(0.3)
    ended.append("slow")


async def main() -> None:
    try:
        await asyncio.gather(fail(), slow())
    except RuntimeError:
        assert ended == []
    await asyncio.sleep(0.3)
    assert ended == ["slow"]


asyncio.run(main())
