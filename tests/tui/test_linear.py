"""The walk in plain prompts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from srcdiff.tui.linear import walk
from tests.tui.drive import job, refuse


def _walk(folder: Path, *answers: str) -> tuple[int, str]:
    told: list[str] = []
    waiting: Iterator[str] = iter(answers)

    def read(prompt: str) -> str:
        told.append(prompt)
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    code = walk(job(folder), read, told.append)
    return code, "\n".join(told)


def test_each_finding_is_told_in_order(tmp_path: Path) -> None:
    code, told = _walk(tmp_path, *[""] * 11, "q")
    assert code == 0
    places = [told.index(f"Finding {number} of 11:") for number in range(1, 12)]
    assert places == sorted(places)
    assert "b, line 3: “24 April”" in told
    assert "a has nothing of it." in told
    assert "That was the last finding" in told
    assert not set("\x1b≠●") & set(told)


def test_decisions_are_those_of_the_screen(tmp_path: Path) -> None:
    _walk(tmp_path, "r", "", "w", "fine", "q")
    _, told = _walk(tmp_path, "l", "2", "u", "q")
    assert "1. adds, statement, medium, reviewed:" in told
    assert "2. contradicts, date, high, waived:" in told
    assert "Waived: fine" in told
    assert "Nothing to take back." in told


def test_undo_waive_nothing_context_and_nonsense(tmp_path: Path) -> None:
    _, told = _walk(tmp_path, "r", "u", "w", "", "c", "p", "x", "?", "99", "p")
    assert "Taken back." in told
    assert "Not waived." in told
    assert "b: Harbour bridge shut until autumn" in told
    assert "I do not know 'x'." in told
    assert "Finding 10 of 11" in told


def test_an_error_is_told_and_gives_2(tmp_path: Path) -> None:
    told: list[str] = []
    assert walk(job(tmp_path, compare=refuse), lambda _: "q", told.append) == 2
    assert "could not be compared" in told[-1]
