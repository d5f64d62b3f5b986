import asyncio
import threading


async def meet(barrier: threading.Barrier) -> tuple[str, int]:
    try:
        # Blocks this thread until a second thread waits here too, or time is up.
        barrier.wait(timeout=0.02)
        what = "met the other task"
    except threading.BrokenBarrierError:
        what = "waited in vain"
    return what, threading.get_ident()


async def main() -> None:
    barrier = threading.Barrier(2)
    task1 = asyncio.create_task(meet(barrier))
    task2 = asyncio.create_task(meet(barrier))

    what1, thread1 = await task1
    print(f"task1: {what1}")
    what2, thread2 = await task2
    print(f"task2: {what2}")
    print(f"Threads used: {len({thread1, thread2})}")


asyncio.run(main())
