import asyncio


async def ask(mirror: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
        print(f"{mirror}: answered")
        return mirror
    finally:
        print(f"{mirror}: request closed")


async def main() -> None:
    far = asyncio.create_task(ask("far", 0.3))
    near = asyncio.create_task(ask("near", 0.1))

    done, pending = await asyncio.wait([far, near], return_when=asyncio.FIRST_COMPLETED)
    for loser in pending:
        loser.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print(f"The first is {done.pop().result()}")


asyncio.run(main())
