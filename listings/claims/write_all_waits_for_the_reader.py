# Claim: `write_all` itself waits while the other end does not read and the buffers between are full; `write` does not,
# and the rest is kept in memory until a `drain` waits for it.
# Breaks: `bytes(10_000_000)` -> `bytes(10)`

import asyncio
import socket


async def main() -> None:
    ours, theirs = socket.socketpair()
    _, writer = await asyncio.open_connection(sock=ours)
    writer.write(bytes(10_000_000))
    assert writer.transport.get_write_buffer_size() > 1_000_000
    drained = asyncio.create_task(writer.drain())
    for _ in range(10):
        await asyncio.sleep(0)
    assert not drained.done()
    drained.cancel()
    writer.transport.abort()
    theirs.close()


asyncio.run(main())
