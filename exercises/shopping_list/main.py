import asyncio


async def price(item: str) -> int:
    await asyncio.sleep(0.05)
    print(f"{item}: {len(item)}")
    return len(item)


async def main() -> None:
    total = sum([await price(item) for item in ["tea", "milk", "sugar"]])
    print(f"total: {total}")


asyncio.run(main())
