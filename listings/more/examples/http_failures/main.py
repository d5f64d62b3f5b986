import asyncio

from aiohttp import ClientResponseError, ClientSession, ClientTimeout, web

PATIENT = ClientTimeout()


async def ready(_: web.Request) -> web.Response:
    return web.Response(text="here I am")


async def never(_: web.Request) -> web.Response:
    await asyncio.Event().wait()
    return web.Response()


async def report(client: ClientSession, name: str, limit: ClientTimeout = PATIENT) -> None:
    try:
        async with client.get(f"/{name}", raise_for_status=True, timeout=limit) as answer:
            print(f"{name}: {await answer.text()}")
    except TimeoutError:
        print(f"{name}: too late")
    except ClientResponseError as error:
        print(f"{name}: status {error.status}")


async def main() -> None:
    app = web.Application()
    app.add_routes([web.get("/ready", ready), web.get("/never", never)])
    runner = web.AppRunner(app, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]

    async with ClientSession(f"http://{host}:{port}") as client:
        await report(client, "ready")
        await report(client, "missing")
        await report(client, "never", ClientTimeout(total=0.2))
    await runner.cleanup()


asyncio.run(main())
