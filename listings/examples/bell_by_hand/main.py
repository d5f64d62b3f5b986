import asyncio
from collections.abc import Generator
from typing import Any


class Ring:
    def __init__(self) -> None:
        self.rung = False
        self.waiter = asyncio.get_running_loop().create_future()
        self.polls = 0

    def __await__(self) -> Generator[Any, None, int]:
        while True:
            self.polls += 1
            print(f"Poll {self.polls}")
            if self.rung:
                return self.polls
            yield from self.waiter


async def ring(bell: Ring) -> None:
    await asyncio.sleep(0.3)
    print("It rings")
    bell.rung = True
    bell.waiter.set_result(None)


async def main() -> None:
    bell = Ring()
    task1 = asyncio.create_task(ring(bell))
    polls = await bell
    print(f"Heard it after {polls} polls")
    await task1


asyncio.run(main())
