import asyncio
from contextvars import ContextVar

user: ContextVar[str] = ContextVar("user", default="nobody")


def stamp(job: str) -> None:
    print(f"{job}: for {user.get()}")


async def handle() -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, stamp, "as it is")
    await asyncio.to_thread(stamp, "with its context")


async def main() -> None:
    user.set("ann")
    await handle()


asyncio.run(main())
