import asyncio


async def fetch(page: int) -> None:
    await asyncio.sleep(0.1)
    print(f"Page {page}")


async def crawl() -> None:
    for page in range(1, 4):
        try:
            await fetch(page)
        except BaseException as error:
            print(f"Page {page} failed: {type(error).__name__}")


async def main() -> None:
    crawler = asyncio.create_task(crawl())

    await asyncio.sleep(0.15)
    print("Cancel")
    crawler.cancel()
    try:
        await crawler
        print("It ended by itself")
    except asyncio.CancelledError:
        print("It was cancelled")


asyncio.run(main())
