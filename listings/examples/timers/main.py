import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(0.1, print, "timer1")
    loop.call_at(start + 0.2, print, "timer2")
    timer3 = loop.call_later(0.3, print, "timer3")
    await asyncio.sleep(0.25)
    timer3.cancel()
    print("timer3 is cancelled")
    await asyncio.sleep(0.15)


asyncio.run(main())
