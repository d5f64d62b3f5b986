# Claim: It logs each step of the loop that takes longer than `slow_callback_duration`.
# Claim: asyncio's debug mode logs each step of the loop that takes longer than `slow_callback_duration`.
# Breaks: `debug=True` -> `debug=False`

import asyncio
import logging
import time

heard: list[str] = []


class Ear(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        heard.append(record.getMessage())


async def main() -> None:
    asyncio.get_running_loop().slow_callback_duration = 0.05
    time.sleep(0.1)


logger = logging.getLogger("asyncio")
ear = Ear()
logger.addHandler(ear)
asyncio.run(main(), debug=True)
logger.removeHandler(ear)
slow = [text for text in heard if text.startswith("Executing")]
assert len(slow) == 1
assert "took 0.1" in slow[0]
