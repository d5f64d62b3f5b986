import asyncio


async def listen(name: str, pause: int, news: asyncio.Queue[int | None]) -> None:
    while (item := await news.get()) is not None:
        print(f"{name}: news {item}")
        await asyncio.sleep(pause / 1000)


async def main() -> None:
    queues: list[asyncio.Queue[int | None]] = [asyncio.Queue(), asyncio.Queue()]
    async with asyncio.TaskGroup() as group:
        group.create_task(listen("fast", 10, queues[0]))
        group.create_task(listen("slow", 500, queues[1]))

        for item in (1, 2, 3, 4, 5, None):
            for queue in queues:
                queue.put_nowait(item)
            await asyncio.sleep(0.05)


asyncio.run(main())
