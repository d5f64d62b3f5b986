import asyncio
import struct


async def send_slowly(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    for piece in (b"\0\0\0\x05Hel", b"lo\0\0\0\x03you"):
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.13)
    writer.close()


async def next_frame(reader: asyncio.StreamReader) -> bytes:
    (length,) = struct.unpack(">I", await reader.readexactly(4))
    return await reader.readexactly(length)


async def main() -> None:
    server = await asyncio.start_server(send_slowly, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while True:
            try:
                async with asyncio.timeout(0.1):
                    frame = await next_frame(reader)
                print(f"A frame: {frame.decode()}")
            except TimeoutError:
                print("No frame yet")
            except asyncio.IncompleteReadError as error:
                print(f"The stream has ended, {error.expected} bytes expected")
                break
        writer.close()


asyncio.run(main())
