import asyncio


class Beats:
    count = 0


async def beat(beats: Beats) -> None:
    while True:
        beats.count += 1
        print(f"beat {beats.count}")
        await asyncio.sleep(0.1)


async def main() -> None:
    beats = Beats()
    task1 = asyncio.create_task(beat(beats))
    await asyncio.sleep(0.25)

    print("main: rests")
    await asyncio.sleep(0.3)
    print(f"main: counts {beats.count}")
    task1.cancel()


asyncio.run(main())
