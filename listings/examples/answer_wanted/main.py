import asyncio

Requests = asyncio.Queue[tuple[int, asyncio.Future[int]]]


async def account(requests: Requests) -> None:
    balance = 0
    while True:
        amount, answer = await requests.get()
        await asyncio.sleep(0.1)
        balance += amount
        if not answer.cancelled():
            answer.set_result(balance)


async def deposit(requests: Requests, name: str, amount: int) -> None:
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    await requests.put((amount, answer))
    print(f"{name}: asks for {amount}")
    print(f"{name}: the balance is {await answer}")


async def main() -> None:
    requests: Requests = asyncio.Queue(maxsize=8)
    task = asyncio.create_task(account(requests))
    await asyncio.gather(deposit(requests, "ann", 5), deposit(requests, "bob", 20))
    task.cancel()


asyncio.run(main())
