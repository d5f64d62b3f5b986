# Claim: `read_exact` fails with `UnexpectedEof`, and does not say how much it read; `partial` does.
# Breaks: `readexactly(8)` -> `readexactly(4)`

import asyncio


async def main() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(b"half")
    reader.feed_eof()
    try:
        await reader.readexactly(8)
    except asyncio.IncompleteReadError as error:
        assert (error.partial, error.expected) == (b"half", 8)
    else:
        raise AssertionError("It should have raised.")


asyncio.run(main())
