# Claim: And when `main` ends, the single-threaded runtime drops the watcher with its task, and it hears
# nothing;
# Breaks: `task.add_done_callback(callback)` -> `pass`

import asyncio

heard: list[bool] = []


def callback(task: asyncio.Task[None]) -> None:
    heard.append(task.cancelled())


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(60))
    task.add_done_callback(callback)
    await asyncio.sleep(0)


asyncio.run(main())
assert heard == [True]
