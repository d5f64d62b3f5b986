# Claim: What no `except*` names goes on upwards.
# Breaks: `except* LookupError:` -> `except* (LookupError, TimeoutError):`

handled: list[str] = []


def main() -> None:
    try:
        try:
            raise ExceptionGroup("some failed", [LookupError("gone"), TimeoutError("slow")])
        except* LookupError:
            handled.append("lookup")
    except ExceptionGroup as rest:
        assert [str(error) for error in rest.exceptions] == ["slow"]
        handled.append("rest")


main()
assert handled == ["lookup", "rest"]
