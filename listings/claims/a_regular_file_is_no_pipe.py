# Claim: But asyncio's pipe refuses a standard input that is an ordinary file, as after `< names.txt`.
# Claim: Asyncio's pipe refuses a standard input that is an ordinary file, as after `< names.txt`.
# Breaks: `open(__file__, "rb")` -> `os.fdopen(os.pipe()[0], "rb")`

import asyncio
import os


async def main() -> None:
    loop = asyncio.get_running_loop()
    with open(__file__, "rb") as file:
        try:
            transport, _ = await loop.connect_read_pipe(asyncio.Protocol, file)
        except ValueError:
            return
    raise AssertionError(f"it was taken, from {os.name}")


asyncio.run(main())
