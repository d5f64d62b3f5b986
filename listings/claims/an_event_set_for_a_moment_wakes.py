# Claim: An `Event` that is set and cleared at once does wake who waits.
# Breaks: `gate.set()` -> `pass`

import asyncio


async def main() -> None:
    gate = asyncio.Event()
    task = asyncio.create_task(gate.wait())
    await asyncio.sleep(0)
    gate.set()
    gate.clear()
    assert await asyncio.wait_for(task, 1)


asyncio.run(main())
