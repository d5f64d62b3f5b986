# Claim: A second `cancel()` cuts a `finally` short that still awaits.
# Breaks: `    task.cancel()  # Again.` -> `    pass`

import asyncio

heard = False


async def work() -> None:
    global heard
    try:
        await asyncio.sleep(0.3)
    finally:
        await asyncio.sleep(0.05)
        heard = True


async def main() -> None:
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.01)
    task.cancel()  # Again.
    await asyncio.wait([task])
    assert task.cancelled() and not heard


asyncio.run(main())
