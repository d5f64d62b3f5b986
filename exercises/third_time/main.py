import asyncio


async def fetch(attempt: int) -> str:
    await asyncio.sleep(0.05)
    if attempt < 3:
        raise ConnectionError(f"attempt {attempt} failed")
    return "the page"


async def retry() -> str:
    attempt = 1
    while True:
        try:
            return await fetch(attempt)
        except ConnectionError as error:
            print(error)
            await asyncio.sleep(0.1 * attempt)
            attempt += 1


async def main() -> None:
    print(await retry())


asyncio.run(main())
