import asyncio


async def fetch(attempt: int) -> str:
    await asyncio.sleep(0.05)
    raise ConnectionError(f"no answer to attempt {attempt}")


async def retry() -> str:
    pause = 0.1
    attempt = 1
    while True:
        try:
            return await fetch(attempt)
        except ConnectionError as error:
            print(error)
        await asyncio.sleep(pause)
        pause *= 2
        attempt += 1


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            print(f"Got {await retry()}")
    except TimeoutError:
        print("Gave up, and cannot say why")


asyncio.run(main())
