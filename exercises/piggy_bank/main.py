import asyncio


class Bank:
    coins = 0


async def save(bank: Bank, coins: int) -> None:
    await asyncio.sleep(0.1)
    bank.coins += coins
    print(f"{coins} saved")


async def main() -> None:
    bank = Bank()
    async with asyncio.TaskGroup() as group:
        group.create_task(save(bank, 2))
        group.create_task(save(bank, 3))
    print(f"{bank.coins} in the bank")


asyncio.run(main())
