# Claim: `asyncio.run` cancels the other tasks when its main coroutine has ended, and waits until they have
# cleaned up.
# Breaks: `asyncio.run(main())` -> `asyncio.new_event_loop().run_until_complete(main())`

import asyncio

cleaned_up = False


async def work() -> None:
    global cleaned_up
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.1)
        print("cleaned up")
        cleaned_up = True


async def main() -> None:
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    assert not task.done()


asyncio.run(main())
assert cleaned_up
