import asyncio
from typing import Protocol


class Job(Protocol):
    async def run(self) -> None: ...


class Backup:
    def __init__(self, name: str) -> None:
        self.name = name

    async def run(self) -> None:
        await asyncio.sleep(0.1)
        print(f"{self.name}: saved")


def start(job: Job) -> asyncio.Task[None]:
    return asyncio.create_task(job.run())


async def main() -> None:
    photos = start(Backup("photos"))
    letters = start(Backup("letters"))
    await photos
    await letters


asyncio.run(main())
