import asyncio


async def serve() -> None:
    rounds = 0
    try:
        while True:
            rounds += 1
            print(f"task1: round {rounds}")
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.05)
        print(f"task1: said goodbye after {rounds}")
        raise


async def main() -> None:
    task1 = asyncio.create_task(serve())
    await asyncio.sleep(0.25)
    print("Stop")
    task1.cancel()
    await asyncio.wait([task1])
    print("main ends")


asyncio.run(main())
