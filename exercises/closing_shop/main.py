import asyncio


async def serve(n: int) -> None:
    await asyncio.sleep(0.1 * n)
    print(f"customer {n} served")


async def main() -> None:
    async with asyncio.TaskGroup() as customers:
        for n in range(1, 4):
            customers.create_task(serve(n))
        print("no more customers")
    print("closed")


asyncio.run(main())
