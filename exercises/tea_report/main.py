import asyncio


async def brew(minutes: int) -> str:
    await asyncio.sleep(minutes / 10)
    return "hot"


async def main() -> None:
    name = "green tea"
    task = asyncio.create_task(brew(3))
    task.add_done_callback(lambda task: print(f"{name} is {task.result()}"))
    print("waiting")
    await asyncio.sleep(0.5)
    print("end")


asyncio.run(main())
