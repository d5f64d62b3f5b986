import asyncio
import threading


async def compute(end: threading.Event) -> None:
    end.wait()  # Stands for work that takes its loop for long.
    print("compute: done")


async def answer(request: int) -> None:
    print(f"request {request}: answered")


async def main(heavy: asyncio.AbstractEventLoop) -> None:
    end = threading.Event()
    task = asyncio.run_coroutine_threadsafe(compute(end), heavy)
    for request in range(1, 3):
        await asyncio.create_task(answer(request))
    end.set()
    await asyncio.wrap_future(task)


heavy = asyncio.new_event_loop()
thread = threading.Thread(target=heavy.run_forever)
thread.start()
asyncio.run(main(heavy))
heavy.call_soon_threadsafe(heavy.stop)
thread.join()
heavy.close()
