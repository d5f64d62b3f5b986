import asyncio


async def answer(question: str, answer: asyncio.Future[int]) -> None:
    await asyncio.sleep(0.1)
    if question.endswith("?"):
        answer.set_result(42)
    print("worker: done")


async def main() -> None:
    future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(answer("no question", future))

    try:
        async with asyncio.timeout(1):
            print(f"main: {await future}")
    except TimeoutError:
        print("main: no answer has come")
    await task


asyncio.run(main())
