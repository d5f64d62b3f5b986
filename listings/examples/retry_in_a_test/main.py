import asyncio
from collections.abc import Awaitable, Callable
from unittest.mock import AsyncMock, call, patch


async def ask(server: Callable[[], Awaitable[int | None]]) -> int | None:
    """Asks a server, up to three times."""
    for pause in (10, 20):
        if answer := await server():
            return answer
        await asyncio.sleep(pause)
    return await server()


async def main() -> None:
    busy_twice = AsyncMock(side_effect=[None, None, 42])
    with patch("asyncio.sleep", AsyncMock()) as sleep:
        assert await ask(busy_twice) == 42
    assert sleep.await_args_list == [call(10), call(20)]
    print("It waited twice, for 30 s in all")


asyncio.run(main())
