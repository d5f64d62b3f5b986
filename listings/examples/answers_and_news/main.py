import asyncio


async def tell(writer: asyncio.StreamWriter, news: asyncio.Queue[str]) -> None:
    while True:
        writer.write(f"News: {await news.get()}\n".encode())
        await writer.drain()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    async for question in reader:
        writer.write(f"{question.decode().rstrip()}? Yes\n".encode())
        await writer.drain()


async def main() -> None:
    news: asyncio.Queue[str] = asyncio.Queue()
    served = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        telling = asyncio.create_task(tell(writer, news))
        try:
            await answer(reader, writer)
        finally:
            telling.cancel()
            writer.close()
            served.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for weather in ["rain", "snow"]:
            writer.write(b"Are you there\n")
            print((await reader.readline()).decode().rstrip())
            await asyncio.sleep(0.1)
            news.put_nowait(weather)
            print((await reader.readline()).decode().rstrip())
        writer.close()
        await served.wait()


asyncio.run(main())
