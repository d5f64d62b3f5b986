import heapq
import time
from collections.abc import Coroutine, Generator
from typing import Any


class Sleep:
    def __init__(self, millis: int) -> None:
        self.millis = millis

    def __await__(self) -> Generator[int, None, None]:
        yield self.millis


def run(tasks: list[Coroutine[Any, None, None]]) -> None:
    now = 0
    timers = [(now, number) for number in range(len(tasks))]
    while timers:
        end, number = heapq.heappop(timers)
        time.sleep((end - now) / 1000)
        now = end
        try:
            millis = tasks[number].send(None)
        except StopIteration:
            continue
        heapq.heappush(timers, (now + millis, number))


async def greet(name: str, millis: int) -> None:
    for nap in [1, 2]:
        await Sleep(millis)
        print(f"{name}: nap {nap}")


run([greet("task1", 300), greet("task2", 200)])
