import asyncio


class Counter:
    count = 0


async def work(n: int, counter: Counter) -> None:
    await asyncio.sleep(0.1 * n)
    counter.count += 1
    print(f"task {n}: {counter.count}")


async def main() -> None:
    counter = Counter()
    await asyncio.gather(*(work(n, counter) for n in range(1, 4)))
    print(f"total: {counter.count}")


asyncio.run(main())
