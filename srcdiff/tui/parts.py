"""What each region is handed of the State: the scene of the panes, the list, the evidence, the strip, the line of keys.

Pure: frozen values in, frozen values out.
"""

from __future__ import annotations

from collections.abc import Mapping

from srcdiff.model import Comparison, Finding, Relation
from srcdiff.report.view import SIGNS
from srcdiff.tui.evidence import Explained, snippet
from srcdiff.tui.findings import Item, Listing
from srcdiff.tui.layout import Layout
from srcdiff.tui.overview import Pin
from srcdiff.tui.panes import Cursor
from srcdiff.tui.scene import WAIVED_SIGN, Scene
from srcdiff.tui.state import State


def same_scene(before: State, after: State) -> bool:
    """Whether nothing changed but what is at hand."""
    return (
        before.comparison is after.comparison
        and before.rows is after.rows
        and before.listed == after.listed
        and before.hits is after.hits
        and before.reviewed == after.reviewed
    )


def scene_of(state: State, one_column: bool | None) -> Scene:
    """What the panes draw."""
    hits = tuple((hit.side, hit.source, hit.span) for hit in state.hits)
    return Scene(state.comparison, state.rows, frozenset(state.listed), one_column, hits)


def cursor_of(state: State) -> Cursor:
    """What the panes bring out."""
    hit = None if state.hit is None else state.hits[state.hit]
    return Cursor(state.row, state.finding, None if hit is None else (hit.side, hit.source, hit.span))


def items_of(comparison: Comparison, reviewed: frozenset[str]) -> tuple[Item, ...]:
    """A line of the list for every finding, in the comparison's order."""
    return tuple(_item(comparison, i, finding, reviewed) for i, finding in enumerate(comparison.findings))


def _item(comparison: Comparison, index: int, finding: Finding, reviewed: frozenset[str]) -> Item:
    return Item(
        index,
        SIGNS[finding.relation],
        str(finding.relation),
        finding.severity,
        finding.detail,
        snippet(comparison, finding),
        finding.id in reviewed,
        finding.waived is not None,
    )


def listing_of(state: State, items: tuple[Item, ...]) -> Listing:
    """The lines of the findings that pass the filter, in reading order."""
    return Listing(tuple(items[index] for index in state.listed), place_of(state))


def place_of(state: State) -> int | None:
    """Where the finding at hand stands among those listed, from 0."""
    return state.listed.index(state.finding) if state.finding in state.listed else None


def explained_of(state: State, remarks: Mapping[str, str]) -> Explained:
    """The finding at hand, or else the row; `remarks` are on waivers that no longer count."""
    row = state.rows.rows[state.row] if len(state.rows) else None
    chosen = state.chosen
    place = place_of(state)
    reviewed = chosen is not None and chosen.id in state.reviewed
    remark = "" if chosen is None else remarks.get(chosen.id, "")
    return Explained(
        state.comparison, row, chosen, 0 if place is None else place + 1, len(state.listed), reviewed, remark
    )


def pins_of(state: State, layout: Layout) -> tuple[Pin, ...]:
    """Where in the whole text the listed findings lie."""
    height = max(layout.height, 1)
    pins = []
    for index in state.listed:
        finding = state.comparison.findings[index]
        waived = finding.waived is not None
        weight = -1 if waived else finding.severity.rank * 3 + (2 - list(Relation).index(finding.relation))
        sign = WAIVED_SIGN if waived else SIGNS[finding.relation]
        style = "waived" if waived else str(finding.relation)
        pins.append(Pin(layout.starts[state.rows.homes[index]] / height, sign, style, weight))
    return tuple(pins)
