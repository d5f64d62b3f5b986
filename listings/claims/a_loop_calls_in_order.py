# Claim: Tasks that are started one after the other begin in that order, for each is given to `call_soon`.
# Claim: In asyncio, tasks that are started one after the other begin in that order, for each is given to `call_soon`.
# Breaks: `range(100)` -> `reversed(range(100))`

import asyncio


async def main() -> None:
    begun: list[int] = []

    async def begin(number: int) -> None:
        begun.append(number)

    await asyncio.gather(*(begin(number) for number in range(100)))
    assert begun == sorted(begun)


asyncio.run(main())
