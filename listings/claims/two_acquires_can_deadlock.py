# Claim: Two of them that want all would each hold some and wait for the rest.
# Breaks: `await asyncio.sleep(0)  # the other` -> `pass  # the other`

import asyncio


async def take_both(tables: asyncio.Semaphore) -> None:
    async with tables:
        await asyncio.sleep(0)  # the other
        async with tables:
            pass


async def main() -> None:
    tables = asyncio.Semaphore(2)
    try:
        async with asyncio.timeout(0.05):
            await asyncio.gather(take_both(tables), take_both(tables))
        raise AssertionError("both got both")
    except TimeoutError:
        pass


asyncio.run(main())
