# Claim: Without it, cancelling one of those who await a future cancels the future for all.
# Claim: Without `shield`, cancelling one of those who await a future cancels the future for all.
# Breaks: `await address` -> `await asyncio.shield(address)`

import asyncio


async def read(address: asyncio.Future[str]) -> str:
    return await address


async def main() -> None:
    address = asyncio.get_running_loop().create_future()
    reader = asyncio.create_task(read(address))
    await asyncio.sleep(0)
    reader.cancel()
    await asyncio.sleep(0)
    assert address.cancelled()


asyncio.run(main())
