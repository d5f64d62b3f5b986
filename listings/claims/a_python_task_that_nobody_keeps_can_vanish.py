# Claim: In Python, keep it somewhere, as in the set `background`: asyncio's loop keeps only weak references, and
# a pending task that nothing else keeps can vanish halfway.
# Breaks: `asyncio.create_task(work())` -> `kept.append(asyncio.create_task(work()))`

import asyncio
import gc

kept: list[asyncio.Task[None]] = []
logged: list[str] = []


async def work() -> None:
    await asyncio.get_running_loop().create_future()


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: logged.append(context["message"]))
    asyncio.create_task(work())
    await asyncio.sleep(0.1)
    assert len(asyncio.all_tasks()) == 2
    gc.collect()
    print(*logged)
    assert logged == ["Task was destroyed but it is pending!"]
    assert len(asyncio.all_tasks()) == 1


asyncio.run(main())
