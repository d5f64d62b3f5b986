# Claim: In both languages, a timer that is left when `main` ends does not go off.
# Breaks: `asyncio.sleep(0.1)` -> `asyncio.sleep(0.3)`

import asyncio

went_off: list[str] = []


async def main() -> None:
    asyncio.get_running_loop().call_later(0.2, went_off.append, "timer")
    await asyncio.sleep(0.1)


asyncio.run(main())
assert went_off == []
