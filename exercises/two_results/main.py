import asyncio


async def divide(a: int, b: int) -> int:
    await asyncio.sleep(0.1)
    if b == 0:
        raise ValueError("division by zero")
    return a // b


async def main() -> None:
    for b in [2, 0]:
        task = asyncio.create_task(divide(6, b))
        try:
            print(f"6 / {b} = {await task}")
        except ValueError as error:
            print(f"6 / {b}: {error}")


asyncio.run(main())
