# Claim: Neither asyncio nor this loop sets a limit to how many connections there are at a time.
# Breaks: `writer.write(b"!")` -> `writer.close()`

import asyncio


# It greets its client, and stays until that one has gone.
async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"!")
    await reader.read()
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    writers = []
    for _ in range(100):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        assert await reader.read(1) == b"!"
        writers.append(writer)
    for writer in writers:
        writer.close()
    server.close()


asyncio.run(main())
