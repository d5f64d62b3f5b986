# Claim: That two cores computed at the same moment it does not show: two Python threads with a GIL meet at a
# barrier, too.
# Breaks: `threads = 2` -> `threads = 1`

import threading

threads = 2
barrier = threading.Barrier(2)
met: list[str] = []


def meet() -> None:
    barrier.wait()
    met.append("met")


started = [threading.Thread(target=meet, daemon=True) for _ in range(threads)]
for thread in started:
    thread.start()
assert threads == barrier.parties
for thread in started:
    thread.join()
assert met == ["met", "met"]
