import asyncio


async def run(seconds: str) -> None:
    child = await asyncio.create_subprocess_exec("sleep", seconds)
    try:
        async with asyncio.timeout(0.2):
            status = await child.wait()
    except TimeoutError:
        print("Too slow")
        child.kill()
        status = await child.wait()
    if status < 0:
        print(f"Ended by signal {-status}")
    else:
        print("Ended by itself")


asyncio.run(run("60"))
