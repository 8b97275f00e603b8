"""Who decides, where nobody is named."""

from __future__ import annotations

import getpass

import pytest

from srcdiff.review import user_name


def test_the_name_of_who_is_logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "mq")
    assert user_name() == "mq"


def test_no_name_where_the_system_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(getpass, "getuser", none)
    assert user_name() is None
