import asyncio


async def load(page: str) -> int:
    await asyncio.sleep(0.1)
    match page:
        case "ant":
            return 6
        case _:
            raise LookupError("not found")


async def publish(page: str) -> None:
    print(f"{page}: opens")
    try:
        legs = await load(page)
        print(f"{page}: has {legs} legs")
    except LookupError as error:
        print(f"{page}: {error}")
    finally:
        print(f"{page}: closes")


async def main() -> None:
    await publish("ant")
    await publish("gnu")


asyncio.run(main())
