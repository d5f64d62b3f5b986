# Claim: Forget to await a call, and Python warns you when the coroutine is thrown away: `coroutine 'greet'
# was never awaited`.
# Breaks: `del call` -> `call.close()`

import asyncio
import warnings


async def greet() -> None:
    print("Hello")


async def main() -> None:
    call = greet()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del call
    print(*(warning.message for warning in caught))
    assert [str(warning.message) for warning in caught] == ["coroutine 'greet' was never awaited"]


asyncio.run(main())
