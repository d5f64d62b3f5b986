import asyncio


async def answer(request: str) -> int:
    await asyncio.sleep(0.1)
    assert request, "an empty request"
    return len(request)


async def main() -> None:
    for request in ["one", "", "three"]:
        try:
            print(f"200: {await answer(request)}")
        except Exception:
            print("500")


asyncio.run(main())
