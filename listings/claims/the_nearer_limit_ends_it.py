# Claim: In Python the `TimeoutError` leaves the block whose limit it was.
# Breaks: `limited(0.2, 0.1)` -> `limited(0.2, 0.3)`

import asyncio


async def limited(outer: float, inner: float) -> str:
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(0.4)
            except TimeoutError:
                return "inner"
    except TimeoutError:
        return "outer"
    return "in time"


async def main() -> None:
    assert await limited(0.1, 0.2) == "outer"
    assert await limited(0.2, 0.1) == "inner"


asyncio.run(main())
