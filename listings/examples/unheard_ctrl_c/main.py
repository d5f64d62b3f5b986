import asyncio
import signal
import subprocess
import sys


async def work() -> None:
    try:
        print("Works", flush=True)
        signal.raise_signal(signal.SIGINT)  # As Ctrl-C does.
        await asyncio.sleep(60)
    finally:
        print("Connection closed", flush=True)


if len(sys.argv) > 1:
    asyncio.run(work())
# Run this program once more, to see how it ends.
ended = subprocess.run([sys.executable, __file__, "work"], capture_output=True, text=True)
print(ended.stdout, end="")
print(f"Ended by a signal: {'yes' if ended.returncode < 0 else 'no'}")
