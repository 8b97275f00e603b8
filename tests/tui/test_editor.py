"""Editors and the line they open at."""

from __future__ import annotations

from pathlib import Path

import pytest

from srcdiff.tui.editor import command, line_of
from srcdiff.tui.state import State
from tests.tui.article import comparison


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "b.txt"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "b.txt"]),
        ("hx", ["hx", "b.txt:7"]),
        ("code", ["code", "--wait", "--goto", "b.txt:7"]),
        ("code -w", ["code", "-w", "--goto", "b.txt:7"]),
        ("unheard-of", ["unheard-of", "b.txt"]),
    ],
)
def test_command(editor: str, words: list[str]) -> None:
    assert command({"EDITOR": editor}, Path("b.txt"), 7) == words


def test_visual_comes_first_and_vi_last() -> None:
    assert command({"VISUAL": "emacs", "EDITOR": "vi"}, Path("b"), 1)[0] == "emacs"
    assert command({}, Path("b"), 1)[0] == "vi"


def test_line_of_a_finding_or_of_what_stands_above() -> None:
    made = comparison()
    state = State.start(made)
    at = {f.message: state.choose(i) for i, f in enumerate(made.findings)}
    date = next(s for m, s in at.items() if "24 April" in m)
    assert line_of(date) == 3
    spokesman = next(s for m, s in at.items() if "declined" in m)
    assert made.b.text.splitlines()[line_of(spokesman) - 1].startswith("The work will cost")
