# Claim: A coroutine of Python keeps its frame, with its variables.
# Breaks: `"buffer" in` -> `"number" in`

import asyncio


async def keep() -> None:
    buffer = bytes(4096)
    await asyncio.sleep(0)
    print(len(buffer))


async def main() -> None:
    call = keep()
    call.send(None)
    assert "buffer" in call.cr_frame.f_locals
    call.close()


asyncio.run(main())
