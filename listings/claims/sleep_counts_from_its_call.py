# Claim: `tokio::time::sleep` counts from its call, `asyncio.sleep` from its await.
# Breaks: `await pause` -> `pause.close()`

import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    pause = asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    await pause
    took = round((loop.time() - start) * 1000)
    print(f"{took} ms")
    assert took == 200


asyncio.run(main())
