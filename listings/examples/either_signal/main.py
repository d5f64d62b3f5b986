import asyncio
import signal


async def main() -> None:
    loop = asyncio.get_running_loop()
    stopped_by: asyncio.Queue[str] = asyncio.Queue()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped_by.put_nowait, number.name)
    # As `kill -TERM` in a shell, or a service manager, does.
    signal.raise_signal(signal.SIGTERM)
    print(f"{await stopped_by.get()}: stops")


asyncio.run(main())
