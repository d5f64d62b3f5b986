# Claim: A second `send` does not compile; a second `set_result` raises.
# Breaks: `answer.set_result(42)` -> `answer.done()`

import asyncio


async def main() -> None:
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    answer.set_result(42)
    try:
        answer.set_result(43)
    except asyncio.InvalidStateError:
        return
    raise AssertionError("it was set")


asyncio.run(main())
