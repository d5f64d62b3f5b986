import asyncio

from aiohttp import ClientSession, web


async def hello(request: web.Request) -> web.Response:
    return web.Response(text=f"Hello, {request.match_info['name']}")


async def take(request: web.Request) -> web.Response:
    order = await request.json()
    try:
        return web.Response(text=f"{order['pieces']} × {order['item']}")
    except KeyError:
        raise web.HTTPUnprocessableEntity from None


async def main() -> None:
    app = web.Application()
    app.add_routes([web.get("/hello/{name}", hello), web.post("/orders", take)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]

    async with ClientSession(f"http://{host}:{port}") as client:
        async with client.get("/hello/Ann") as answer:
            print(f"{answer.status}: {await answer.text()}")

        order = {"item": "tea", "pieces": 2}
        async with client.post("/orders", json=order) as answer:
            print(f"{answer.status}: {await answer.text()}")
        async with client.post("/orders", json={"item": "tea"}) as answer:
            print(f"{answer.status}: what are the pieces?")
    await runner.cleanup()


asyncio.run(main())
