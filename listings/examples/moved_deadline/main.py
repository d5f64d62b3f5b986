import asyncio

PATIENCE = 0.2


async def send(words: asyncio.Queue[str]) -> None:
    for word, pause in [("alive", 0.1), ("alive", 0.15), ("noise", 0.15), ("alive", 0.1)]:
        await asyncio.sleep(pause)
        await words.put(word)


async def main() -> None:
    loop = asyncio.get_running_loop()
    words: asyncio.Queue[str] = asyncio.Queue(1)
    sender = asyncio.create_task(send(words))
    try:
        async with asyncio.timeout(PATIENCE) as limit:
            while True:
                word = await words.get()
                print(word)
                if word == "alive":
                    limit.reschedule(loop.time() + PATIENCE)
    except TimeoutError:
        print("given up")
    sender.cancel()


asyncio.run(main())
