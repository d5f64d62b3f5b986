import asyncio
from asyncio.subprocess import PIPE


async def main() -> None:
    script = "echo 3 files; echo one is missing >&2; exit 2"
    child = await asyncio.create_subprocess_exec("sh", "-c", script, stdout=PIPE, stderr=PIPE)
    output, errors = await child.communicate()
    print(f"Output: {output.decode()}", end="")
    print(f"Errors: {errors.decode()}", end="")
    match child.returncode:
        case 0:
            print("All is well")
        case int(code) if code > 0:
            print(f"It failed with {code}")
        case _:
            print("A signal ended it")


asyncio.run(main())
