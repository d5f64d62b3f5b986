import asyncio


async def work(takes: int) -> None:
    await asyncio.sleep(takes / 1000)


async def main() -> None:
    calls = [("backup", 300), ("index", 100), ("upload", 200)]
    tasks = [asyncio.create_task(work(takes), name=name) for name, takes in calls]

    await asyncio.sleep(0.15)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for name in sorted(task.get_name() for task in others):
        print(f"{name} still runs")
    for task in tasks:
        await task
        print(f"{task.get_name()} is done")


asyncio.run(main())
