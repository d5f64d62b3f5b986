import asyncio
import logging
import sys
from contextvars import ContextVar

request: ContextVar[int | None] = ContextVar("request", default=None)
logger = logging.getLogger(__name__)


def with_request(record: logging.LogRecord) -> bool:
    record.request = request.get()
    return True


async def first(cache: asyncio.Future[None]) -> None:
    request.set(7)
    logger.info("begins")
    await cache
    logger.info("ends")


async def second(cache: asyncio.Future[None]) -> None:
    request.set(8)
    logger.info("begins")
    logger.info("ends")
    cache.set_result(None)


async def main() -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.addFilter(with_request)
    line = "%(levelname)5s request{id=%(request)s}: %(message)s"
    logging.basicConfig(level=logging.INFO, format=line, handlers=[handler])
    cache = asyncio.get_running_loop().create_future()
    await asyncio.gather(first(cache), second(cache))


asyncio.run(main())
