# Claim: `except Exception` would have let it through.
# Breaks: `except Exception:` -> `except BaseException:`

import asyncio


async def crawl() -> None:
    try:
        await asyncio.sleep(0.3)
    except Exception:
        pass


async def main() -> None:
    crawler = asyncio.create_task(crawl())
    await asyncio.sleep(0.1)
    crawler.cancel()
    await asyncio.wait([crawler])
    assert crawler.cancelled()


asyncio.run(main())
