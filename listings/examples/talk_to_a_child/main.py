import asyncio
from asyncio.subprocess import PIPE


async def main() -> None:
    script = "echo Ready; while read name; do echo Hello $name; done"
    child = await asyncio.create_subprocess_exec("sh", "-c", script, stdin=PIPE, stdout=PIPE)
    assert child.stdin and child.stdout

    names = iter([b"Ann\n", b"Bob\n"])
    async for line in child.stdout:
        print(f"It says: {line.decode().rstrip()}")
        name = next(names, None)
        if name is None:
            break
        child.stdin.write(name)
        await child.stdin.drain()
    child.stdin.close()  # The end of its input.
    print(f"It ends with exit status: {await child.wait()}")


asyncio.run(main())
