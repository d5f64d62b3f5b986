import asyncio
from collections.abc import Callable

HOUR = 3600


class Session:
    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.started = clock()

    def is_valid(self) -> bool:
        return self.clock() - self.started < HOUR


async def main() -> None:
    now = 0.0
    session = Session(lambda: now)
    now += HOUR - 1
    assert session.is_valid()
    print("valid for almost an hour")
    now += 1
    assert not session.is_valid()
    print("no longer valid after an hour")


asyncio.run(main())
