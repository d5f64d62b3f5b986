import asyncio


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    line = await reader.readline()
    await asyncio.sleep(0.1)
    writer.write(line.upper())
    await writer.drain()
    writer.close()


async def ask(port: int, question: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(question.encode())
    answer = await reader.readline()
    print(answer.decode().rstrip())
    writer.close()


async def late(port: int) -> None:
    await asyncio.sleep(0.05)
    await ask(port, "Ann, late\n")


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(ask(port, "Bob\n"), late(port))


asyncio.run(main())
