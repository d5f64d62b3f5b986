# Claim: An answer without a status, and `split()[1]` raises an `IndexError`, which no `except` of the crawler names: it
# ends the `TaskGroup`, and with it the whole crawl.
# Breaks: `"".split()[1]` -> `"HTTP/1.0 200".split()[1]`

import asyncio

ended = False


async def visit(results: asyncio.Queue[int]) -> None:
    try:
        results.put_nowait(int("".split()[1]))
    except OSError:
        results.put_nowait(0)


async def main() -> None:
    results: asyncio.Queue[int] = asyncio.Queue()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(visit(results))
        await results.get()


try:
    asyncio.run(main())
except* IndexError:
    ended = True

assert ended
