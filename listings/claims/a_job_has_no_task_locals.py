# Claim: `to_thread` copies your context variables into the thread; a `task_local!` is not set in a job.
# Breaks: `asyncio.to_thread(user.get)` -> `asyncio.get_running_loop().run_in_executor(None, user.get)`

import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def main() -> None:
    user.set("ann")
    assert await asyncio.to_thread(user.get) == "ann"


asyncio.run(main())
