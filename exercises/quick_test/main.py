import asyncio


async def add(a: int, b: int) -> int:
    await asyncio.sleep(0.1)
    return a + b


async def adds() -> None:
    assert await add(1, 2) == 3
    print("adds: ok")


async def adds_wrongly() -> None:
    assert await add(1, 2) == 4
    print("adds_wrongly: ok")


async def main() -> None:
    for test in [adds, adds_wrongly]:
        try:
            await test()
        except AssertionError:
            print(f"{test.__name__}: FAILED")


asyncio.run(main())
