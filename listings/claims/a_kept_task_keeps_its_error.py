# Claim: A task that you keep for its result keeps its error as well: everyone who awaits it gets the same one.
# Breaks: `raise OSError("no network")` -> `return None`

import asyncio

attempts = 0


async def connect() -> None:
    global attempts
    attempts += 1
    raise OSError("no network")


async def main() -> None:
    connection = asyncio.create_task(connect())
    failures: list[OSError] = []
    for _ in range(2):
        try:
            await connection
        except OSError as error:
            failures.append(error)
    assert attempts == 1
    assert failures[0] is failures[1]


asyncio.run(main())
