"""Makes modules of what it reads, `NAME BYTES` and then the source, up to an empty line; then serves."""

import os
import sys
import types

requests = os.fdopen(os.dup(0), "rb")
while words := requests.readline().split():
    name, size = words[0].decode(), int(words[1])
    module = types.ModuleType(name)
    module.__file__ = f"<{name}>"
    if "." not in name:
        module.__path__ = []
    module.__package__ = name.partition(".")[0]
    sys.modules[name] = module
    exec(compile(requests.read(size), module.__file__, "exec"), module.__dict__)
sys.modules["asyncio_recorder.server"].main(requests)
