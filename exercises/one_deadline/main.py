import asyncio


async def step(n: int) -> None:
    await asyncio.sleep(0.1)
    print(f"step {n}")


async def main() -> None:
    try:
        async with asyncio.timeout(0.25):
            for n in range(5):
                await step(n)
    except TimeoutError:
        print("too late")


asyncio.run(main())
