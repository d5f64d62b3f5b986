import asyncio
from dataclasses import dataclass, field


@dataclass
class Journal:
    entries: list[str] = field(default_factory=list)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


async def add(journal: Journal, entry: str) -> None:
    async with journal.lock:
        journal.entries.append(entry)


async def add_both(journal: Journal) -> None:
    async with journal.lock:
        journal.entries.append("first")
        print("Wrote the first entry")
        await add(journal, "second")  # Needs the lock that this task holds.
        print("Wrote the second entry")


async def main() -> None:
    journal = Journal()
    try:
        async with asyncio.timeout(1):
            await add_both(journal)
    except TimeoutError:
        print("Gave up")
    print(f"Entries: {len(journal.entries)}")


asyncio.run(main())
