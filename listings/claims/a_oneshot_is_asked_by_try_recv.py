# Claim: `try_recv` asks without waiting, and tells a late answer from a lost one.
# Breaks: `answer.set_result(42)` -> `answer.done()`

import asyncio


async def main() -> None:
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    try:
        answer.result()
    except asyncio.InvalidStateError:
        pass
    answer.set_result(42)
    assert answer.done() and answer.result() == 42


asyncio.run(main())
