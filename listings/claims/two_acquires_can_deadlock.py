# Claim: Two of them that want all can each hold some and wait for the rest.
# Breaks: `async with tables, tables:` -> `async with tables:`

import asyncio


async def take_both(tables: asyncio.Semaphore) -> None:
    async with tables, tables:
        pass


async def main() -> None:
    tables = asyncio.Semaphore(2)
    await tables.acquire()
    await tables.acquire()
    both = asyncio.gather(take_both(tables), take_both(tables))
    await asyncio.sleep(0)
    tables.release()
    tables.release()
    try:
        async with asyncio.timeout(0.05):
            await both
        raise AssertionError("both got both")
    except TimeoutError:
        pass


asyncio.run(main())
