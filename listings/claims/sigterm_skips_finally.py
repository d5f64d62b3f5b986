# Claim: Containers and service managers send SIGTERM, and for that Python is not prepared, either: it ends the process
# without `finally`.
# Breaks: `signal.SIGTERM)` -> `signal.SIGINT)`

import subprocess
import sys

PROGRAM = """
import signal
try:
    signal.raise_signal(signal.SIGTERM)
finally:
    print("cleaned up")
"""

ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
assert ended.returncode < 0
assert ended.stdout == ""
