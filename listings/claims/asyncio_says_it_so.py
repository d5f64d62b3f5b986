# Claim: These are the words of asyncio.
# Breaks: `await call  # again` -> `await asyncio.sleep(0)`

import asyncio
from collections.abc import Awaitable


async def work() -> None:
    await asyncio.sleep(0)


async def words(wrong: Awaitable[object]) -> str:
    try:
        await wrong
    except (RuntimeError, asyncio.InvalidStateError) as error:
        return str(error)
    raise AssertionError("It should have raised.")


async def twice() -> None:
    call = work()
    await call
    await call  # again


async def run_in_run() -> None:
    call = work()
    try:
        asyncio.run(call)
    finally:
        call.close()


async def too_early() -> int:
    task = asyncio.create_task(asyncio.sleep(0, 42))
    return task.result()


async def on_another_loop() -> None:
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    finally:
        other.close()


async def closed() -> None:
    other = asyncio.new_event_loop()
    other.close()
    other.call_soon(print)


async def main() -> None:
    print(await words(twice()))
    print(await words(run_in_run()))
    print(await words(too_early()))
    print("…", (await words(on_another_loop())).split("> ")[-1])
    print(await words(closed()))


asyncio.run(main())
