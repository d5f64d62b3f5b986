# Claim: One exception: `asyncio.run` waits for the clean-up of its tasks, and a timer that is due meanwhile goes off.
# Breaks: `await asyncio.sleep(0.3)` -> `pass`

import asyncio

went_off: list[str] = []


async def work() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.3)


async def main() -> None:
    working = asyncio.create_task(work())
    asyncio.get_running_loop().call_later(0.2, went_off.append, "timer")
    await asyncio.sleep(0.1)
    assert not working.done()


asyncio.run(main())
assert went_off == ["timer"]
