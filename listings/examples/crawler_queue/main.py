import asyncio
import random
from asyncio import StreamReader, StreamWriter, TaskGroup
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


def is_temporary(error: Exception) -> bool:
    return not isinstance(error, BadStatus) or error.status >= 500


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


async def visit(port: int, path: str) -> list[str]:
    """Fetches a page; three times, if need be."""
    pause = 0.1
    attempt = 1
    while True:
        try:
            async with asyncio.timeout(1):
                return await fetch(port, path)
        except (OSError, BadStatus) as error:
            if attempt == 3 or not is_temporary(error):
                raise
            print(f"{path}: {str(error) or 'too late'}, tries again")
        await asyncio.sleep(pause * (0.5 + random.random()))
        pause *= 2
        attempt += 1


Page = list[str] | Exception


class Crawl:
    def __init__(self, port: int) -> None:
        self.port = port
        self.limit = asyncio.Semaphore(3)
        self.results: asyncio.Queue[tuple[str, Page]] = asyncio.Queue()
        self.pages: dict[str, Page | None] = {}

    def start(self, tasks: TaskGroup, path: str) -> None:
        if path not in self.pages:
            self.pages[path] = None
            tasks.create_task(self.get(path))

    async def get(self, path: str) -> None:
        async with self.limit:
            try:
                await self.results.put((path, await visit(self.port, path)))
            except (OSError, BadStatus) as error:
                await self.results.put((path, error))

    async def run(self) -> None:
        async with TaskGroup() as tasks:
            self.start(tasks, "/")
            while None in self.pages.values():
                path, page = await self.results.get()
                self.pages[path] = page
                if isinstance(page, list):
                    for link in page:
                        self.start(tasks, link)

    def report(self) -> None:
        for path, page in sorted(self.pages.items()):
            match page:
                case None:
                    print(f"{path} is not done")
                case Exception():
                    print(f"{path} failed, {str(page) or 'too late'}")
                case links:
                    print(f"{path} has {len(links)} links")


async def main() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    crawl = Crawl(server.sockets[0].getsockname()[1])
    await crawl.run()
    server.close()
    crawl.report()


asyncio.run(main())
