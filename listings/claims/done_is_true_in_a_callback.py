# Claim: In a callback it is true however the task ended.
# Breaks: `seen.append(task.done())` -> `seen.append(task.cancelled())`

import asyncio

seen: list[bool] = []


def callback(task: asyncio.Task[None]) -> None:
    seen.append(task.done())


async def work(error: bool) -> None:
    await asyncio.sleep(0.1)
    if error:
        raise RuntimeError("out of luck")


async def main() -> None:
    tasks = [asyncio.create_task(work(error)) for error in (False, True, False)]
    for task in tasks:
        task.add_done_callback(callback)
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert seen == [True, True, True]


asyncio.run(main())
