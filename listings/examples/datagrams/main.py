import asyncio
from typing import Any


class Answer(asyncio.DatagramProtocol):
    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, sender: Any) -> None:
        self.transport.sendto(data, sender)


class Ask(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.answers: asyncio.Queue[bytes] = asyncio.Queue()

    def datagram_received(self, data: bytes, _: Any) -> None:
        self.answers.put_nowait(data)


async def main() -> None:
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Answer, ("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    client, ask = await loop.create_datagram_endpoint(Ask, remote_addr=address)
    for question in ("How are you?", "And how are all the others?"):
        client.sendto(question.encode())
        print((await ask.answers.get()).decode())
    client.close()
    server.close()


asyncio.run(main())
