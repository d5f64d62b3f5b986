# Claim: For a list of calls, which `gather(*calls)` takes, spawn each and await the handles in order.
# Breaks: `for number in range(1, 4)` -> `for number in (3, 2, 1)`

import asyncio


async def square(number: int) -> int:
    await asyncio.sleep(0.1 * (4 - number))
    return number * number


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    results = await asyncio.gather(*(square(number) for number in range(1, 4)))
    print(f"{results} after {round((loop.time() - start) * 1000)} ms")
    assert results == [1, 4, 9]
    assert round((loop.time() - start) * 1000) == 300


asyncio.run(main())
