import asyncio
import subprocess
import sys


async def greet() -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async for name in reader:
        print(f"Hello {name.decode().rstrip()}")
    print("The input has ended")
    transport.close()


if len(sys.argv) > 1:
    asyncio.run(greet())
else:
    # Run this program once more, with two lines to read.
    command = [sys.executable, __file__, "greet"]
    ended = subprocess.run(command, input="Ann\nBob\n", capture_output=True, text=True)
    print(ended.stdout, end="")
