# Claim: And `spawn` needs a runtime around it, as `create_task` needs a running loop.
# Claim: `spawn` needs a runtime around it, as `create_task` needs a running loop.
# Breaks: `run = call` -> `run = asyncio.run`

import asyncio
from collections.abc import Coroutine
from typing import Any


async def work() -> None:
    pass


async def start(coroutine: Coroutine[Any, Any, None]) -> None:
    asyncio.create_task(coroutine)


def call(coroutine: Coroutine[Any, Any, None]) -> None:
    # As a plain function would call it, with no loop around it.
    coroutine.send(None)


run = call
waits = work()
try:
    run(start(waits))
except RuntimeError as error:
    assert str(error) == "no running event loop"
    waits.close()
else:
    raise AssertionError("it was started")
