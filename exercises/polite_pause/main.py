import asyncio
from collections.abc import Generator


class Pause:
    def __await__(self) -> Generator[None, None, None]:
        yield


async def speak(name: str) -> None:
    for n in range(2):
        print(f"{name} {n}")
        await Pause()


async def main() -> None:
    await asyncio.gather(speak("Ada"), speak("Bob"))


asyncio.run(main())
