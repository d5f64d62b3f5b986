# Claim: A watcher that you abort hears nothing, as a callback that you removed.
# Breaks: `task.remove_done_callback(heard.append)` -> `task.add_done_callback(heard.append)`

import asyncio
from typing import Any


class Heard:
    def __init__(self) -> None:
        self.tasks: list[asyncio.Task[Any]] = []

    def append(self, task: asyncio.Task[Any]) -> None:
        self.tasks.append(task)


async def main() -> None:
    heard = Heard()
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(heard.append)
    task.remove_done_callback(heard.append)
    await task
    await asyncio.sleep(0)
    assert heard.tasks == []


asyncio.run(main())
