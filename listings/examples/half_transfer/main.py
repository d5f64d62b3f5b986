import asyncio
from dataclasses import dataclass, field


@dataclass
class Accounts:
    mine: int
    yours: int
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


async def transfer(accounts: Accounts, amount: int) -> None:
    async with accounts.lock:
        accounts.mine -= amount
        await asyncio.sleep(0.2)
        accounts.yours += amount


async def main() -> None:
    accounts = Accounts(mine=100, yours=0)

    try:
        async with asyncio.timeout(0.1):
            await transfer(accounts, 30)
    except TimeoutError:
        print("The transfer took too long")
    async with accounts.lock:
        print(f"Mine: {accounts.mine}, yours: {accounts.yours}")


asyncio.run(main())
