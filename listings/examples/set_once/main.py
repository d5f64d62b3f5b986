import asyncio


async def read(tag: str, address: asyncio.Future[str]) -> None:
    print(f"{tag}: {await asyncio.shield(address)}")


async def main() -> None:
    address = asyncio.get_running_loop().create_future()
    early = asyncio.create_task(read("early", address))
    await asyncio.sleep(0.1)
    address.set_result("at home")
    try:
        address.set_result("at work")
    except asyncio.InvalidStateError:
        print("Set already")
    await asyncio.sleep(0.1)
    late = asyncio.create_task(read("late", address))
    await early
    await late


asyncio.run(main())
