import asyncio


async def fetch(page: str) -> int:
    await asyncio.sleep(0.1)
    return len(page)


# Not async, since some interface says so.
def size_of(page: str, loop: asyncio.AbstractEventLoop) -> int:
    return asyncio.run_coroutine_threadsafe(fetch(page), loop).result()


async def report() -> None:
    loop = asyncio.get_running_loop()
    size = await asyncio.to_thread(size_of, "index.html", loop)
    print(f"{size} bytes")


async def main() -> None:
    await asyncio.create_task(report())


asyncio.run(main())
