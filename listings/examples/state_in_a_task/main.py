import asyncio


async def keep(payments: asyncio.Queue[tuple[str, int] | None]) -> int:
    balance = 100
    while payment := await payments.get():
        tag, amount = payment
        print(f"{tag}: asks the bank")
        await asyncio.sleep(0.1)
        balance -= amount
        print(f"{tag}: paid, {balance} left")
    return balance


async def main() -> None:
    payments: asyncio.Queue[tuple[str, int] | None] = asyncio.Queue(8)
    keeper = asyncio.create_task(keep(payments))
    async with asyncio.TaskGroup() as group:
        for payment in [("rent", 30), ("food", 50)]:
            group.create_task(payments.put(payment))
    await payments.put(None)
    print(f"In the end: {await keeper}")


asyncio.run(main())
