import asyncio

from aiohttp import ClientSession, web


async def ask(url: str) -> str:
    async with ClientSession() as client, client.get(url) as answer:
        text: str = await answer.text()
        return text


async def main() -> None:
    stop = asyncio.Event()
    begun = asyncio.Event()

    async def answer(_: web.Request) -> web.Response:
        """Answers late: the server is told to stop before."""
        begun.set()
        await stop.wait()
        return web.Response(text="answered all the same")

    app = web.Application()
    app.add_routes([web.get("/", answer)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]

    request = asyncio.create_task(ask(f"http://{host}:{port}"))
    await begun.wait()
    print("Stop")
    stop.set()
    await runner.cleanup()
    print(f"The request was {await request}")
    print("The server has ended")


asyncio.run(main())
