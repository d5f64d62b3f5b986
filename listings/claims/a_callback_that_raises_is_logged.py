# Claim: This one does not ask whether it failed: then `result()` would raise in the callback, and the loop
# would log it.
# Breaks: `raise RuntimeError("out of luck")` -> `return`

import asyncio

logged: list[str] = []


def callback(task: asyncio.Task[None]) -> None:
    task.result()


async def fail() -> None:
    raise RuntimeError("out of luck")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: logged.append(context["message"]))
    task = asyncio.create_task(fail())
    task.add_done_callback(callback)
    await asyncio.sleep(1)
    assert len(logged) == 1 and logged[0].startswith("Exception in callback callback(")


asyncio.run(main())
