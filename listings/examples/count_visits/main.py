import asyncio
import os
import tempfile
from pathlib import Path


async def visits(path: Path) -> int:
    try:
        return int(await asyncio.to_thread(path.read_text))
    except FileNotFoundError:
        return 0


async def main() -> None:
    path = Path(tempfile.gettempdir()) / f"visits-{os.getpid()}"
    for _ in range(2):
        count = await visits(path) + 1
        await asyncio.to_thread(path.write_text, str(count))
        print(f"Visit {count}")
    await asyncio.to_thread(path.unlink)


asyncio.run(main())
