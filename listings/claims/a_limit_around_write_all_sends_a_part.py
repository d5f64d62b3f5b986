# Claim: A limit around `drain` loses nothing, for what you wrote is kept; a limit around `write_all` may end it when
# a part has been sent, and you do not learn how much.
# Breaks: `writer.write(bytes(LENGTH))` -> `writer.write(bytes(10))`

import asyncio
import socket

LENGTH = 10_000_000


async def main() -> None:
    ours, theirs = socket.socketpair()
    _, writer = await asyncio.open_connection(sock=ours)
    writer.write(bytes(LENGTH))
    try:
        async with asyncio.timeout(0.1):
            await writer.drain()
    except TimeoutError:
        pass
    reader, other = await asyncio.open_connection(sock=theirs)
    writer.write(b"END")
    writer.close()
    heard = await reader.read()
    other.close()
    assert len(heard) == LENGTH + len(b"END")


asyncio.run(main())
