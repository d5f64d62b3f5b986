import asyncio
import signal


async def work() -> None:
    try:
        print("Works")
        signal.raise_signal(signal.SIGINT)  # As Ctrl-C does.
        await asyncio.sleep(60)
    finally:
        print("Connection closed")


try:
    asyncio.run(work())
    print("Done")
except KeyboardInterrupt:
    print("Interrupted")
