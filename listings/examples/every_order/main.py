import asyncio
from dataclasses import dataclass


@dataclass
class Account:
    money: int = 0


async def pay_in(account: Account, amount: int, late: int) -> None:
    for _ in range(late):
        await asyncio.sleep(0)
    before = account.money
    await asyncio.sleep(0)  # Stands in for a database.
    account.money = before + amount


async def main() -> None:
    for late in (0, 2, 4):
        for later in (0, 2, 4):
            account = Account()
            await asyncio.gather(pay_in(account, 10, late), pay_in(account, 10, later))
            if account.money == 20:
                print(f"{late} and {later}: 20")
            else:
                print(f"{late} and {later}: {account.money}, and not 20")


asyncio.run(main())
