# Claim: The handle is asked by `is_finished()`, and `now_or_never()` takes a result that is there.
# Breaks: `    await asyncio.sleep(0)` -> `    pass`

import asyncio


async def answer() -> int:
    return 42


async def main() -> None:
    task = asyncio.create_task(answer())
    assert not task.done()
    await asyncio.sleep(0)
    assert task.done()
    assert task.result() == 42


asyncio.run(main())
