"""Compute on one core, or on all of them."""

import asyncio
import os
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

import way

JOBS = 8


def primes(end: int) -> int:
    """How many prime numbers there are below `end`."""

    def is_prime(number: int) -> bool:
        divisor = 2
        while divisor * divisor <= number:
            if number % divisor == 0:
                return False
            divisor += 1
        return True

    return sum(is_prime(number) for number in range(2, end))


def pool() -> Executor:
    cores = len(os.sched_getaffinity(0))
    match sys.argv[1]:
        case "one":
            return ThreadPoolExecutor(1)
        case "threads":
            return ThreadPoolExecutor(cores)
        case _:
            return ProcessPoolExecutor(cores)


async def compute(end: int) -> tuple[float, int]:
    loop = asyncio.get_running_loop()
    with pool() as executor:
        # The pool is there before the work comes.
        await asyncio.gather(*(loop.run_in_executor(executor, primes, 10) for _ in range(JOBS)))
        start = time.perf_counter()
        found = await asyncio.gather(*(loop.run_in_executor(executor, primes, end) for _ in range(JOBS)))
        return time.perf_counter() - start, sum(found)


if __name__ == "__main__":
    end = way.count(60_000)
    seconds, found = way.run(compute(end))
    way.report(all=seconds, jobs=JOBS, end=end, found=found)
