import asyncio


async def fetch(page: int) -> int:
    await asyncio.sleep(0.1)
    match page:
        case 3:
            raise LookupError(page)
        case 2 | 4:
            raise TimeoutError(page)
    return page


async def fetch_all() -> None:
    results = await asyncio.gather(*map(fetch, range(1, 5)), return_exceptions=True)
    faults = [result for result in results if isinstance(result, Exception)]
    if faults:
        raise ExceptionGroup("some pages failed", faults)


def report(group: ExceptionGroup[Exception], what: str) -> None:
    for error in group.exceptions:
        print(f"page {error} is {what}")


async def main() -> None:
    try:
        await fetch_all()
    except* LookupError as gone:
        report(gone, "gone")
    except* TimeoutError as slow:
        report(slow, "slow")


asyncio.run(main())
