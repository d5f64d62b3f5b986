import asyncio
from dataclasses import dataclass, field


@dataclass
class Folder:
    name: str
    inside: list["Folder"] = field(default_factory=list)


async def walk(folder: Folder) -> int:
    await asyncio.sleep(0.1)  # Stands in for reading it.
    print(f"{folder.name}: {len(folder.inside)} inside")
    count = 1
    for inner in folder.inside:
        count += await walk(inner)
    return count


async def main() -> None:
    src = Folder("src", [Folder("bin")])
    root = Folder("root", [src, Folder("tests")])
    print(f"Folders: {await walk(root)}")


asyncio.run(main())
