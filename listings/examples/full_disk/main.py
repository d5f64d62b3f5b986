import asyncio


def save(path: str) -> None:
    with open(path, "w") as file:
        file.write("All that matters")


async def main() -> None:
    # A file of Linux that is always full.
    try:
        await asyncio.to_thread(save, "/dev/full")
        print("Saved")
    except OSError as error:
        print(f"Not saved: {error}")


asyncio.run(main())
