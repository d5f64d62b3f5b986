# Claim: In Python a bare `yield` in `__await__` does that, and it is all that `sleep(0)` does.
# Breaks: `    await Turn()` -> `    await asyncio.sleep(0.1)`

import asyncio
from collections.abc import Generator


class Turn:
    def __await__(self) -> Generator[None, None, None]:
        yield


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    turns: list[str] = []
    loop.call_soon(turns.append, "another's")
    await Turn()
    turns.append("mine")
    assert turns == ["another's", "mine"]
    assert loop.time() == start

    nap = asyncio.sleep(0)
    assert nap.send(None) is None  # The bare yield,
    try:
        nap.send(None)
    except StopIteration:
        pass  # and no more.
    else:
        raise AssertionError("it yields again")


asyncio.run(main())
