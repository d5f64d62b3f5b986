import asyncio
from dataclasses import dataclass, field


@dataclass
class Shop:
    stock: int = 0
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)


async def buy(tag: str, shop: Shop, wanted: int) -> None:
    async with shop.changed:
        await shop.changed.wait_for(lambda: shop.stock >= wanted)
        shop.stock -= wanted
        print(f"{tag}: buys {wanted}, {shop.stock} left")


async def main() -> None:
    shop = Shop()
    task1 = asyncio.create_task(buy("task1", shop, 3))
    task2 = asyncio.create_task(buy("task2", shop, 1))
    for _ in range(2):
        await asyncio.sleep(0.1)
        print("Delivers 2")
        async with shop.changed:
            shop.stock += 2
            shop.changed.notify_all()
    await task1
    await task2


asyncio.run(main())
