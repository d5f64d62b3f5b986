# Claim: Ten thousand tasks that sleep are no trouble in either language.
# Breaks: `range(10_000)` -> `range(9_999)`

import asyncio


async def work(number: int) -> int:
    await asyncio.sleep(0.1)
    return number


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(work(number)) for number in range(10_000)]
    alive = len(asyncio.all_tasks()) - 1
    total = sum(await asyncio.gather(*tasks))
    print(f"{alive} tasks, {round((loop.time() - start) * 1000)} ms, sum {total}")
    assert (alive, total) == (10_000, 49_995_000)


asyncio.run(main())
