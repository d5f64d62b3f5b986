import asyncio
import tempfile
from pathlib import Path


def fill(folder: Path) -> None:
    for name in range(1, 101):
        (folder / str(name)).write_text("one\ntwo\n")


def count_lines(folder: Path) -> int:
    return sum(len(path.read_text().splitlines()) for path in folder.iterdir())


def job() -> int:
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name))
        return count_lines(Path(name))


async def main() -> None:
    print(f"{await asyncio.to_thread(job)} lines")


asyncio.run(main())
