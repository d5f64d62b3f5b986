import asyncio
from functools import partial


async def work(tag: str) -> str:
    await asyncio.sleep(0.1)
    if tag == "task2":
        raise RuntimeError("out of luck")
    await asyncio.sleep(0.1)
    return "a result"


def watch(tag: str, task: asyncio.Task[str]) -> None:
    if task.cancelled():
        print(f"Result of {tag}: cancelled")
    elif (error := task.exception()) is not None:
        print(f"Result of {tag}: failed, {error}")
    else:
        print(f"Result of {tag}: {task.result()}")


async def main() -> None:
    tasks = []
    for tag in ("task1", "task2", "task3"):
        task = asyncio.create_task(work(tag))
        task.add_done_callback(partial(watch, tag))
        tasks.append(task)

    await asyncio.sleep(0.15)
    tasks[2].cancel()
    await asyncio.wait(tasks)


asyncio.run(main())
