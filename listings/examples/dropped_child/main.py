import asyncio
from asyncio.subprocess import PIPE


async def forget_a_child(kill: bool) -> None:
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", "read line; echo The child heard: $line", stdin=PIPE, stdout=PIPE
    )
    writer, reader = child.stdin, child.stdout
    assert writer and reader
    if kill:
        child.kill()
    del child
    if not kill:
        writer.write(b"still there?\n")
    said = await reader.read()
    print(said.decode() or "No child\n", end="")
    writer.close()


async def main() -> None:
    await forget_a_child(kill=False)
    await forget_a_child(kill=True)


asyncio.run(main())
