# Claim: A `TaskGroup` that fails cancels what its own block awaits, too.
# Claim: If your loop awaits a queue which the tasks fill, and keeps a sender for those that it starts later, it hears
# nothing of a panic, and waits on.
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
