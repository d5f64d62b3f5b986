import asyncio


async def greet() -> None:
    print("Hello from a task")


def start() -> None:
    asyncio.create_task(greet())


try:
    start()
except RuntimeError as error:
    print(error)
