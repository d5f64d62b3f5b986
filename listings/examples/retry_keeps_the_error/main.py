import asyncio


async def fetch(attempt: int) -> str:
    await asyncio.sleep(0.05)
    raise ConnectionError(f"no answer to attempt {attempt}")


async def retry(limit: float) -> str:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + limit
    pause = 0.1
    attempt = 1
    while True:
        try:
            async with asyncio.timeout_at(deadline):
                return await fetch(attempt)
        except ConnectionError as failed:
            error: Exception = failed
        except TimeoutError:
            error = TimeoutError(f"attempt {attempt} took too long")
        if loop.time() + pause >= deadline:
            raise error
        print(error)
        await asyncio.sleep(pause)
        pause *= 2
        attempt += 1


async def main() -> None:
    try:
        print(f"Got {await retry(1)}")
    except (ConnectionError, TimeoutError) as error:
        print(f"Gave up: {error}")


asyncio.run(main())
