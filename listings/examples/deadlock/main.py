import asyncio
from dataclasses import dataclass, field


@dataclass
class Account:
    balance: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


async def transfer(tag: str, source: Account, target: Account) -> None:
    async with source.lock:
        print(f"{tag}: holds the one it pays from")
        await asyncio.sleep(0.1)
        async with target.lock:
            source.balance -= 10
            target.balance += 10
            print(f"{tag}: done")


async def main() -> None:
    alice, bob = Account(), Account()
    try:
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            group.create_task(transfer("task1", alice, bob))
            group.create_task(transfer("task2", bob, alice))
        print("Both got through")
    except TimeoutError:
        print("Neither gets on")


asyncio.run(main())
