import asyncio
import socket


async def send(writer: asyncio.StreamWriter) -> None:
    for part in (b"AB", b"CD", b"EF", b"GH"):
        writer.write(part)
        await writer.drain()
        await asyncio.sleep(0.1)
    writer.close()


async def main() -> None:
    ours, theirs = socket.socketpair()
    _, our_writer = await asyncio.open_connection(sock=ours)
    reader, writer = await asyncio.open_connection(sock=theirs)
    sending = asyncio.create_task(send(our_writer))

    while True:
        try:
            async with asyncio.timeout(0.16):
                message = await reader.readexactly(4)
            print(message.decode())
        except TimeoutError:
            print("Nothing new")
        except asyncio.IncompleteReadError:
            break
    print("The stream has ended")
    writer.close()
    await sending


asyncio.run(main())
