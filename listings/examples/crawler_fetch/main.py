import asyncio
from asyncio import StreamReader, StreamWriter
from itertools import count

visits = count(0)  # Of the shop.


async def answer(reader: StreamReader, writer: StreamWriter) -> None:
    """The site: each page is a list of links."""
    request = (await reader.readline()).decode()
    match request.split()[1]:
        case "/":
            status, delay, links = 200, 0.05, "/news /shop /stuck"
        case "/news":
            status, delay, links = 200, 0.1, "/ /news/1 /news/2"
        case "/news/1":
            status, delay, links = 200, 0.15, "/news"
        case "/shop" if next(visits) == 0:
            status, delay, links = 503, 0.05, ""
        case "/shop":
            status, delay, links = 200, 0.05, "/"
        case "/stuck":
            # No answer, until the client hangs up.
            await reader.read()
            return writer.close()
        case _:
            status, delay, links = 404, 0.05, ""
    await asyncio.sleep(delay)
    writer.write(f"HTTP/1.0 {status}\r\n\r\n{links}".encode())
    await writer.drain()
    writer.close()


class BadStatus(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


async def fetch(port: int, path: str) -> list[str]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        await writer.drain()
        text = (await reader.read()).decode()
    finally:
        writer.close()
    head, _, body = text.partition("\r\n\r\n")
    status = int(head.split()[1])
    if status != 200:
        raise BadStatus(status)
    return body.split()


async def main() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for path in ["/", "/shop", "/nothing"]:
        try:
            print(f"{path} has {len(await fetch(port, path))} links")
        except (OSError, BadStatus) as error:
            print(f"{path} failed, {error}")
    server.close()


asyncio.run(main())
