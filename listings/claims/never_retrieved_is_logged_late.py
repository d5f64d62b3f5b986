# Claim: [!WARNING] If you do not await the handle, its message on standard error is what you learn of the
# panic. asyncio logs such an exception, too, but when the task is thrown away: `Task exception was never
# retrieved`.
# Claim: Python's comes late: as long as something keeps the task, `Task exception was never retrieved` is not
# said.
# Breaks: `del task` -> `task.exception()`

import asyncio
import gc

logged: list[str] = []


async def fail() -> None:
    raise RuntimeError("out of luck")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: logged.append(context["message"]))
    task = asyncio.create_task(fail())
    await asyncio.sleep(1)
    assert logged == [], "the task has failed, and nothing is logged yet"
    del task
    gc.collect()
    print(*logged)
    assert logged == ["Task exception was never retrieved"]


asyncio.run(main())
