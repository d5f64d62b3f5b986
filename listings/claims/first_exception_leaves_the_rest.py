# Claim: `wait(…, return_when=FIRST_EXCEPTION)` returns when a task has failed, or all are done, and cancels nobody.
# Claim: Here you leave the loop at the first `Err`, and the set holds the rest.
# Claim: You leave the loop at the first `Err`, and the set holds the rest.
# Breaks: `asyncio.sleep(0.1, "not")` -> `asyncio.sleep(0.25, "not")`

import asyncio


async def fail() -> None:
    await asyncio.sleep(0.2)
    raise ConnectionError


async def main() -> None:
    quick = asyncio.create_task(asyncio.sleep(0.1, "not"))
    failing = asyncio.create_task(fail())
    slow = asyncio.create_task(asyncio.sleep(0.3))
    done, pending = await asyncio.wait([quick, failing, slow], return_when=asyncio.FIRST_EXCEPTION)
    assert done == {quick, failing} and pending == {slow}
    assert isinstance(failing.exception(), ConnectionError)
    done, pending = await asyncio.wait([quick, slow], return_when=asyncio.FIRST_EXCEPTION)
    assert done == {quick, slow} and not pending, "all are done"


asyncio.run(main())
