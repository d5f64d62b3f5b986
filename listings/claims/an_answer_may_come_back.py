# Claim: If whoever asked has gone, `send` gives the answer back; `set_result` on a cancelled future raises.
# Breaks: `answer.cancel()` -> `answer.done()`

import asyncio


async def main() -> None:
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    answer.cancel()
    try:
        answer.set_result(42)
    except asyncio.InvalidStateError:
        return
    raise AssertionError("it was set")


asyncio.run(main())
