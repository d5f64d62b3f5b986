# Claim: A Python task takes any number of callbacks, and can be awaited as well.
# Breaks: `asyncio.create_task(answer())` -> `asyncio.ensure_future(asyncio.sleep(60, 42))`

import asyncio

told: list[str] = []


async def answer() -> int:
    return 42


async def main() -> None:
    task = asyncio.create_task(answer())
    for name in ("first", "second"):
        task.add_done_callback(lambda task, name=name: told.append(name))
    assert await asyncio.wait_for(asyncio.shield(task), 1) == 42
    assert told == ["first", "second"]


asyncio.run(main())
