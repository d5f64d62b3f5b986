# Claim: Python's `__aexit__` is told of the exception, and may swallow it.
# Breaks: `return True` -> `return False`

import asyncio
from types import TracebackType


class Quiet:
    async def __aenter__(self) -> None:
        self.heard: type[BaseException] | None = None

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.heard = kind
        return True


async def main() -> None:
    quiet = Quiet()
    async with quiet:
        raise KeyError
    assert quiet.heard is KeyError


asyncio.run(main())
