# Claim: The loop of asyncio takes a future of its own or a bare `yield`; a number that a `Sleep` of yours yields, it
# refuses.
# Breaks: `yield 300` -> `yield`

import asyncio
from collections.abc import Generator


class Sleep:
    def __await__(self) -> Generator[int | None, None, None]:
        yield 300


async def main() -> None:
    try:
        await Sleep()
    except RuntimeError as error:
        assert "bad yield" in str(error)
    else:
        raise AssertionError("it was taken")


asyncio.run(main())
