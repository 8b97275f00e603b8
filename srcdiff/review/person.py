"""Who decides, where nobody is named."""

from __future__ import annotations


def user_name() -> str | None:
    """The name under which the person is logged in; None where the system has none for them."""
    import getpass  # noqa: PLC0415 - only where nobody is named

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name for this user id
        return None
