"""The dice of the Rust programs: fastrand's generator, wyrand (https://docs.rs/fastrand)."""

import random
import secrets
import sys
import uuid
from types import FrameType
from typing import Any, Self

from .record import REAL, Run

MASK = (1 << 64) - 1

# The modules that throw dice for whoever asks them.
LIBRARY = (__file__, random.__file__, secrets.__file__, uuid.__file__)

SEEDS = "these dice roll other numbers than fastrand's; give them a whole number from 0 to 2**64 - 1 for a seed"


class Dice(random.Random):
    """fastrand's generator, so that both languages roll alike."""

    state: int
    # The run whose program throws them.
    run: Run
    # The dice of the module's own functions.
    first: "Dice | None" = None

    def __new__(cls, *seeds: Any, **named: Any) -> Self:
        return super().__new__(cls)

    def seed(self, a: Any = None, version: int = 2) -> None:
        if type(a) is int and 0 <= a <= MASK:
            self.state = a
        elif a is None and self.first not in (None, self) and thrown_by(self.run, sys._getframe(1)):
            # As `fastrand::Rng::new()` does.
            assert self.first
            self.state = self.first.bits()
        elif thrown_by(self.run, sys._getframe(1)):
            self.run.refuse(SEEDS + REAL)
        else:
            # A library's own dice.
            self.state = 0
        self.gauss_next = None

    def bits(self) -> int:
        self.state = (self.state + 0x2D358DCCAA6C78A5) & MASK
        product = self.state * (self.state ^ 0x8BB84B93962EACC9)
        return (product & MASK) ^ (product >> 64)

    def random(self) -> float:
        return (self.bits() >> 1) * 2.0**-63

    def getrandbits(self, k: int, /) -> int:
        bits = 0
        for _ in range(0, k, 64):
            bits = bits << 64 | self.bits()
        return bits >> -k % 64

    def _randbelow(self, n: int) -> int:
        # As `fastrand::u64(..n)` does; `randrange`, `randint`, `choice`, `shuffle` and `sample` come here.
        while True:
            product = self.bits() * n
            if product & MASK >= (1 << 64) % n:
                return product >> 64

    def getstate(self) -> Any:
        return self.state, self.gauss_next

    def setstate(self, state: Any) -> None:
        self.state, self.gauss_next = state


def thrown_by(run: Run, frame: FrameType | None) -> bool:
    """Whether the program itself, and no library, asks for dice in `frame`."""
    while frame and frame.f_code.co_filename in LIBRARY:
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename == run.path
