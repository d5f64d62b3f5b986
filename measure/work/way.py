"""What the programs of this folder share: the event loop and the amount of work that the command line names."""

import asyncio
import json
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(main: Coroutine[Any, Any, T]) -> T:
    if sys.argv[1] == "uvloop":
        import uvloop

        result: T = uvloop.run(main)
        return result
    return asyncio.run(main)


def count(whole: int) -> int:
    """The whole work, or a tenth of it."""
    return whole // 10 if "short" in sys.argv else whole


def report(**figures: float) -> None:
    print(json.dumps(figures), flush=True)
