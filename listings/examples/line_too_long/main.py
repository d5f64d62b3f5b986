import asyncio

LIMIT = 16


async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"How are you?\nThis is far too long a line\nFine\n")
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=LIMIT)
        while True:
            try:
                line = await reader.readline()
            except ValueError:
                print("Too long")
                continue
            if not line:
                break
            print(f"A line: {line.decode().rstrip()}")
        writer.close()


asyncio.run(main())
