import asyncio


async def cook(dish: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    print(f"{dish} done")
    return dish


async def main() -> None:
    egg, toast = await asyncio.gather(cook("egg", 0.3), cook("toast", 0.2))
    print(f"{egg} and {toast}")


asyncio.run(main())
