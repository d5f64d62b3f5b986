import asyncio
import time


async def watch() -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        due += 1
        await asyncio.sleep(due - loop.time())
        late = loop.time() - due
        if late > 0.5:
            print(f"watch: {int(late)} s late")


async def answer() -> None:
    await asyncio.sleep(1.2)
    time.sleep(2)  # The culprit.
    print("answer: done")


async def main() -> None:
    watching = asyncio.create_task(watch())
    answering = asyncio.create_task(answer())
    await asyncio.sleep(4.5)
    watching.cancel()
    await answering


asyncio.run(main())
