# Claim: Tasks on a runtime of one thread stand still when nobody is in its `Runtime::block_on`.
# Breaks: `loop.run_until_complete(asyncio.sleep(0.1))` -> `loop.run_until_complete(task)`

import asyncio


async def work() -> None:
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
task = loop.create_task(work())
loop.run_until_complete(asyncio.sleep(0.1))
assert not task.done()
task.cancel()
loop.run_until_complete(asyncio.sleep(0))
loop.close()
