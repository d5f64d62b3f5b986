# Claim: In Python, `asend` and `athrow` put a value or an exception into a generator, at its `yield`.
# Breaks: `athrow(ValueError)` -> `athrow(KeyError)`

import asyncio
from collections.abc import AsyncGenerator


async def echo() -> AsyncGenerator[int, int]:
    try:
        sent = yield 0
        yield sent
    except ValueError:
        yield -1


async def main() -> None:
    generator = echo()
    assert await anext(generator) == 0
    assert await generator.asend(7) == 7
    assert await generator.athrow(ValueError) == -1


asyncio.run(main())
