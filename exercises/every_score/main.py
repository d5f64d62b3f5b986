import asyncio


async def show(scores: asyncio.Queue[str]) -> None:
    for _ in range(3):
        print(await scores.get())
        await asyncio.sleep(0.25)


async def main() -> None:
    scores: asyncio.Queue[str] = asyncio.Queue()
    board = asyncio.create_task(show(scores))
    for score in ["1:0", "1:1", "2:1"]:
        await scores.put(score)
        await asyncio.sleep(0.1)
    await board


asyncio.run(main())
