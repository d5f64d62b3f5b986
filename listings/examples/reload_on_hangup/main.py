import asyncio
import signal


async def main() -> None:
    hangup = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, hangup.set)
    print("Reads its settings")

    # As an administrator does.
    signal.raise_signal(signal.SIGHUP)

    try:
        async with asyncio.timeout(60):
            await hangup.wait()
        print("Reads them again")
    except TimeoutError:
        print("Nobody asked")


asyncio.run(main())
