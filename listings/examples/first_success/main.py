import asyncio


async def fetch(mirror: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    if mirror == "near":
        raise ConnectionError(f"{mirror}: refused")
    return f"{mirror}: a page"


async def main() -> None:
    fetches = [
        asyncio.create_task(fetch("near", 0.1)),
        asyncio.create_task(fetch("middle", 0.2)),
        asyncio.create_task(fetch("far", 0.3)),
    ]
    for earliest in asyncio.as_completed(fetches):
        try:
            print(await earliest)
            break
        except ConnectionError as error:
            print(error)

    for task in fetches:
        task.cancel()
    await asyncio.gather(*fetches, return_exceptions=True)
    print("Nobody is asked any more")


asyncio.run(main())
