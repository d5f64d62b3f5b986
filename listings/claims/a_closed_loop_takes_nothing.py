# Claim: In asyncio you get a `RuntimeError`, `Event loop is closed`.
# Breaks: `asyncio.run(main())` -> `loop = asyncio.new_event_loop()`

import asyncio

loop: asyncio.AbstractEventLoop


async def work() -> None:
    pass


async def main() -> None:
    global loop
    loop = asyncio.get_running_loop()


asyncio.run(main())
coroutine = work()
try:
    asyncio.run_coroutine_threadsafe(coroutine, loop)
except RuntimeError as error:
    assert str(error) == "Event loop is closed"
    coroutine.close()
else:
    raise AssertionError("it was taken")
