# Claim: A second `set` of a `SetOnce` gives an error; that of an `Event` says nothing.
# Breaks: `done.set()  # Again.` -> `done.clear()`

import asyncio

done = asyncio.Event()
done.set()
assert done.is_set()
done.set()  # Again.
assert done.is_set()
