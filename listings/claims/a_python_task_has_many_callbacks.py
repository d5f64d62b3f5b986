# Claim: A Python task takes any number of callbacks, and can be awaited as well.
# Breaks: `task.add_done_callback(partial(tell, name))` -> `pass`

import asyncio
from functools import partial

told: list[str] = []


async def answer() -> int:
    return 42


def tell(name: str, task: asyncio.Task[int]) -> None:
    told.append(name)


async def main() -> None:
    task = asyncio.create_task(answer())
    for name in ("first", "second"):
        task.add_done_callback(partial(tell, name))
    assert await task == 42
    assert told == ["first", "second"]


asyncio.run(main())
