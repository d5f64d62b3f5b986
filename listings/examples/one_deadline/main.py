import asyncio


async def step(number: int) -> None:
    await asyncio.sleep(0.05 + 0.05 * number)
    print(f"step {number} is done")


async def main() -> None:
    deadline = asyncio.get_running_loop().time() + 0.3
    for number in range(1, 4):
        try:
            async with asyncio.timeout_at(deadline):
                await step(number)
        except TimeoutError:
            print(f"step {number} is too late")


asyncio.run(main())
