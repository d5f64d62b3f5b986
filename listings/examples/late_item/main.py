import asyncio
from collections.abc import AsyncIterator


async def rows() -> AsyncIterator[int]:
    for takes in [100, 250, 100]:
        await asyncio.sleep(takes / 1000)
        yield takes


async def main() -> None:
    table = rows()
    while True:
        try:
            async with asyncio.timeout(0.2):
                row = await anext(table)
            print(f"main: a row after {row} ms")
        except StopAsyncIteration:
            break
        except TimeoutError:
            print("main: the row is late")
    print("main: no more rows")


asyncio.run(main())
