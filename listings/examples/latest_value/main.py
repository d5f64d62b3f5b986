import asyncio


class Watch:
    def __init__(self) -> None:
        self.value = 0
        self.changed = asyncio.Event()


async def measure(temperature: Watch) -> None:
    for degrees in range(20, 25):
        await asyncio.sleep(0.05)
        temperature.value = degrees
        temperature.changed.set()
        print(f"sensor: {degrees}")


async def main() -> None:
    temperature = Watch()
    sensor = asyncio.create_task(measure(temperature))

    while temperature.changed.is_set() or not sensor.done():
        await temperature.changed.wait()
        temperature.changed.clear()
        print(f"display: {temperature.value}")
        await asyncio.sleep(0.5)


asyncio.run(main())
