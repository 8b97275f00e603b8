"""The rows of the HTML page: reading order, what moved, and where a finding is told."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Bead, Comparison, Document, Finding, ModelNames, Passage, Relation, Severity, Span
from srcdiff.report.html_report.rows import build_rows
from srcdiff.report.view import View


def _document(name: str, passages: int) -> Document:
    return Document(name, "x. " * passages, passages=tuple(Passage(3 * i, 3 * i + 2, i) for i in range(passages)))


def _view(beads: Sequence[Bead], a: int, b: int, further: int = 0, findings: Sequence[Finding] = ()) -> View:
    more = (_document("c", further),) if further else ()
    return View.of(
        Comparison(
            _document("a", a), _document("b", b), tuple(beads), tuple(findings), ModelNames("x"), "1", further=more
        )
    )


def _order(view: View) -> list[tuple[tuple[int, ...], tuple[tuple[int, tuple[int, ...]], ...]]]:
    return [(row.b, tuple((part.source, part.passages) for part in row.a)) for row in build_rows(view)]


def test_what_stands_alone_in_a_follows_the_passage_before_it() -> None:
    beads = [Bead((0,), (), 1), Bead((1,), (2,), 1), Bead((2,), (), 1), Bead((3,), (0,), 1), Bead((), (1,), 1)]
    assert _order(_view(beads, 4, 3)) == [
        ((), ((0, (0,)),)),
        ((0,), ((0, (3,)),)),
        ((1,), ()),
        ((2,), ((0, (1,)),)),
        ((), ((0, (2,)),)),
    ]


def test_sources_that_carry_the_same_passages_share_a_row() -> None:
    beads = [Bead((0,), (0,), 1), Bead((1,), (1,), 1), Bead((0,), (1,), 1, 1), Bead((1,), (), 1, 1)]
    assert _order(_view(beads, 2, 2, further=2)) == [
        ((0,), ((0, (0,)),)),
        ((1,), ((0, (1,)), (1, (0,)))),
        ((), ((1, (1,)),)),
    ]


def test_only_what_left_the_common_order_has_moved() -> None:
    beads = [Bead((a,), (b,), 1) for b, a in enumerate([0, 3, 1, 2, 4])]
    assert [row.a[0].moved for row in build_rows(_view(beads, 5, 5))] == [0, 2, 0, 0, 0]
    straight = [Bead((i,), (i,), 1) for i in range(4)]
    assert {row.a[0].moved for row in build_rows(_view(straight, 4, 4))} == {0}


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)))
def test_every_bead_is_shown_once_and_b_in_order(order: list[int], alone: set[int]) -> None:
    beads = [Bead((a,), (b,), 1) for b, a in enumerate(order) if b not in alone]
    beads += [Bead((), (b,), 1) for b in alone] + [Bead((order[b],), (), 1) for b in alone]
    rows = build_rows(_view(beads, 6, 6))
    assert [p for row in rows for p in row.b] == list(range(6))
    assert sorted(p for row in rows for part in row.a for p in part.passages) == list(range(6))
    kept = [row.a[0].passages[0] for row in rows if row.b and row.a and not row.a[0].moved]
    assert kept == sorted(kept)


def test_a_finding_is_told_at_its_bead_else_at_its_evidence() -> None:
    def finding(bead: int | None, a: tuple[Span, ...], b: tuple[Span, ...]) -> Finding:
        return Finding("0", Relation.OMITS, "name", Severity.LOW, 1, a, b, "m", bead)

    beads = [Bead((0,), (0,), 1), Bead((1,), (1,), 1), Bead((2,), (), 1)]
    findings = [
        finding(1, (Span(0, 1),), ()),
        finding(None, (), (Span(3, 4),)),
        finding(None, (Span(6, 7),), ()),
    ]
    rows = build_rows(_view(beads, 3, 2, findings=findings))
    assert [row.findings for row in rows] == [(), (0, 1), (2,)]
