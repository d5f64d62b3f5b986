# Claim: If the data end too soon, `read_until` gives what there is; `readuntil` raises.
# Breaks: `reader.feed_data(b"half a line")` -> `reader.feed_data(b"half a line\n")`

import asyncio


async def main() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(b"half a line")
    reader.feed_eof()
    try:
        await reader.readuntil(b"\n")
    except asyncio.IncompleteReadError as error:
        assert error.partial == b"half a line"
    else:
        raise AssertionError("It should have raised.")


asyncio.run(main())
