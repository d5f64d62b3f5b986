import asyncio
from asyncio.subprocess import PIPE


async def leave_a_child(kill: bool) -> None:
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", "read line; echo The child heard: $line", stdin=PIPE, stdout=PIPE
    )
    assert child.stdin and child.stdout
    if kill:
        child.kill()
    else:
        child.stdin.write(b"still there?\n")
    said = await child.stdout.read()
    print(said.decode() or "No child\n", end="")
    await child.wait()


async def main() -> None:
    await leave_a_child(kill=False)
    await leave_a_child(kill=True)


asyncio.run(main())
