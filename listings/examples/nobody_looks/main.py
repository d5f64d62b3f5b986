import asyncio
from typing import Any


async def fail() -> None:
    raise RuntimeError("out of luck")


def handle(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    print(f"Handler: {context['message']}")


async def main() -> None:
    asyncio.get_running_loop().set_exception_handler(handle)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    assert task.done()
    print("The task has ended")
    del task
    print("The handle is gone")


asyncio.run(main())
