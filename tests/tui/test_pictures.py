"""Pictures of each region and of the whole screen, compared with those that were looked at.

`pytest --snapshot-update` makes them anew; look at them before keeping them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from srcdiff.tui.evidence import Evidence
from srcdiff.tui.findings import FindingsList
from srcdiff.tui.keyline import KeyLine
from srcdiff.tui.keys import offers
from srcdiff.tui.overview import Chart, Overview, Pin
from srcdiff.tui.panes import Panes
from srcdiff.tui.parts import explained_of, items_of, listing_of
from srcdiff.tui.rows import Side
from srcdiff.tui.scene import Columns, Scene
from srcdiff.tui.state import State, Verdict
from srcdiff.tui.titles import Heads, Titles
from srcdiff.tui.verdict import VerdictBar
from srcdiff.tui.waiting import Wait, Waiting
from tests.tui.article import comparison, several
from tests.tui.drive import app

Compare = Callable[..., bool]
SIZES = {"80": (80, 30), "120": (120, 36), "200": (200, 50)}


async def _settled(pilot: Pilot[Any]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def _then(*keys: str) -> Callable[[Pilot[Any]], Any]:
    async def press(pilot: Pilot[Any]) -> None:
        await _settled(pilot)
        await pilot.press(*keys)
        await pilot.pause()

    return press


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("size", SIZES)
def test_screen(snap_compare: Compare, tmp_path: Path, size: str, theme: str) -> None:
    assert snap_compare(app(tmp_path, theme=theme), terminal_size=SIZES[size], run_before=_then("n"))


@pytest.mark.parametrize("size", ["80", "120"])
def test_screen_without_colour(
    snap_compare: Compare, tmp_path: Path, size: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app(tmp_path), terminal_size=SIZES[size], run_before=_then("n"))


def test_screen_in_sixteen_colours(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(app(tmp_path, theme="ansi-dark"), terminal_size=SIZES["120"], run_before=_then("n"))


def test_several_sources(snap_compare: Compare, tmp_path: Path) -> None:
    seen = app(tmp_path, compare=lambda progress: several())
    assert snap_compare(seen, terminal_size=SIZES["120"], run_before=_then(*"nn"))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("help", ["question_mark"]),
        ("filter", ["f", "j", "space"]),
        ("waive", ["n", "w"]),
        ("search", ["slash", *"bridge", "enter", "n", "n"]),
        ("decided", ["space", "w", *"fine", "enter"]),
        ("column", ["v", "o", "j"]),
    ],
)
def test_at_work(snap_compare: Compare, tmp_path: Path, name: str, keys: list[str]) -> None:
    # A blinking cursor would make the picture a matter of luck.
    async def still(pilot: Pilot[Any]) -> None:
        await _then(*keys)(pilot)
        for field in pilot.app.screen.query("Input"):
            field.cursor_blink = False  # type: ignore[attr-defined]
        pilot.app.clear_notifications()
        await pilot.pause()

    assert snap_compare(app(tmp_path), terminal_size=(110, 40), run_before=still)


class _Alone(App[None]):
    """One widget and nothing else."""

    def __init__(self, widget: Callable[[], Widget], attribute: str, value: object) -> None:
        super().__init__()
        self._make, self._attribute, self._value = widget, attribute, value

    def compose(self) -> ComposeResult:
        yield self._make()

    def on_mount(self) -> None:
        setattr(self.query(self._make).first(), self._attribute, self._value)  # type: ignore[call-overload]


def _regions() -> dict[str, tuple[Callable[[], Widget], str, object, tuple[int, int]]]:
    state = State.start(comparison())
    scene = Scene(state.comparison, state.rows, frozenset(state.listed))
    pins = (
        Pin(0.0, "+", "adds", 2),
        Pin(0.5, "≠", "contradicts", 8),
        Pin(0.52, "−", "omits", 0),
        Pin(0.9, "✓", "waived", -1),
    )
    return {
        "verdict": (VerdictBar, "verdict", Verdict.of(state), (100, 2)),
        "findings": (FindingsList, "listing", listing_of(state, items_of(state.comparison, state.reviewed)), (50, 8)),
        "evidence": (Evidence, "explained", explained_of(state.choose(1), {}), (60, 8)),
        "overview": (Overview, "chart", Chart(pins, 0.4, 0.7), (10, 20)),
        "titles": (Titles, "heads", Heads("a.txt", "b.txt", Columns(False, 2, (40, 40)), Side.B), (90, 1)),
        "panes": (Panes, "scene", scene, (110, 30)),
        "keyline": (KeyLine, "offers", offers({"move.next": "right"}), (70, 1)),
        "waiting": (Waiting, "wait", Wait("encoding", 312, 1040), (60, 10)),
        "failed": (Waiting, "wait", Wait(error="[b]b.txt[/b]: empty; nothing to compare"), (60, 10)),
    }


@pytest.mark.parametrize(
    "name", ["verdict", "findings", "evidence", "overview", "titles", "panes", "keyline", "waiting", "failed"]
)
def test_region(snap_compare: Compare, name: str) -> None:
    widget, attribute, value, size = _regions()[name]
    assert snap_compare(_Alone(widget, attribute, value), terminal_size=size)
