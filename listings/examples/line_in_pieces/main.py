import asyncio


async def send_slowly(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    for piece in ("How are ", "you?\nFine", "\n"):
        writer.write(piece.encode())
        await writer.drain()
        await asyncio.sleep(0.15)
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(send_slowly, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while True:
            try:
                async with asyncio.timeout(0.1):
                    line = await reader.readline()
            except TimeoutError:
                print("No line yet")
                continue
            if not line:
                break
            print(line.decode().rstrip())
        print("The stream has ended")
        writer.close()


asyncio.run(main())
