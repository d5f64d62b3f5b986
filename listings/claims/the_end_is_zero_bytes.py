# Claim: At the end, `read` gives `Ok(0)`, as Python's gives `b""`.
# Breaks: `reader.read(4)` -> `reader.read(2)`

import asyncio


async def main() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(b"text")
    reader.feed_eof()
    assert await reader.read(4)
    assert reader.at_eof()
    assert await reader.read(8) == b""


asyncio.run(main())
