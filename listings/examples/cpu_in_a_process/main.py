import asyncio
import os
from concurrent.futures import ProcessPoolExecutor


def count_primes(end: int) -> tuple[int, int]:
    is_prime = (all(n % divisor for divisor in range(2, n)) for n in range(2, end))
    return sum(is_prime), os.getpid()


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        jobs = [loop.run_in_executor(pool, count_primes, end) for end in [100, 1000]]
        for job in jobs:
            primes, id = await job
            if id == os.getpid():
                print(f"{primes} primes, found in this process")
            else:
                print(f"{primes} primes, found in another process")


if __name__ == "__main__":
    asyncio.run(main())
