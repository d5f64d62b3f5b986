# Claim: If every task takes them in the same order, this cannot happen.
# Breaks: `second = transfer(alice, bob)` -> `second = transfer(bob, alice)`

import asyncio


async def transfer(first: asyncio.Lock, second: asyncio.Lock) -> None:
    async with first:
        await asyncio.sleep(0.01)
        async with second:
            pass


async def main() -> None:
    alice, bob = asyncio.Lock(), asyncio.Lock()
    first = transfer(alice, bob)
    second = transfer(alice, bob)
    async with asyncio.timeout(1):
        await asyncio.gather(first, second)


asyncio.run(main())
