import asyncio


async def batch(rows: asyncio.Queue[int | None]) -> list[int]:
    batch: list[int] = []
    row = await rows.get()
    try:
        async with asyncio.timeout(0.1):
            while row is not None:
                batch.append(row)
                if len(batch) == 3:
                    return batch
                row = await rows.get()
        rows.put_nowait(None)
    except TimeoutError:
        pass
    return batch


async def send(rows: asyncio.Queue[int | None]) -> None:
    for row, pause in [(1, 0.02), (2, 0.02), (3, 0.02), (4, 0.02), (5, 0.3)]:
        await asyncio.sleep(pause)
        print(f"row {row}")
        await rows.put(row)
    await rows.put(None)


async def main() -> None:
    rows: asyncio.Queue[int | None] = asyncio.Queue(8)
    sender = asyncio.create_task(send(rows))
    while found := await batch(rows):
        print(f"write {found}")
    await sender


asyncio.run(main())
