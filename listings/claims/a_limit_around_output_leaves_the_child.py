# Claim: A limit around `output()` or `communicate()` ends the wait, and leaves the child running.
# Breaks: `pass  # Nothing else.` -> `child.kill()`

import asyncio
import os
from asyncio.subprocess import PIPE


async def main() -> None:
    its_input, to_it = os.pipe()
    from_it, its_output = os.pipe()
    child = await asyncio.create_subprocess_exec("cat", stdin=its_input, stdout=its_output, stderr=PIPE)
    os.close(its_input)
    os.close(its_output)
    try:
        async with asyncio.timeout(0):
            await child.communicate()
    except TimeoutError:
        pass  # Nothing else.
    else:
        raise AssertionError("it ended")
    try:
        os.write(to_it, b"still there")
    except BrokenPipeError:
        pass
    os.close(to_it)
    said = os.read(from_it, 100)
    os.close(from_it)
    await child.wait()
    assert said == b"still there"


asyncio.run(main())
