import asyncio
from collections.abc import Awaitable, Callable

Handler = Callable[[int], Awaitable[str]]


async def user(number: int) -> str:
    await asyncio.sleep(0.1)
    return f"user {number}"


async def main() -> None:
    greeting = "Hello"

    async def hello(number: int) -> str:
        return f"{greeting}, {await user(number)}"

    handlers: dict[str, Handler] = {"/user": user, "/hello": hello}
    for path in ["/user", "/hello"]:
        print(f"{path}: {await handlers[path](7)}")


asyncio.run(main())
