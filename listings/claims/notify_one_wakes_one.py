# Claim: With several waiters `notify_one` wakes one, as `notify()` does.
# Breaks: `changed.notify()` -> `changed.notify_all()`

import asyncio


async def wait(changed: asyncio.Condition) -> None:
    async with changed:
        await changed.wait()


async def main() -> None:
    changed = asyncio.Condition()
    tasks = [asyncio.create_task(wait(changed)) for _ in range(3)]
    await asyncio.sleep(0)
    async with changed:
        changed.notify()
    done, pending = await asyncio.wait(tasks, timeout=1)
    assert (len(done), len(pending)) == (1, 2)
    for task in pending:
        task.cancel()


asyncio.run(main())
