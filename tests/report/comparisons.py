"""Comparisons made by hand for the tests of the reports. Their texts are of our own writing."""

from __future__ import annotations

import dataclasses
import datetime

from srcdiff.model import (
    Bead,
    Comparison,
    Document,
    Finding,
    Location,
    ModelNames,
    Passage,
    Relation,
    Role,
    Severity,
    Span,
    Waiver,
)

A = """Old Pier To Reopen

The harbour council voted on Tuesday to rebuild the old pier, which a storm broke in two in February.
“It will cost no more than £2.4m, and not one penny of it will come from the boat owners,” said the mayor, Ann Hale.
Work starts in July. The north quay stays open for boats of up to 12 metres.
The council had turned down two earlier plans, in 2019 and again in 2022, as too dear for a town of its size.
Nobody was hurt in the storm.
"""
B = """HOME › HARBOUR

The pier comes back

After a storm tore it apart in March, the old pier is to be built anew, the council decided on Tuesday.
“It will cost no more than £2.4m,” said Ann Hale, who is mayor. Work begins in July, and boats of up to \
20 metres may use the north quay. It is the third such plan on the coast this year.
"""


def _passages(text: str, parts: list[tuple[str, int, Role]]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for part, paragraph, role in parts:
        start = text.index(part, found[-1].end if found else 0)
        found.append(Passage(start, start + len(part), paragraph, role))
    return tuple(found)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def documents() -> tuple[Document, Document]:
    """A report and its rewrite, with passages."""
    a_lines, b_lines = _lines(A), _lines(B)
    work = a_lines[3].split(". ")
    rest = b_lines[3].split(". ")
    passages_a = _passages(
        A,
        [
            (a_lines[0], 0, Role.HEADING),
            (a_lines[1], 1, Role.BODY),
            (a_lines[2], 2, Role.BODY),
            (f"{work[0]}.", 3, Role.BODY),
            (work[1], 3, Role.BODY),
            (a_lines[4], 4, Role.BODY),
            (a_lines[5], 5, Role.BODY),
        ],
    )
    passages_b = _passages(
        B,
        [
            (b_lines[0], 0, Role.BOILERPLATE),
            (b_lines[1], 1, Role.HEADING),
            (b_lines[2], 2, Role.BODY),
            (f"{rest[0]}.", 3, Role.BODY),
            (f"{rest[1]}.", 3, Role.BODY),
            (rest[2], 3, Role.BODY),
        ],
    )
    a = Document("news/pier.txt", A, "text", datetime.date(2025, 3, 12), passages_a)
    return a, Document("drafts/pier-short.txt", B, "text", None, passages_b)


def _spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def comparison() -> Comparison:
    """Findings of every relation and severity, one of them waived, and a note."""
    a, b = documents()
    findings = (
        Finding(
            "3f9c01aa7b52",
            Relation.CONTRADICTS,
            "date",
            Severity.HIGH,
            0.94,
            _spans(A, "in February"),
            _spans(B, "in March"),
            "b dates the storm March; a says February",
            1,
        ),
        Finding(
            "77aa41c09d3e",
            Relation.CONTRADICTS,
            "number",
            Severity.HIGH,
            0.9,
            _spans(A, "12 metres"),
            _spans(B, "20 metres"),
            "b gives 20 metres for the longest boat; a gives 12 metres",
            3,
        ),
        Finding(
            "5d2e90f1c844",
            Relation.ADDS,
            "statement",
            Severity.MEDIUM,
            0.71,
            (),
            _spans(B, "It is the third such plan on the coast this year."),
            "b says this; nothing in a supports it",
            None,
        ),
        Finding(
            "a01b5c7733ee",
            Relation.OMITS,
            "quote",
            Severity.MEDIUM,
            0.8,
            _spans(A, "and not one penny of it will come from the boat owners"),
            (),
            "b cuts the end of the mayor's quote",
            2,
        ),
        Finding(
            "c4c4d2ab1907",
            Relation.OMITS,
            "statement",
            Severity.LOW,
            0.6,
            _spans(A, _lines(A)[4]),
            (),
            "b leaves this out",
            None,
        ),
        Finding(
            "e19af3b27c60",
            Relation.OMITS,
            "statement",
            Severity.LOW,
            0.6,
            _spans(A, "Nobody was hurt in the storm."),
            (),
            "b leaves this out",
            None,
            Waiver("said further up on the page", "ann", datetime.date(2025, 3, 14)),
        ),
    )
    beads = (
        Bead((0,), (1,), 0.8),
        Bead((1,), (2,), 0.91),
        Bead((2,), (3,), 0.87),
        Bead((3, 4), (4,), 0.9),
        Bead((5,), (), 0.7),
        Bead((6,), (), 0.7),
        Bead((), (5,), 0.65),
    )
    notes = ("news/pier.txt is not UTF-8: read as windows-1252, which is a guess; save it as UTF-8 to be sure",)
    return Comparison(a, b, beads, findings, ModelNames("all-MiniLM-L6-v2 (bundled)"), "0.1.0", notes)


RELEASE = """Old pier: rebuilding to begin in June.

The rebuilt pier will carry boats of up to 15 metres.
"""


def several_sources() -> Comparison:
    """The same pair with a second source, a page of a PDF; findings tell why, passages tell their headings."""
    one = comparison()
    lines = _lines(RELEASE)
    headings = ("Harbour office", "Old pier & quay")
    placed = (
        dataclasses.replace(passage, location=Location(page=number, headings=headings))
        for number, passage in enumerate(
            _passages(RELEASE, [(lines[0], 0, Role.HEADING), (lines[1], 1, Role.BODY)]), start=2
        )
    )
    release = Document("office/release.pdf", RELEASE, "pdf", None, tuple(placed), "en")
    sevenths = tuple(
        dataclasses.replace(
            passage, location=Location(line=B.count("\n", 0, passage.start) + 1, headings=("Local news",))
        )
        for passage in one.b.passages
    )
    against = Finding(
        "9b1d5f0e2a77",
        Relation.CONTRADICTS,
        "date",
        Severity.MEDIUM,
        0.62,
        _spans(RELEASE, "in June"),
        _spans(B, "in July"),
        "b dates the work July; a says June",
        8,
        why="Both values stand near “begin”; the sources disagree: pier.txt has “in July”.",
        source=1,
    )
    findings = (*one.findings[:2], against, *one.findings[2:])
    beads = (*one.beads, Bead((0,), (), 0.8, 1), Bead((1,), (4,), 0.7, 1))
    b = dataclasses.replace(one.b, passages=sevenths, language="en")
    return dataclasses.replace(one, b=b, beads=beads, findings=findings, further=(release,))


def without_findings() -> Comparison:
    """The same pair with nothing to tell."""
    return dataclasses.replace(comparison(), findings=(), notes=())


def with_many_omissions(number: int) -> Comparison:
    """A long source of which nothing is kept."""
    text = "\n".join(
        f"Sentence {i} of the source tells of a boat that nobody has heard of since." for i in range(number)
    )
    spans = [Span(text.index(f"Sentence {i} "), text.find("\n", text.index(f"Sentence {i} "))) for i in range(number)]
    spans[-1] = Span(spans[-1].start, len(text))
    a = Document("a", text, passages=tuple(Passage(s.start, s.end, i) for i, s in enumerate(spans)))
    b = Document("b", "A word.", passages=(Passage(0, 7, 0),))
    findings = tuple(
        Finding(f"{i:012x}", Relation.OMITS, "statement", Severity.LOW, 0.5, (span,), (), "b leaves this out")
        for i, span in enumerate(spans)
    )
    beads = (*(Bead((i,), (), 0.5) for i in range(number)), Bead((), (0,), 0.5))
    return Comparison(a, b, beads, findings, ModelNames("none"), "0.1.0")
