# Claim: …)` throws the cause away, while in Python what you raise in an `except` keeps it as `__context__`, even
# without `from`.
# Breaks: `raise LookupError("no number")` -> `raise LookupError("no number") from None`


def port(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise LookupError("no number")  # noqa: B904


def main() -> None:
    try:
        port("4x")
    except LookupError as error:
        assert error.__cause__ is None
        assert isinstance(error.__context__, ValueError)
        assert not error.__suppress_context__, "a traceback shows it"


main()
