"""Print a line."""

import asyncio
import sys


async def hello() -> None:
    print("Hello", flush=True)


if sys.argv[1] == "uvloop":
    import uvloop

    uvloop.run(hello())
else:
    asyncio.run(hello())
