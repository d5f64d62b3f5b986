import asyncio


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    text = (await reader.read()).decode()
    print("server: has read it all")
    writer.write(f"{len(text.splitlines())} lines".encode())
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for line in ("one\n", "two\n", "three\n"):
            writer.write(line.encode())
            await asyncio.sleep(0.05)
        print("client: has said it all")
        writer.write_eof()
        answer = (await reader.read()).decode()
        print(f"client: was told {answer}")
        writer.close()


asyncio.run(main())
