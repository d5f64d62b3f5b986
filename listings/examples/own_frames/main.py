import asyncio
import struct


class Readings(asyncio.Protocol):
    def __init__(self) -> None:
        self.buffer = b""
        self.ended = asyncio.get_running_loop().create_future()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while len(self.buffer) >= 3:
            sensor, value = struct.unpack(">BH", self.buffer[:3])
            self.buffer = self.buffer[3:]
            print(f"sensor {sensor}: {value}")

    def connection_lost(self, _: Exception | None) -> None:
        self.ended.set_result(None)


async def measure(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(bytes([1, 0, 20, 2, 0, 21, 1]))
    await asyncio.sleep(0.1)
    writer.write(bytes([1, 44]))
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(measure, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        loop = asyncio.get_running_loop()
        _, readings = await loop.create_connection(Readings, "127.0.0.1", port)
        await readings.ended


asyncio.run(main())
