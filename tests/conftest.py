"""What every test needs of the process it runs in."""

from __future__ import annotations

import signal

import pytest

import srcdiff.pipeline

SHIPPED = srcdiff.pipeline.DEFAULT_CHECKER
"""Who judges a comparison of a user that names no checker."""


def pytest_configure() -> None:
    """Programs that the tests start can be interrupted, also where the tests run in the background and could not be.

    In the tests' own process nobody judges unless a test asks for it: most are about the rules, and quicker so.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    srcdiff.pipeline.DEFAULT_CHECKER = srcdiff.pipeline.NO_CHECKER


@pytest.fixture
def as_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checker that users have judges here too."""
    monkeypatch.setattr("srcdiff.pipeline.DEFAULT_CHECKER", SHIPPED)
