"""How much memory a task takes that waits for an event."""

import asyncio
from pathlib import Path

import way


def resident() -> int:
    """What this process holds in memory, in bytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("no VmRSS")


async def wait_for(event: asyncio.Event) -> None:
    await event.wait()


async def idle(tasks: int) -> float:
    event = asyncio.Event()
    before = resident()
    all_tasks = [asyncio.create_task(wait_for(event)) for _ in range(tasks)]
    await asyncio.sleep(0)  # All of them run until they wait.
    each = (resident() - before) / tasks
    event.set()
    await asyncio.wait(all_tasks)
    return each


tasks = way.count(50_000)
way.report(each=way.run(idle(tasks)), tasks=tasks)
