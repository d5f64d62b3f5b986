import asyncio


async def greet() -> None:
    print("Hello from a task")


def start() -> None:
    greeting = greet()
    try:
        asyncio.create_task(greeting)
    except RuntimeError as error:
        print(error)
        greeting.close()


start()
