# Claim: In asyncio, `wait_for` cancels the task.
# Breaks: `asyncio.wait_for(task, 0.1)` -> `asyncio.wait_for(asyncio.shield(task), 0.1)`

import asyncio


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(0.2))
    try:
        await asyncio.wait_for(task, 0.1)
    except TimeoutError:
        pass
    assert task.cancelled()


asyncio.run(main())
