# Claim: A `TaskGroup` that fails cancels what its own block awaits, too; a loop that awaits a queue which the tasks of
# a `JoinSet` fill hears nothing of a panic, and waits on.
# Breaks: `except* RuntimeError:` -> `except* ValueError:`

import asyncio


async def fail() -> None:
    raise RuntimeError("no page")


async def main() -> None:
    results: asyncio.Queue[int] = asyncio.Queue()
    ended = False
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fail())
            await results.get()
    except* RuntimeError:
        ended = True
    assert ended


asyncio.run(main())
