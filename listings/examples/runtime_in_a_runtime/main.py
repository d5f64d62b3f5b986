import asyncio


async def fetch(page: str) -> int:
    await asyncio.sleep(0.1)
    return len(page)


# Not async, since some interface says so.
def size_of(page: str) -> int:
    loop = asyncio.get_running_loop()
    return loop.run_until_complete(loop.create_task(fetch(page)))


async def report() -> None:
    print(f"{size_of('index.html')} bytes")


async def main() -> None:
    try:
        await asyncio.create_task(report())
    except RuntimeError as error:
        print(error)


asyncio.run(main())
