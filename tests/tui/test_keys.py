"""Every key of the review screen, pressed."""

from __future__ import annotations

import dataclasses
import datetime
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from srcdiff.errors import UsageError
from srcdiff.model import Bead, Comparison, Relation, Severity
from srcdiff.review import Waivers
from srcdiff.tui.dialogs import Ask, HelpScreen
from srcdiff.tui.evidence import Evidence
from srcdiff.tui.findings import FindingsList
from srcdiff.tui.job import Progress
from srcdiff.tui.keyline import KeyLine
from srcdiff.tui.keys import REVIEW, check
from srcdiff.tui.panes import Panes
from srcdiff.tui.screen import ReviewScreen
from srcdiff.tui.state import State
from tests.tui.article import REWRITE, comparison, several
from tests.tui.drive import app, refuse

Open = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    @asynccontextmanager
    async def open_it(size: tuple[int, int] = (120, 36), **given: Any) -> AsyncIterator[Pilot[int]]:
        review = app(tmp_path, **given)
        async with review.run_test(size=size) as pilot:
            await review.workers.wait_for_complete()
            await pilot.pause()
            yield pilot

    return open_it


def screen(pilot: Pilot[int]) -> ReviewScreen:
    found = pilot.app.screen_stack[0]
    assert isinstance(found, ReviewScreen)
    return found


def state(pilot: Pilot[int]) -> State:
    now = screen(pilot).state
    assert now is not None
    return now


def message(pilot: Pilot[int]) -> str:
    chosen = state(pilot).chosen
    return chosen.message if chosen else ""


async def test_opens_at_the_first_finding(opened: Open) -> None:
    async with opened() as pilot:
        assert "until autumn" in message(pilot)
        assert screen(pilot).query_one(Panes).has_focus


async def test_n_walks_all_findings_in_reading_order_and_stops(opened: Open) -> None:
    async with opened() as pilot:
        seen = [state(pilot).finding]
        for _ in range(10):
            await pilot.press("n")
            seen.append(state(pilot).finding)
        assert seen == list(state(pilot).listed)
        await pilot.press("n")
        assert state(pilot).finding == seen[-1]
        await pilot.press("N")
        assert state(pilot).finding == seen[-2]


@pytest.mark.parametrize(("forward", "back"), [("j", "k"), ("down", "up")])
async def test_rows(opened: Open, forward: str, back: str) -> None:
    async with opened() as pilot:
        await pilot.press(forward, forward)
        assert state(pilot).row == 2
        await pilot.press(back)
        assert state(pilot).row == 1
        await pilot.press("G")
        assert state(pilot).row == len(state(pilot).rows) - 1
        await pilot.press("g")
        assert state(pilot).row == 0
        await pilot.press(back)
        assert state(pilot).row == 0


async def test_brackets_go_to_rows_that_differ(opened: Open) -> None:
    async with opened() as pilot:
        for _ in range(9):
            await pilot.press("right_square_bracket")
            assert not state(pilot).rows.rows[state(pilot).row].same
        before = state(pilot).row
        await pilot.press("left_square_bracket")
        assert state(pilot).row < before


async def test_pages(opened: Open) -> None:
    async with opened(size=(100, 24)) as pilot:
        await pilot.press("pagedown")
        row = state(pilot).row
        assert row > 1
        assert screen(pilot).query_one(Panes).scroll_offset.y > 0
        await pilot.press("pageup")
        assert state(pilot).row < row


async def test_tab_goes_to_the_list_and_back(opened: Open) -> None:
    async with opened(size=(80, 24)) as pilot:
        found = screen(pilot).query_one(FindingsList)
        assert not found.display
        await pilot.press("tab")
        assert found.has_focus
        assert found.display
        first = state(pilot).finding
        await pilot.press("j")
        assert state(pilot).finding != first
        await pilot.press("tab")
        assert screen(pilot).query_one(Panes).has_focus
        assert not found.display


async def test_search_with_n_on_matches_until_escape(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"Bridge", "enter")
        await pilot.pause()
        hits = state(pilot).hits
        both = state(pilot).comparison.a.text + state(pilot).comparison.b.text
        assert len(hits) == both.lower().count("bridge")
        first = state(pilot).hit
        panes = screen(pilot).query_one(Panes)
        assert panes.cursor.hit == ("a", 0, hits[0].span)
        await pilot.press("n")
        assert state(pilot).hit == (first or 0) + 1
        await pilot.press("N", "N")
        assert state(pilot).hit == len(hits) - 1
        await pilot.press("escape")
        assert not state(pilot).query
        await pilot.press("slash", *"nowhere", "enter")
        await pilot.pause()
        assert state(pilot).hit is None


async def test_filters(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        assert all(state(pilot).comparison.findings[i].relation is not Relation.ADDS for i in state(pilot).listed)
        await pilot.press("2", "3", "1")
        assert {state(pilot).comparison.findings[i].relation for i in state(pilot).listed} == {Relation.ADDS}
        await pilot.press("escape", "s", "s")
        assert {state(pilot).comparison.findings[i].severity for i in state(pilot).listed} == {Severity.HIGH}
        await pilot.press("s")
        assert len(state(pilot).listed) == 11
        await pilot.press("f", "space", "enter")
        await pilot.pause()
        assert len(state(pilot).listed) < 11
        await pilot.press("f", "escape")
        await pilot.pause()
        assert len(state(pilot).listed) < 11


async def test_views(opened: Open) -> None:
    async with opened() as pilot:
        lines = screen(pilot).query_one(Panes)
        assert lines.lines is not None
        assert not lines.lines.columns.unified
        await pilot.press("v")
        await pilot.pause()
        assert lines.lines.columns.unified
        bead = state(pilot).rows.rows[state(pilot).row].bead
        await pilot.press("o")
        assert state(pilot).rows.order == "a"
        assert state(pilot).rows.rows[state(pilot).row].bead == bead


async def test_space_marks_and_goes_on_and_survives(opened: Open) -> None:
    async with opened() as pilot:
        first = state(pilot).chosen
        assert first is not None
        await pilot.press("space")
        assert state(pilot).reviewed == {first.id}
        assert state(pilot).chosen != first
    async with opened() as pilot:
        assert state(pilot).reviewed == {first.id}
        assert state(pilot).finding == state(pilot).listed[1]  # the first that is open
        await pilot.press("N", "space")
        assert not state(pilot).reviewed


async def test_waive_needs_a_reason_is_kept_and_taken_back(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "srcdiff-waivers.toml"
    async with opened() as pilot:
        waived = state(pilot).chosen
        assert waived is not None
        await pilot.press("w", "enter")
        assert isinstance(pilot.app.screen, Ask)
        await pilot.press(*"all right", "enter")
        await pilot.pause()
        assert Waivers.load(file).entries[waived.id].waiver.reason == "all right"
        assert Waivers.load(file).entries[waived.id].waiver.who == "mq"
        assert state(pilot).chosen != waived
    async with opened() as pilot:
        assert [f.id for f in state(pilot).comparison.findings if f.waived] == [waived.id]
        await pilot.press("N", "u")
        assert not Waivers.load(file).entries
        assert not any(f.waived for f in state(pilot).comparison.findings)
        await pilot.press("u")
        assert waived.id in Waivers.load(file).entries


async def test_undo_goes_back_decision_by_decision(opened: Open) -> None:
    async with opened() as pilot:
        ids = [state(pilot).comparison.findings[i].id for i in state(pilot).listed]
        await pilot.press("space", "space")
        assert state(pilot).reviewed == set(ids[:2])
        await pilot.press("u")
        assert state(pilot).reviewed == set(ids[:1])
        await pilot.press("u")
        assert not state(pilot).reviewed
        assert state(pilot).finding == state(pilot).listed[0]


async def test_a_changed_passage_makes_its_waiver_stale_and_says_so(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.press("n", "w", *"fine", "enter")
        await pilot.pause()
        waived = next(f for f in state(pilot).comparison.findings if f.waived)
    elsewhere = REWRITE.replace("Around 6,000 vehicles use it", "Around 6,000 vehicles cross it")
    async with opened(compare=lambda _: comparison(rewrite=elsewhere)) as pilot:
        assert next(f for f in state(pilot).comparison.findings if f.waived).id == waived.id
    changed = REWRITE.replace("that are expected to take four months", "expected to last four months")
    async with opened(compare=lambda _: comparison(rewrite=changed)) as pilot:
        assert not any(f.waived for f in state(pilot).comparison.findings)
        assert any("stale" in told.message for told in pilot.app._notifications)


async def test_r_compares_again(opened: Open) -> None:
    calls = []

    def compare(progress: Progress) -> Comparison:
        calls.append(1)
        return comparison()

    async with opened(compare=compare) as pilot:
        await pilot.press("n", "n")
        before = message(pilot)
        await pilot.press("r")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert len(calls) == 2
        assert message(pilot) == before


async def test_y_copies_the_finding(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.press("n", "y")
        assert "14 April" in pilot.app.clipboard
        assert "24 April" in pilot.app.clipboard


async def test_x_exports_and_never_over_a_file(opened: Open, tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    async with opened(exports={"md": lambda made: f"{len(made.findings)} findings\n"}) as pilot:
        for _ in range(2):
            await pilot.press("x")
            pilot.app.screen.query_one("#ask-line").value = str(target)  # type: ignore[attr-defined]
            await pilot.press("enter")
            await pilot.pause()
        assert target.read_text() == "11 findings\n"
        assert any("there already" in told.message for told in pilot.app._notifications)


async def test_e_without_a_file_says_so(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.press("e")
        assert any("not a file" in told.message for told in pilot.app._notifications)


async def test_e_on_what_is_no_text_says_so(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "rewrite.docx"
    path.write_bytes(b"PK\x03\x04\x00\x00")
    async with opened(b_path=path) as pilot:
        await pilot.press("e")
        assert any("no text" in told.message for told in pilot.app._notifications)


async def test_a_file_that_changes_is_told_once(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "rewrite.txt"
    path.write_text(REWRITE)
    async with opened(b_path=path) as pilot:
        screen(pilot).look_at_files()
        await pilot.pause()
        assert not pilot.app._notifications
        path.write_text(REWRITE + "More.")
        for _ in range(2):
            screen(pilot).look_at_files()
            await pilot.pause()
        assert [told.message for told in pilot.app._notifications] == ["a file has changed; r compares again"]
        await pilot.press("r")
        await pilot.app.workers.wait_for_complete()
        screen(pilot).look_at_files()
        await pilot.pause()
        assert not pilot.app._notifications


async def test_evidence_is_scrolled_by_keys(opened: Open) -> None:
    async with opened(size=(60, 24), compare=lambda _: _wordy()) as pilot:
        evidence = screen(pilot).query_one(Evidence)
        await pilot.press("J", "J")
        assert evidence.scroll_offset.y == 2
        await pilot.press("K")
        assert evidence.scroll_offset.y == 1
        await pilot.press("n")
        assert evidence.scroll_offset.y == 0


def _wordy() -> Comparison:
    made = comparison()
    findings = tuple(dataclasses.replace(finding, why="since it is so " * 40) for finding in made.findings)
    return dataclasses.replace(made, findings=findings)


async def test_the_bottom_line_offers_what_fits_and_is_clicked(opened: Open) -> None:
    async with opened(size=(80, 24), keymap={"move.next": "z"}) as pilot:
        line = screen(pilot).query_one(KeyLine)
        placed = {offer.word: at for at, offer in line.placed()}
        assert line.render().plain.startswith(" z next")
        assert {"waive", "help", "quit"} <= set(placed)
        assert "order" not in placed
        await pilot.click(KeyLine, offset=(placed["next"], 0))
        assert "24 April" in message(pilot)
        await pilot.press("slash", *"bridge", "enter")
        await pilot.pause()
        assert "leave" in line.render().plain
        await pilot.press("escape")
        assert "leave" not in line.render().plain


async def test_what_was_done_is_told_in_the_bottom_line_for_a_moment(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("srcdiff.tui.keyline.TOLD", 0.2)
    async with opened() as pilot:
        line = screen(pilot).query_one(KeyLine)
        await pilot.press("space", "u")
        assert "taken back" in line.render().plain
        assert "quit" in line.render().plain
        await pilot.pause(0.3)
        assert "taken back" not in line.render().plain


async def test_several_sources(opened: Open, tmp_path: Path) -> None:
    async with opened(compare=lambda _: several()) as pilot:
        other = next(i for i, f in enumerate(state(pilot).comparison.findings) if f.source)
        while state(pilot).finding != other:
            await pilot.press("n")
        explained = screen(pilot).query_one(Evidence)
        drawn = "".join(explained.render_line(y).text for y in range(explained.size.height))
        assert "in May" in drawn
        assert "county-notice.txt" in drawn
        await pilot.press("o")
        assert state(pilot).finding == other
        await pilot.press("w", *"old", "enter")
        await pilot.pause()
        assert [f.source for f in state(pilot).comparison.findings if f.waived] == [1]
        await pilot.press("slash", *"split", "enter")
        await pilot.pause()
        assert [(hit.side, hit.source) for hit in state(pilot).hits] == [("a", 1), ("b", 0)]


async def test_help_lists_every_binding(opened: Open) -> None:
    async with opened(size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        shown = {description for _, keys in pilot.app.screen._keys for _, description in keys}
        assert {binding.tooltip for binding in REVIEW} <= shown
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_palette_has_every_key(opened: Open) -> None:
    async with opened() as pilot:
        titles = {command.title.lower() for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert {binding.tooltip.lower() for binding in REVIEW} <= titles
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, ReviewScreen)


async def test_keymap_takes_the_place_of_the_defaults(opened: Open) -> None:
    async with opened(keymap={"move.next": "z"}) as pilot:
        await pilot.press("n")
        assert "until autumn" in message(pilot)
        await pilot.press("z")
        assert "24 April" in message(pilot)


def test_every_binding_has_an_id_of_its_own() -> None:
    ids = [binding.id for binding in REVIEW]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_a_keymap_for_no_binding_is_told() -> None:
    with pytest.raises(UsageError, match=r"move\.next"):
        check({"move.nxt": "z"})


async def test_the_finding_at_hand_is_in_sight_in_a_tall_row(opened: Open) -> None:
    made = comparison()
    last = len(made.b.passages) - 1
    tall = Bead(tuple(range(len(made.a.passages))), tuple(range(last + 1)), 0.5)
    findings = tuple(dataclasses.replace(finding, bead=0) for finding in made.findings)
    one_row = dataclasses.replace(made, beads=(tall,), findings=findings)
    async with opened(size=(110, 24), compare=lambda _: one_row) as pilot:
        panes = screen(pilot).query_one(Panes)
        for _ in findings[1:]:
            await pilot.press("n")
            await pilot.pause()
            chosen = state(pilot).chosen
            assert chosen is not None
            drawn = " ".join(panes.render_line(y).text for y in range(panes.size.height))
            words = (chosen.b or chosen.a)[0].of((made.b if chosen.b else made.a).text).split()[0]
            assert {"contradicts": "≠", "adds": "+", "omits": "−"}[chosen.relation] + words in drawn
        await pilot.press("k")
        assert state(pilot).row == 0


async def test_a_waiver_that_ran_out_is_told_at_its_finding(opened: Open, tmp_path: Path) -> None:
    first = comparison().findings[0].id
    (tmp_path / "srcdiff-waivers.toml").write_text(f'[waivers."{first}"]\nreason = "then"\nexpires = 2025-03-03\n')
    async with opened() as pilot:
        explained = screen(pilot).query_one(Evidence).explained
        assert explained is not None
        assert "run out" in explained.remark


async def test_clicks(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.click(FindingsList, offset=(5, 3))
        assert state(pilot).finding == state(pilot).listed[3]
        await pilot.click(Panes, offset=(20, 0))
        assert state(pilot).row == 0


async def test_q_quits_with_0(opened: Open) -> None:
    async with opened() as pilot:
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_an_error_is_shown_and_the_exit_code_is_2(opened: Open) -> None:
    async with opened(compare=refuse) as pilot:
        await pilot.press("n", "space", "w", "u", "e", "v", "tab", "y", "x", "slash")
        assert screen(pilot).failed
        assert "compare again" in screen(pilot).query_one(KeyLine).render().plain
        await pilot.press("ctrl+q")
    assert pilot.app.return_code == 2


async def test_a_damaged_waiver_file_is_an_error_on_the_screen(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "srcdiff-waivers.toml").write_text("[waivers.x]\n")
    async with opened() as pilot:
        assert screen(pilot).failed
        await pilot.press("q")
    assert pilot.app.return_code == 2


async def test_an_expired_waiver_is_told(opened: Open, tmp_path: Path) -> None:
    first = comparison().findings[0].id
    (tmp_path / "srcdiff-waivers.toml").write_text(f'[waivers."{first}"]\nreason = "then"\nexpires = 2025-03-03\n')
    async with opened() as pilot:
        assert not any(f.waived for f in state(pilot).comparison.findings)
        assert any("ran out" in told.message for told in pilot.app._notifications)
    async with opened(today=datetime.date(2025, 3, 3)) as pilot:
        assert any(f.waived for f in state(pilot).comparison.findings)


async def test_hostile_text_is_drawn_and_not_obeyed(opened: Open) -> None:
    async with opened(compare=lambda _: _hostile(), b_name="[red]x\x1b[2J.txt") as pilot:
        for key in ("n", "n", "j", "v", "tab", "y", "G"):
            await pilot.press(key)
        panes = screen(pilot).query_one(Panes)
        drawn = "".join(panes.render_line(y).text for y in range(panes.size.height))
        assert "[bold]" in drawn
        assert "\x1b" not in drawn
        assert "\u202e" not in drawn
        assert screen(pilot).query_one(Evidence).explained is not None


def _hostile() -> Comparison:
    made = comparison()
    last = made.b.passages[-1]
    tail = "[bold]\x1b[31m\u202e "
    text = made.b.text[: last.start] + tail + made.b.text[last.start + len(tail) :]
    finding = dataclasses.replace(made.findings[0], message="[red]m\x1b[2J[/nonsense]")
    return dataclasses.replace(
        made, b=dataclasses.replace(made.b, text=text), findings=(finding, *made.findings[1:]), notes=("[x]\x1b[2J",)
    )


async def test_leaving_stops_the_comparison(opened: Open) -> None:
    ended = threading.Event()
    begun = threading.Event()

    def compare(progress: Progress) -> Comparison:
        try:
            begun.set()
            while True:
                progress("encoding", 1, 10)
                ended.wait(0.01)
        finally:
            ended.set()

    review = app(Path("nowhere"), compare=compare, state=None)
    async with review.run_test(size=(80, 24)) as pilot:
        while not begun.is_set():
            await pilot.pause(0.01)
        await pilot.press("q")
    assert ended.wait(5)
    assert review.return_code == 0


@pytest.mark.parametrize(
    ("keymap", "words"),
    [
        ({"move.next": "foo"}, ("move.next", "'foo'")),
        ({"move.next": "pgdown"}, ("'pgdown'", "'pagedown'")),
        ({"move.next": "strg+n"}, ("'strg'",)),
        ({"move.next": "n,"}, ("''",)),
        ({"move.next": "q"}, ("'q'", "move.next", "other.quit")),
        ({"move.next": "z", "move.previous": "z"}, ("'z'", "move.next", "move.previous")),
        ({"move.next": "/"}, ("'/'", "move.search")),
    ],
)
def test_a_keymap_of_keys_that_cannot_be_is_told(keymap: dict[str, str], words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        check(keymap)
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize("keys", ["z", "Z", "z,right", "ctrl+n", "f5", "#", "ctrl+shift+left", "number_sign", "ü"])
def test_keys_that_can_be(keys: str) -> None:
    check({"move.next": keys})
    check({})
