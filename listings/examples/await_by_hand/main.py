import asyncio
from collections.abc import Iterator
from typing import Any


async def add_later(a: int, b: int) -> int:
    await asyncio.sleep(0.1)
    return a + b


class AddLater:
    def __init__(self, a: int, b: int) -> None:
        self.a, self.b = a, b
        self.sleep: Iterator[Any] | None = None

    def __await__(self) -> "AddLater":
        return self

    def __iter__(self) -> "AddLater":
        return self

    def __next__(self) -> Any:
        if self.sleep is None:
            self.sleep = asyncio.sleep(0.1).__await__()
        try:
            return next(self.sleep)
        except StopIteration:
            raise StopIteration(self.a + self.b) from None


async def main() -> None:
    print(f"By async: {await add_later(1, 2)}")
    print(f"By hand: {await AddLater(1, 2)}")


asyncio.run(main())
