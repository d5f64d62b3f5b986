import asyncio
import subprocess
from asyncio.subprocess import Process


async def stop(child: Process, limit: float) -> int:
    child.terminate()
    try:
        async with asyncio.timeout(limit):
            return await child.wait()
    except TimeoutError:
        print("Does not listen")
        child.kill()
        return await child.wait()


async def main() -> None:
    # A child that ignores SIGTERM, and says when it does.
    script = "trap '' TERM; echo ready; exec sleep 60"
    child = await asyncio.create_subprocess_exec("sh", "-c", script, stdout=subprocess.PIPE)
    assert child.stdout
    await child.stdout.readline()

    status = await stop(child, 0.2)
    print(f"Ended by signal {-status}")


asyncio.run(main())
