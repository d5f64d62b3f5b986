import asyncio
from contextvars import ContextVar

REQUEST: ContextVar[int] = ContextVar("REQUEST")


async def log(text: str) -> None:
    await asyncio.sleep(0.1)
    print(f"request {REQUEST.get()}: {text}")


async def handle() -> None:
    await log("begins")
    await asyncio.create_task(log("goes on in a task"))


async def main() -> None:
    REQUEST.set(7)
    await handle()


asyncio.run(main())
