import asyncio


async def serve(user: str) -> None:
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        print(f"{user} was told to stop")
        raise


async def main() -> None:
    task1 = asyncio.create_task(serve("ann"))
    task2 = asyncio.create_task(serve("bob"))
    server = [task1, task2]

    await asyncio.sleep(0.1)
    task1.cancel()
    await asyncio.sleep(0.1)
    print("The server stops")
    for task in server:
        task.cancel()
    await asyncio.wait(server)


asyncio.run(main())
