import asyncio


async def call(tag: str, steps: int) -> str:
    for step in range(1, steps + 1):
        print(f"{tag}: step {step}")
        await asyncio.sleep(0.1)
    return tag


async def save(tag: str) -> None:
    print(f"main: saving {tag}")
    await asyncio.sleep(0.35)
    print(f"main: saved {tag}")


async def main() -> None:
    calls = [call("call1", 1), call("call2", 4)]
    for earliest in asyncio.as_completed(calls):
        await save(await earliest)


asyncio.run(main())
