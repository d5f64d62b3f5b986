import asyncio


async def order(queue: asyncio.Queue[int]) -> None:
    for n in range(10):
        await asyncio.sleep(0.1)
        await queue.put(n)


async def serve(queue: asyncio.Queue[int]) -> None:
    while True:
        print(f"order {await queue.get()}")


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    orders = asyncio.create_task(order(queue))
    try:
        await asyncio.wait_for(serve(queue), 0.25)
    except TimeoutError:
        print("closed")
    orders.cancel()


asyncio.run(main())
