import asyncio


async def fetch(page: str) -> int:
    return len(page)


# For programs without async: its loop is its own business.
class Client:
    def __init__(self) -> None:
        self.runner = asyncio.Runner()

    def size_of(self, page: str) -> int:
        return self.runner.run(fetch(page))


def first_use() -> Client:
    client = Client()
    print(f"{client.size_of('index.html')} bytes")
    return client


async def close(client: Client) -> None:
    client.runner.close()


async def main() -> None:
    client = await asyncio.to_thread(first_use)
    try:
        await asyncio.create_task(close(client))
    except RuntimeError as error:
        print(error)


asyncio.run(main())
