import asyncio


async def fetch(page: int) -> int:
    await asyncio.sleep(0.1 * page)
    print(f"page {page} has ended")
    if page == 2:
        raise LookupError(f"page {page} is gone")
    return page


async def main() -> None:
    results = await asyncio.gather(*map(fetch, range(1, 4)), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            print(f"Error: {result}")
        else:
            print(f"Result: page {result}")


asyncio.run(main())
