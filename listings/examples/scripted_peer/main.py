import asyncio
from unittest.mock import Mock


async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    name = await reader.readline()
    writer.write(b"Hello " + name)
    await writer.drain()


async def main() -> None:
    polite, writer = asyncio.StreamReader(), Mock(spec=asyncio.StreamWriter)
    polite.feed_data(b"An")
    polite.feed_data(b"n\n")
    await greet(polite, writer)
    writer.write.assert_called_once_with(b"Hello Ann\n")
    print("A name in two pieces: greeted")

    gone = asyncio.StreamReader()
    gone.feed_data(b"An")
    gone.set_exception(ConnectionResetError("connection reset"))
    try:
        await greet(gone, writer)
    except ConnectionResetError as error:
        print(f"A connection that breaks: {error}")


asyncio.run(main())
