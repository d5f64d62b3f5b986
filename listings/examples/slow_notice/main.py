import asyncio


async def fetch() -> str:
    await asyncio.sleep(0.3)
    return "a page"


async def main() -> None:
    page = asyncio.create_task(fetch())

    done, _ = await asyncio.wait([page], timeout=0.1)
    if page not in done:
        print("This takes a while")
    print(f"Here is {await page}")


asyncio.run(main())
