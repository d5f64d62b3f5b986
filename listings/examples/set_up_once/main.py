import asyncio
from dataclasses import dataclass, field


@dataclass
class Cell:
    connection: str | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def get(self) -> str:
        async with self.lock:
            if self.connection is None:
                self.connection = await connect()
            return self.connection


async def connect() -> str:
    print("Connecting")
    await asyncio.sleep(0.1)
    return "connection"


async def ask(tag: str, cell: Cell) -> None:
    connection = await cell.get()
    print(f"{tag}: has the {connection}")


async def main() -> None:
    cell = Cell()
    task1 = asyncio.create_task(ask("task1", cell))
    task2 = asyncio.create_task(ask("task2", cell))
    await task1
    await task2


asyncio.run(main())
