"""The Markdown report, for a pull request or the summary of a CI job (the dialect of GitHub and GitLab).

It stays below the size that such a place takes. Whatever comes from a document is escaped: it makes no link, picture,
mention or markup of its own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.model import Comparison, Document, Finding, Relation, Severity
from srcdiff.report.cells import Glyph, shorten
from srcdiff.report.evidence import Place, Side, heading_hint, place_name
from srcdiff.report.spelled import one_line
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.view import SIGNS, View

LIMIT = 60_000  # characters; a comment on GitHub takes 65,536
_FOOT = 4_000  # of these, for what stands after the findings
_QUOTED = 400  # characters of a passage that are shown
_LINE = 1_000  # characters of a name, a message or a note that are shown
_PLACES = 3  # passages of one side that are shown
_MARKUP = re.compile(r"[\\`*_\[\]<>&#|~$]")  # what is markup within a line; a document's text never begins one
# `@name`, `#12`, `https://` and `www.` become mentions and links even where their characters are escaped.
_LINKED = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=/)(?=/)|(?<=www)(?=\.)", re.IGNORECASE)
_JOINER = "\u2060"  # word joiner: breaks such a link, shows nothing, and lets no line break in


def write_markdown(comparison: Comparison, style: Style = PLAIN) -> str:
    """The comparison as Markdown, with what is low or waived folded; `style` changes nothing.

    Findings beyond the size limit are counted, not shown.
    """
    del style
    view = View.of(comparison)
    blocks = _head(view)
    foot = _notes(comparison)
    size = sum(map(len, blocks))
    left = 0
    for section in _sections(view):
        shown: list[str] = []
        for finding in section.findings:
            block = "" if left else section.told(view, finding)
            if left or size + len(block) + len(section.title) > LIMIT - _FOOT:
                left += 1
            else:
                size += len(block) + 1
                shown.append(block)
        if shown:
            blocks += [section.title, *shown, section.close]
            size += len(section.title)
    if left:
        blocks.append(f"And {left} more, beyond the size of this report; the JSON report has all of them.\n")
    return "\n".join((*blocks, *foot)).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", _LINKED.sub(_JOINER, one_line(text)[:_LINE]))


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    findings: Sequence[Finding]
    told: Callable[[View, Finding], str]
    close: str = ""


def _head(view: View) -> list[str]:
    a = ", ".join(f"a {_titled(side.document)}" for side in view.sources)
    counts = view.comparison.summary()
    rows = [
        f"| {SIGNS[relation]} {relation} | " + " | ".join(str(counts[relation][s]) for s in Severity) + " |"
        for relation in Relation
    ]
    table = ["|  | high | medium | low |", "|:--|--:|--:|--:|", *rows, ""] if view.open else []
    title = f"## srcdiff: {view.headline()}\n"
    return [title, f"{a} → b {_titled(view.comparison.b)}  ", f"{escaped(view.shares())}\n", *table]


def _titled(document: Document) -> str:
    day = "" if document.published is None else f" ({document.published.isoformat()})"
    return f"<b>{escaped(document.name)}</b>{day}"


def _sections(view: View) -> Iterator[_Section]:
    for relation in Relation:
        findings = [f for f in view.open if f.relation is relation and f.severity is not Severity.LOW]
        yield _Section(f"### {escaped(view.title(relation))}\n", findings, _whole)
    low = [finding for finding in view.open if finding.severity is Severity.LOW]
    yield _folded(f"{len(low)} for information", low, _brief)
    yield _folded(f"{len(view.waived)} waived", view.waived, _waived)


def _folded(title: str, findings: Sequence[Finding], told: Callable[[View, Finding], str]) -> _Section:
    return _Section(f"<details><summary>{title}</summary>\n", findings, told, "\n</details>\n")


def _whole(view: View, finding: Finding) -> str:
    """A finding as a list item, its evidence quoted under it."""
    severity = f"<b>{finding.severity.upper()}</b> {finding.detail}"
    told = f"- {severity}: {escaped(finding.message)} ({finding.confidence:.0%} sure, {escaped(finding.id)})\n"
    quoted: list[str] = []
    for _, side, spans in view.halves(finding):
        places = side.places(spans)
        quoted += [f"  > {_place(side, place)}\n" for place in places[:_PLACES]]
        if len(places) > _PLACES:
            quoted.append(f"  > and {len(places) - _PLACES} more\n")
    return told + "  >\n".join(quoted)


def _place(side: Side, place: Place) -> str:
    parts = (f"<b>{escaped(side.name)}</b>", place_name(place.where), escaped(heading_hint(place.where)))
    partly = not all(glyph.marked or glyph.text == " " for glyph in place.shown)
    return f"{', '.join(part for part in parts if part)}: {_marked(shorten(place.shown, _QUOTED), partly)}"


def _marked(line: Sequence[Glyph], partly: bool) -> str:
    runs = ((marked, "".join(g.text for g in run)) for marked, run in itertools.groupby(line, lambda g: g.marked))
    return "".join(f"<b>{_inner(text)}</b>" if marked and partly else _inner(text) for marked, text in runs)


def _inner(text: str) -> str:
    """Escaped, with the spaces at its ends."""
    lead = " " if text.startswith(" ") else ""
    trail = " " if text.endswith(" ") and text.strip() else ""
    return f"{lead}{escaped(text)}{trail}"


def _brief(view: View, finding: Finding) -> str:
    side, where = view.address(finding)
    parts = (escaped(side.name), place_name(where))
    return f"- {finding.rule}, {', '.join(part for part in parts if part)}: {escaped(view.told(finding))}"


def _waived(view: View, finding: Finding) -> str:
    reason = "" if finding.waived is None else escaped(finding.waived.reason)
    return f"- <del>{finding.rule}: {escaped(view.told(finding))}</del> ({reason})"


def _notes(comparison: Comparison) -> list[str]:
    notes: list[str] = []
    for note in comparison.notes:
        line = f"- {escaped(note)}"
        if sum(map(len, notes)) + len(line) > _FOOT // 2:
            notes.append(f"- and {len(comparison.notes) - len(notes)} more notes, in the JSON report")
            break
        notes.append(line)
    checker = "" if comparison.model.checker is None else f" and {escaped(comparison.model.checker)}"
    compared = f"Compared with {escaped(comparison.model.encoder)}{checker} by srcdiff {escaped(comparison.version)}."
    return ["### Notes\n", *notes, "", compared] if notes else [compared]
