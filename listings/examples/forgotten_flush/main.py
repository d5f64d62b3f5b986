import asyncio


async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"Hello\n")
    print("server: has written")
    await asyncio.sleep(0.1)
    await writer.drain()
    print("server: has drained")
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        async for line in reader:
            print(f"client: {line.decode().rstrip()}")
        writer.close()


asyncio.run(main())
