import asyncio


async def fetch(page: str) -> int:
    return len(page)


# For programs without async: its loop is its own business.
class Client:
    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()

    def size_of(self, page: str) -> int:
        return self.loop.run_until_complete(fetch(page))


def first_use() -> Client:
    client = Client()
    print(f"{client.size_of('index.html')} bytes")
    return client


async def close(client: Client) -> None:
    client.loop.close()
    print("closed")


async def main() -> None:
    client = await asyncio.to_thread(first_use)
    await asyncio.create_task(close(client))


asyncio.run(main())
