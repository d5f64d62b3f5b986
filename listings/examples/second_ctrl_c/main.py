import asyncio
import signal


def press_ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


async def work() -> None:
    press_ctrl_c()
    await asyncio.sleep(60)


async def finish() -> None:
    print("Finishes. Press Ctrl-C again to quit.")
    press_ctrl_c()
    await asyncio.sleep(60)


async def main() -> None:
    try:
        await work()
        print("Done")
    except asyncio.CancelledError:
        print("Interrupted")
        await finish()
        print("Finished")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("Quits")
