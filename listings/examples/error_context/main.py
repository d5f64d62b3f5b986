import asyncio


async def read(key: str) -> str:
    await asyncio.sleep(0.1)
    raise LookupError(f"there is no {key}")


async def port() -> int:
    try:
        text = await read("port")
    except LookupError as error:
        raise ValueError("the settings are incomplete") from error
    return int(text)


async def serve() -> None:
    task = asyncio.create_task(port())
    try:
        print(f"Serving on {await task}")
    except ValueError as error:
        raise RuntimeError("the server cannot start") from error


async def main() -> None:
    cause: BaseException | None = None
    try:
        await serve()
    except RuntimeError as error:
        cause = error
    while cause:
        print(cause)
        cause = cause.__cause__


asyncio.run(main())
