import asyncio


async def order(menu: list[str], n: int) -> None:
    await asyncio.sleep(0.1 * n)
    print(f"table {n}: {menu[n - 1]}")


async def main() -> None:
    menu = ["soup", "salad"]
    first = asyncio.create_task(order(menu, 1))
    second = asyncio.create_task(order(menu, 2))
    await first
    await second


asyncio.run(main())
