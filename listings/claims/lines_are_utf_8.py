# Claim: `readline` gives you bytes, and `lines` text: a line that is no UTF-8 is an error, `InvalidData`, and a `?`
# ends your loop.
# Breaks: `b"caf\xe9\n")` -> `b"caf\xc3\xa9\n")`

import asyncio


async def main() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(b"caf\xe9\n")
    assert await reader.readline() == b"caf\xe9\n"


asyncio.run(main())
