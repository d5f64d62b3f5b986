import asyncio
from dataclasses import dataclass, field


@dataclass
class Account:
    balance: int
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


async def pay(tag: str, account: Account, amount: int) -> None:
    async with account.lock:
        left = account.balance - amount
        print(f"{tag}: asks the bank")
        await asyncio.sleep(0.1)
        account.balance = left
        print(f"{tag}: paid, {left} left")


async def main() -> None:
    account = Account(100)
    rent = asyncio.create_task(pay("rent", account, 30))
    food = asyncio.create_task(pay("food", account, 50))
    await rent
    await food
    print(f"In the end: {account.balance}")


asyncio.run(main())
