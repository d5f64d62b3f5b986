# Claim: A `block_on` of a token's `cancelled()` runs until someone cancels that.
# Breaks: `loop.call_later(0.01, loop.stop)` -> `loop.call_soon(loop.stop)`

import asyncio

ran: list[int] = []
loop = asyncio.new_event_loop()
loop.call_later(0.005, ran.append, 1)
loop.call_later(0.01, loop.stop)
loop.run_forever()
loop.close()
assert ran == [1]
