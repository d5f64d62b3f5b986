# Claim: And a `JoinSet` is not quite a `TaskGroup`: when a task fails, the others run on.
# Claim: A `JoinSet` is not quite a `TaskGroup`: when a task fails, the others run on.
# Breaks: `raise RuntimeError("out of luck")` -> `return`

import asyncio


async def fail() -> None:
    raise RuntimeError("out of luck")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fail())
            slow = tasks.create_task(asyncio.sleep(0.1))
    except* RuntimeError:
        pass
    assert slow.cancelled()


asyncio.run(main())
