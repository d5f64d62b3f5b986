# Claim: A page that is no text is an `io::Error` in Rust, and so one of the failures; in Python, `decode()` raises a
# `UnicodeDecodeError`, which is no `OSError`.
# Breaks: `b"\xff"` -> `b"A"`

try:
    b"\xff".decode()
except OSError:
    raise AssertionError("it is one") from None
except UnicodeDecodeError:
    pass
else:
    raise AssertionError("it is text")
