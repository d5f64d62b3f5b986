# Claim: In asyncio the handler is called for each that the system delivers.
# Breaks: `calls == 3` -> `calls == 1`

import asyncio
import signal


async def main() -> None:
    calls = 0

    def handler() -> None:
        nonlocal calls
        calls += 1

    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, handler)
    for _ in range(3):
        signal.raise_signal(signal.SIGHUP)
    while calls == 0:
        await asyncio.sleep(0.01)
    assert calls == 3


asyncio.run(main())
