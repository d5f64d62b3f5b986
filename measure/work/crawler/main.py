"""The crawler of the book, on a site whose pages come at once, with its server in the same program."""

import asyncio
import random
import time
from asyncio import StreamReader, StreamWriter, TaskGroup

import way

pages = way.count(500)


async def answer(reader: StreamReader, writer: StreamWriter) -> None:
    """The site: page 5 links to the pages 15, 16 and 17, if there are as many."""
    request = (await reader.readline()).decode()
    number = int(request.split()[1].removeprefix("/"))
    links = " ".join(f"/{link}" for link in range(number * 3, number * 3 + 3) if link < pages)
    writer.write(f"HTTP/1.0 200\r\n\r\n{links}".encode())
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
        await asyncio.sleep(pause * (0.5 + random.random()))
        pause *= 2
        attempt += 1


Page = list[str] | Exception


class Crawl:
    def __init__(self, port: int) -> None:
        self.port = port
        self.limit = asyncio.Semaphore(10)
        self.results: asyncio.Queue[tuple[str, Page]] = asyncio.Queue()
        self.pages: dict[str, Page | None] = {}
        self.left = 0

    def start(self, tasks: TaskGroup, path: str) -> None:
        if path not in self.pages:
            self.pages[path] = None
            self.left += 1
            tasks.create_task(self.get(path))

    async def get(self, path: str) -> None:
        async with self.limit:
            try:
                await self.results.put((path, await visit(self.port, path)))
            except (OSError, BadStatus) as error:
                await self.results.put((path, error))

    async def run(self) -> None:
        async with TaskGroup() as tasks:
            self.start(tasks, "/0")
            while self.left:
                path, page = await self.results.get()
                self.pages[path] = page
                self.left -= 1
                if isinstance(page, list):
                    for link in page:
                        self.start(tasks, link)


async def main() -> float:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    crawl = Crawl(server.sockets[0].getsockname()[1])
    start = time.perf_counter()
    await crawl.run()
    seconds = time.perf_counter() - start
    server.close()
    assert sum(isinstance(page, list) for page in crawl.pages.values()) == pages
    return seconds


way.report(all=way.run(main()), pages=pages)
