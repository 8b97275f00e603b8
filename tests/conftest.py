"""What every test needs of the process it runs in."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """Programs that the tests start can be interrupted, also where the tests run in the background and could not be."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
