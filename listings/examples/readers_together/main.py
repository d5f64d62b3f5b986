import asyncio
from dataclasses import dataclass, field


@dataclass
class Prices:
    price: int
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


async def read(tag: str, prices: Prices) -> None:
    async with prices.lock:
        print(f"{tag}: reads {prices.price}")
        await asyncio.sleep(0.1)


async def write(prices: Prices) -> None:
    async with prices.lock:
        print("writer: writes")
        await asyncio.sleep(0.1)
        prices.price += 1


async def main() -> None:
    prices = Prices(7)
    async with asyncio.TaskGroup() as group:
        group.create_task(read("reader1", prices))
        group.create_task(read("reader2", prices))
        group.create_task(write(prices))
        group.create_task(read("reader3", prices))


asyncio.run(main())
