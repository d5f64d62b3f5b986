import asyncio
from collections.abc import Generator
from typing import Any


async def add_later(a: int, b: int) -> int:
    await asyncio.sleep(0.1)
    return a + b


class AddLater(Generator[Any, None, int]):
    def __init__(self, a: int, b: int) -> None:
        self.a, self.b = a, b
        self.sleep: Generator[Any, None, None] | None = None

    def __await__(self) -> "AddLater":
        return self

    def send(self, nothing: None, /) -> Any:
        if self.sleep is None:
            self.sleep = asyncio.sleep(0.1).__await__()
        try:
            return self.sleep.send(nothing)
        except StopIteration:
            raise StopIteration(self.a + self.b) from None

    def throw(self, error: Any, value: Any = None, trace: Any = None, /) -> Any:
        if self.sleep is None:
            raise error
        return self.sleep.throw(error)  # How it is cancelled.


async def main() -> None:
    print(f"By async: {await add_later(1, 2)}")
    print(f"By hand: {await AddLater(1, 2)}")


asyncio.run(main())
