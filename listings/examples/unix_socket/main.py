import asyncio
import tempfile
from pathlib import Path


async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"Hello\n")
    writer.close()


async def serve_one(path: Path) -> None:
    async with await asyncio.start_unix_server(greet, path):
        reader, writer = await asyncio.open_unix_connection(path)
        said = await reader.read()
        print(said.decode().rstrip())
        writer.close()


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "hello.sock")
        await serve_one(path)
        await serve_one(path)


asyncio.run(main())
