import asyncio
from asyncio.subprocess import PIPE


async def feed(writer: asyncio.StreamWriter) -> None:
    writer.write(b"." * 1_000_000)
    await writer.drain()
    writer.close()


async def main() -> None:
    child = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    assert child.stdin and child.stdout
    try:
        async with asyncio.timeout(0.2):
            await feed(child.stdin)
        print("First fed, then read")
    except TimeoutError:
        print("Stuck: nobody reads")
    child.kill()
    await child.communicate()

    child = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    assert child.stdin and child.stdout
    _, output = await asyncio.gather(feed(child.stdin), child.stdout.read())
    print(f"{len(output)} bytes, exit status: {await child.wait()}")


asyncio.run(main())
