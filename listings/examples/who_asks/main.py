import asyncio
from contextvars import ContextVar

user: ContextVar[str] = ContextVar("user", default="nobody")


async def audit(step: str) -> None:
    print(f"{step}: for {user.get()}")


async def handle() -> None:
    await audit("check")
    await asyncio.create_task(audit("save"))


async def main() -> None:
    token = user.set("ann")
    await handle()
    user.reset(token)
    await audit("afterwards")


asyncio.run(main())
