import asyncio
from concurrent.futures import ProcessPoolExecutor


def is_prime(n: int) -> bool:
    return all(n % divisor for divisor in range(2, n))


def primes_in(part: range) -> int:
    return sum(map(is_prime, part))


async def count_primes(pool: ProcessPoolExecutor, end: int) -> int:
    loop = asyncio.get_running_loop()
    parts = [range(start, min(start + 250, end)) for start in range(2, end, 250)]
    counts = [loop.run_in_executor(pool, primes_in, part) for part in parts]
    return sum(await asyncio.gather(*counts))


async def main() -> None:
    with ProcessPoolExecutor() as pool:
        print(f"{await count_primes(pool, 1000)} primes")


if __name__ == "__main__":
    asyncio.run(main())
