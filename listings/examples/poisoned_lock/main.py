import asyncio
from dataclasses import dataclass, field


@dataclass
class Accounts:
    ann: int
    bob: int
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


async def transfer(accounts: Accounts, amount: int) -> None:
    async with accounts.lock:
        accounts.ann -= amount
        if amount >= 50:
            raise ValueError("too much at once")
        accounts.bob += amount


async def main() -> None:
    accounts = Accounts(ann=90, bob=10)
    task = asyncio.create_task(transfer(accounts, 50))
    try:
        await task
    except ValueError:
        print("The transfer failed")
    async with accounts.lock:
        print(f"ann {accounts.ann}, bob {accounts.bob}")


asyncio.run(main())
