# Claim: If the line comes in pieces, the rest of it is taken for a line in Python, too.
# Breaks: `limit=16` -> `limit=64`

import asyncio


async def main() -> None:
    reader = asyncio.StreamReader(limit=16)
    reader.feed_data(b"This is far too long a line")
    try:
        await reader.readline()
    except ValueError:
        pass
    reader.feed_data(b", and the rest\n")
    assert await reader.readline() == b", and the rest\n"


asyncio.run(main())
