import asyncio
import queue


async def reply(replies: queue.Queue[str]) -> None:
    replies.put("a reply")


async def ask() -> str:
    replies: queue.Queue[str] = queue.Queue()
    task = asyncio.create_task(reply(replies))
    try:
        # Blocks this thread. There is no other.
        heard = replies.get(timeout=0.02)
    except queue.Empty:
        heard = "nothing"
    await task
    return heard


async def main() -> None:
    heard = await asyncio.create_task(ask())
    print(f"Heard: {heard}")


asyncio.run(main())
