import asyncio


async def work(gate: asyncio.Event) -> None:
    for job in range(1, 4):
        await gate.wait()
        print(f"task1: job {job}")
        await asyncio.sleep(0.1)


async def main() -> None:
    gate = asyncio.Event()
    task1 = asyncio.create_task(work(gate))
    for pause, is_open in [(0.05, True), (0.12, False), (0.2, True)]:
        await asyncio.sleep(pause)
        print(f"Gate open: {'yes' if is_open else 'no'}")
        if is_open:
            gate.set()
        else:
            gate.clear()
    await task1


asyncio.run(main())
