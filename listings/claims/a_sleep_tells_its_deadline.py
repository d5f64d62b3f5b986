# Claim: A `Sleep` tells when by `deadline()`, and whether by `is_elapsed()`.
# Breaks: `await asyncio.sleep(1)` -> `pass`

import asyncio


async def main() -> None:
    when = asyncio.get_running_loop().time() + 0.01
    try:
        async with asyncio.timeout_at(when) as limit:
            assert limit.when() == when and not limit.expired()
            await asyncio.sleep(1)
    except TimeoutError:
        pass
    assert limit.expired()


asyncio.run(main())
