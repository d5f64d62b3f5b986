import asyncio


async def read_name(reader: asyncio.StreamReader) -> str:
    """Reads a name that ends with its line. (It does so wrongly.)"""
    data = await reader.read(64)
    return data.decode().rstrip()


async def test(room: int) -> None:
    reader = asyncio.StreamReader()
    reading = asyncio.create_task(read_name(reader))
    sent = b"Ann\n"
    for start in range(0, len(sent), room):
        reader.feed_data(sent[start : start + room])
        await asyncio.sleep(0)
    print(f'Room for {room} bytes: it reads "{await reading}"')


async def main() -> None:
    await test(64)
    await test(2)


asyncio.run(main())
