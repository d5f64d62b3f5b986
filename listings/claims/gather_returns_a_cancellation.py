# Claim: With `return_exceptions=True`, the end of a cancelled task is a value, too.
# Breaks: `return_exceptions=True` -> `return_exceptions=False`

import asyncio


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(60))
    asyncio.get_running_loop().call_later(1, task.cancel)
    results = await asyncio.gather(task, asyncio.sleep(2, "slept"), return_exceptions=True)
    assert isinstance(results[0], asyncio.CancelledError)
    assert results[1] == "slept"


asyncio.run(main())
