import asyncio


async def patient(name: str, lock: asyncio.Lock) -> None:
    async with lock:
        print(f"{name} has the lock")
        await asyncio.sleep(0.2)


async def impatient(lock: asyncio.Lock) -> None:
    while True:
        try:
            async with asyncio.timeout(0.15):
                await lock.acquire()
            break
        except TimeoutError:
            print("impatient still waits")
    lock.release()
    print("impatient had the lock")


async def main() -> None:
    lock = asyncio.Lock()
    await asyncio.gather(
        patient("first", lock),
        impatient(lock),
        patient("last", lock),
    )


asyncio.run(main())
