# Claim: With atomic numbers, which threads may share, you can read, await, and write what is no longer true,
# and lose an update, as in Python.
# Claim: A `load`, an `.await` and a `store` are three, and lose what others did in between.
# Breaks: `await asyncio.sleep(0)` -> `pass`

import asyncio

visits = 0


async def visit() -> None:
    global visits
    seen = visits
    await asyncio.sleep(0)
    visits = seen + 1


async def main() -> None:
    await asyncio.gather(visit(), visit())
    print(f"2 visits, {visits} counted")
    assert visits == 1


asyncio.run(main())
