# Claim: In asyncio you can ask from inside: each task of `asyncio.all_tasks()` has a `print_stack()`, which ends
# at the line where it waits.
# Breaks: `await lock.acquire()  # here` -> `pass  # here`

import asyncio
import io


async def work(lock: asyncio.Lock) -> None:
    await lock.acquire()  # here
    await asyncio.sleep(60)


async def main() -> None:
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(work(lock))
    await asyncio.sleep(0)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        stack = io.StringIO()
        task.print_stack(file=stack)
        assert task is waiting
        assert stack.getvalue().rstrip().endswith("# here")


asyncio.run(main())
