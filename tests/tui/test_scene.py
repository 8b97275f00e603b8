"""Rows in reading order, and their lines at a width."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from srcdiff.model import Bead, Comparison, Document, ModelNames, Passage
from srcdiff.tui.layout import Layout
from srcdiff.tui.rows import Side, build_rows
from srcdiff.tui.scene import Scene
from tests.tui.article import comparison, long_comparison, several


def _text(layout: Layout, row: int, chosen: int | None = None) -> list[str]:
    return ["".join(text for text, _ in line) for line in layout.paint(row, chosen)]


def _scene(made: Comparison, order: Side = Side.B, *, unified: bool | None = None) -> Scene:
    return Scene(made, build_rows(made)[order], frozenset(range(len(made.findings))), unified)


@pytest.mark.parametrize("order", list(Side))
def test_rows_follow_the_order_of_one_side(order: Side) -> None:
    rows = build_rows(comparison())[order].rows
    firsts = [row.half(order).passages[0] for row in rows if row.half(order).passages]
    assert firsts == sorted(firsts)
    assert sorted(row.bead for row in rows) == list(range(len(comparison().beads)))


def test_what_stands_alone_follows_the_row_before_it() -> None:
    rows = build_rows(comparison())[Side.B].rows
    made = comparison()
    alone = next(i for i, r in enumerate(rows) if not r.b.pieces and "declined" in made.a.passage_text(r.a.passages[0]))
    assert "may cost" in made.a.passage_text(rows[alone - 1].a.passages[0])


def test_moved_passages_say_from_where() -> None:
    layout = Layout(_scene(comparison()), 120)
    rows = layout.scene.rows.rows
    row = next(i for i, r in enumerate(rows) if r.moved > 0 and "1934" in comparison().b.passage_text(r.b.passages[0]))
    assert any("↓ moved from ¶ 7 of a" in line for line in _text(layout, row))


def test_shuffled_rows_are_moved_and_others_are_not() -> None:
    passages = tuple(Passage(i, i + 1, i) for i in range(6))
    document = Document("x", "abcdef", passages=passages)
    order = [0, 4, 1, 2, 3, 5]
    beads = tuple(Bead((i,), (place,), 1.0) for place, i in enumerate(order))
    made = Comparison(document, document, beads, (), ModelNames("none"), "0")
    assert [row.bead for row in build_rows(made)[Side.B].rows if row.moved] == [1]


@pytest.mark.parametrize("order", list(Side))
def test_of_several_sources_the_one_that_carries_a_passage_stands_beside_it(order: Side) -> None:
    made = several()
    rows = build_rows(made)[order].rows
    shown = {row.b.passages: row.a.source for row in rows if row.b.pieces}
    assert len(shown) == sum(1 for row in rows if row.b.pieces)
    names = {made.b.passage_text(b[0])[:18]: source for b, source in shown.items()}
    assert names["The decision has s"] == 1
    assert names["The swing bridge o"] == 0  # the other source has it too, but less surely
    assert not any(
        "ferry is free" in made.further[0].passage_text(i) for row in rows for i in row.a.passages if row.a.source
    )


def test_of_several_sources_each_is_named_where_it_begins() -> None:
    layout = Layout(_scene(several()), 120)
    lines = [line for row in range(len(layout.scene.rows)) for line in _text(layout, row)]
    heads = [line.lstrip(" 0123456789") for line in lines]
    assert [head.split(" ")[1] for head in heads if head.startswith("from ")] == [
        "harbour-bridge.txt",
        "county-notice.txt",
        "harbour-bridge.txt",
    ]


def test_a_finding_of_a_source_that_is_not_shown_is_at_home_with_its_words_in_b() -> None:
    made = several()
    rows = build_rows(made)[Side.B]
    row = rows.rows[rows.homes[len(made.findings) - 1]]
    assert "24 April" in made.b.passage_text(row.b.passages[0])
    assert row.a.source == 0


def test_each_finding_is_at_home_where_its_words_are() -> None:
    made = comparison()
    rows = build_rows(made)[Side.B]
    for index, finding in enumerate(made.findings):
        row = rows.rows[rows.homes[index]]
        marked = {mark.finding for half in (row.a, row.b) for mark in half.marks}
        assert index in marked, finding.message
    bare = dataclasses.replace(made, findings=tuple(dataclasses.replace(f, bead=None) for f in made.findings))
    assert build_rows(bare)[Side.B].homes == rows.homes


@given(st.integers(24, 220), st.sampled_from([None, True, False]), st.sampled_from(list(Side)))
def test_every_line_is_as_wide_as_the_pane_and_heights_are_as_counted(
    width: int, unified: bool | None, order: Side
) -> None:
    width += 20 if unified is False else 0  # two columns need some room
    layout = Layout(_scene(comparison(), order, unified=unified), width)
    for row in range(len(layout.scene.rows)):
        lines = layout.paint(row, None)
        assert len(lines) == layout.starts[row + 1] - layout.starts[row]
        assert {sum(cell_len(text) for text, _ in line) for line in lines} == {width}


def test_signs_stand_before_what_they_mark() -> None:
    layout = Layout(_scene(comparison()), 200)
    text = "\n".join(line for row in range(len(layout.scene.rows)) for line in _text(layout, row))
    for marked in ("≠14 April", "≠24 April", "+The decision", "−A spokesman", "≠did take"):
        assert marked in text


def test_hidden_findings_leave_no_sign() -> None:
    scene = dataclasses.replace(_scene(comparison()), visible=frozenset())
    layout = Layout(scene, 200)
    text = "".join(line for row in range(len(scene.rows)) for line in _text(layout, row))
    assert not set("≠+−") & set(text)


def test_one_column_below_a_hundred_cells() -> None:
    assert Layout(_scene(comparison()), 99).columns.unified
    assert not Layout(_scene(comparison()), 100).columns.unified
    assert not Layout(_scene(comparison(), unified=False), 80).columns.unified


def test_a_long_pair_is_laid_out_in_a_moment() -> None:
    layout = Layout(_scene(long_comparison(300)), 120)
    assert layout.row_at(0) == 0
    assert layout.row_at(layout.height - 1) == 299
    assert all(layout.row_at(layout.starts[row]) == row for row in range(300))


@pytest.mark.parametrize("width", [90, 130])
@given(st.sets(st.integers(0, 10)))
def test_counts_taken_over_are_those_counted_anew(width: int, visible: set[int]) -> None:
    made = comparison()
    orders = build_rows(made)
    every = frozenset(range(len(made.findings)))
    before = Layout(Scene(made, orders[Side.B], every), width)
    for order in Side:
        after = Scene(made, orders[order], frozenset(visible))
        assert Layout(after, width, before).starts == Layout(after, width).starts


def test_a_finding_bears_on_the_rows_that_mark_its_words() -> None:
    for rows in build_rows(several()).values():
        for finding, bearing in enumerate(rows.bearing):
            marked = {
                place
                for place, row in enumerate(rows.rows)
                if any(mark.finding == finding for half in (row.a, row.b) for mark in half.marks)
            }
            assert bearing == marked
