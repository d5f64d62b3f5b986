import asyncio
from typing import Protocol


class Channel(Protocol):
    async def send(self, text: str) -> None: ...


class Mail:
    async def send(self, text: str) -> None:
        await asyncio.sleep(0.2)
        print(f"By mail: {text}")


class Chat:
    async def send(self, text: str) -> None:
        await asyncio.sleep(0.1)
        print(f"By chat: {text}")


async def main() -> None:
    channels: list[Channel] = [Mail(), Chat()]
    for channel in channels:
        await channel.send("the build is broken")


asyncio.run(main())
