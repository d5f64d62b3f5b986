import asyncio

PERIOD = 100


def now() -> int:
    return round(asyncio.get_running_loop().time() * 1000)


def following(behavior: str, due: int) -> int:
    if behavior == "Delay":
        return now() + PERIOD
    if behavior == "Skip":
        due += (now() - due) // PERIOD * PERIOD
    return due + PERIOD


async def tick(behavior: str) -> None:
    due = now() + PERIOD
    await asyncio.sleep(0.25)
    for _ in range(4):
        if due > now():
            await asyncio.sleep((due - now()) / 1000)
        print(behavior)
        due = following(behavior, due)


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        for behavior in ["Burst", "Delay", "Skip"]:
            group.create_task(tick(behavior))


asyncio.run(main())
