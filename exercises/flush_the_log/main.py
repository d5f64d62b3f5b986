import asyncio
from types import TracebackType


class Log:
    async def __aenter__(self) -> "Log":
        print("log opened")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.sleep(0.1)
        print("log flushed")


async def main() -> None:
    async with Log():
        print("written")
    print("end")


asyncio.run(main())
