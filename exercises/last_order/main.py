import asyncio


async def waiter(name: str, queue: asyncio.Queue[str | None]) -> None:
    for n in range(2):
        await asyncio.sleep(0.1)
        await queue.put(f"{name}: order {n}")


async def main() -> None:
    queue: asyncio.Queue[str | None] = asyncio.Queue(10)
    waiters = [asyncio.create_task(waiter(name, queue)) for name in ["Ada", "Bob"]]

    async def close() -> None:
        await asyncio.gather(*waiters)
        await queue.put(None)

    closing = asyncio.create_task(close())
    while (order := await queue.get()) is not None:
        print(order)
    await closing
    print("kitchen closed")


asyncio.run(main())
