# Claim: By default, each test gets an event loop of its own.
# Breaks: `is not loops[1]` -> `is loops[1]`

import asyncio
import unittest

loops: list[asyncio.AbstractEventLoop] = []


class Test(unittest.IsolatedAsyncioTestCase):
    async def test_one(self) -> None:
        loops.append(asyncio.get_running_loop())

    async def test_two(self) -> None:
        loops.append(asyncio.get_running_loop())


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Test).run(result)
assert result.testsRun == 2 and result.wasSuccessful(), result
assert loops[0] is not loops[1]
