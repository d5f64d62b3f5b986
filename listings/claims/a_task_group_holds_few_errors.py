# Claim: But it cancels the other tasks at the first error, so its group holds one error, unless others fail in
# the same moment or while they are cancelled.
# Breaks: `fail("later", 0.2)` -> `fail("later", 0.1)`

import asyncio


async def fail(name: str, delay: float) -> None:
    await asyncio.sleep(delay)
    raise RuntimeError(name)


async def fail_in_clean_up() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        raise RuntimeError("clean-up")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail("first", 0.1))
            group.create_task(fail("same moment", 0.1))
            group.create_task(fail("later", 0.2))
            group.create_task(fail_in_clean_up())
    except* RuntimeError as failed:
        names = [str(error) for error in failed.exceptions]
        assert names == ["first", "same moment", "clean-up"], names


asyncio.run(main())
