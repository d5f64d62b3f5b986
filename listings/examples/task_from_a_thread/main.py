import asyncio
import threading


async def fetch(page: str) -> int:
    print(f"task: fetches {page}")
    await asyncio.sleep(0.1)
    return len(page)


def work(loop: asyncio.AbstractEventLoop, answer: asyncio.Future[int]) -> None:
    task = asyncio.run_coroutine_threadsafe(fetch("index.html"), loop)
    loop.call_soon_threadsafe(answer.set_result, task.result())


async def main() -> None:
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    threading.Thread(target=work, args=(loop, answer)).start()
    print(f"main: the thread got {await answer}")


asyncio.run(main())
