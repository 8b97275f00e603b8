"""Documents that try to break out of a report, for the property tests of every format."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from srcdiff.model import (
    Bead,
    Comparison,
    Document,
    Finding,
    Location,
    ModelNames,
    Passage,
    Relation,
    Severity,
    Span,
    Waiver,
)

TRICKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title></textarea></svg><!--",
    "]]>",
    "<![CDATA[",
    "&lt;&#x3c;&amp;&nosuch;",
    "javascript:alert(1)",
    "](http://example.com)",
    "[x](javascript:alert(1))",
    "![x](https://example.com/p.png)",
    "<https://example.com>",
    "https://example.com/a",
    "www.example.com",
    "@someone",
    "#123",
    "| a | b |",
    "```",
    "~~x~~ **y** __z__ `w` $m$",
    "\n# Title\n\n- item\n> quote\n\n---\n",
    "\n\n</details>\n\n",
    "\r\n::error file=x::y",
    "\n::set-output name=a::b",
    "\n::add-mask::c",
    "##[error]d",
    "##vso[task.setvariable]e",
    "%0A::error::f",
    "\x1b[31mred\x1b]0;title\x07",
    "\x9b31m",
    "\u202eright to left\u202c\u2066x\u2069",
    "\x00\x08\x0b\x0c\x7f\x85",
    "\u2028\u2029",
    "\ud800",
    "\udfff\ufffe\uffff\U0001ffff",
    "\u200b\u200d\xad\ufeff",
    '=cmd|" /C calc"!A0',
    "+1+1",
    '[table]\nkey = """x"""',
    "{0} %s ${x} {{y}}",
    "东京 🇳🇴 e\u0301 עברית",
)


def texts(min_size: int = 1) -> st.SearchStrategy[str]:
    """Any characters, tricks, and plain words, one after another."""
    tricks = st.lists(st.sampled_from((*TRICKS, "plain words ")), max_size=4).map("".join)
    whole = st.tuples(tricks, st.text(st.characters(codec=None), max_size=6), tricks).map("".join)
    return whole.filter(lambda text: len(text) >= min_size)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """A comparison whose every text field may be hostile, with one or two sources."""
    pool = st.sampled_from(draw(st.lists(texts(), min_size=4, max_size=5)))
    *sources, b = (_document(draw, pool) for _ in range(draw(st.integers(2, 3))))
    beads = tuple(_bead(draw, sources, b) for _ in range(draw(st.integers(0, 3))))
    # every passage stands in at least one bead
    lone = [Bead((i,), (), 0.5, source) for source, a in enumerate(sources) for i in range(len(a.passages))]
    beads = (*beads, *lone, *(Bead((), (i,), 0.5) for i in range(len(b.passages))))
    findings = tuple(_finding(draw, pool, number, sources, b, len(beads)) for number in range(draw(st.integers(0, 4))))
    notes = tuple(draw(st.lists(pool, max_size=2)))
    model = ModelNames(draw(pool), draw(st.none() | pool))
    return Comparison(sources[0], b, beads, findings, model, draw(pool), notes, tuple(sources[1:]))


def _document(draw: st.DrawFn, pool: st.SearchStrategy[str]) -> Document:
    text = draw(pool) + draw(pool)
    cut = draw(st.integers(0, len(text)))
    pieces = [(start, end) for start, end in ((0, cut), (cut, len(text))) if start < end]
    number = st.none() | st.integers(1, 9)
    location = draw(st.none() | st.builds(Location, number, number, number, st.lists(pool, max_size=2).map(tuple)))
    passages = tuple(Passage(start, end, n, location=location) for n, (start, end) in enumerate(pieces))
    day = draw(st.none() | st.just(datetime.date(2026, 3, 14)))
    return Document(draw(pool), text, draw(st.sampled_from(["text", "pdf"])), day, passages, draw(st.none() | pool))


def _bead(draw: st.DrawFn, sources: list[Document], b: Document) -> Bead:
    source = draw(st.integers(0, len(sources) - 1))
    a = draw(st.integers(0, len(sources[source].passages) - 1))
    return Bead((a,), (draw(st.integers(0, len(b.passages) - 1)),), 0.5, source)


def _finding(
    draw: st.DrawFn, pool: st.SearchStrategy[str], number: int, sources: list[Document], b: Document, beads: int
) -> Finding:
    relation = draw(st.sampled_from(Relation))
    source = draw(st.integers(0, len(sources) - 1))
    return Finding(
        f"{number:012x}",
        relation,
        draw(st.sampled_from(["statement", "quote", "number"])),
        draw(st.sampled_from(Severity)),
        0.9,
        () if relation is Relation.ADDS else _spans(draw, sources[source].text),
        () if relation is Relation.OMITS else _spans(draw, b.text),
        draw(pool),
        draw(st.none() | st.integers(0, beads - 1)),
        draw(st.none() | st.builds(Waiver, pool, st.none() | pool)),
        draw(st.just("") | pool),
        source,
    )


def _spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    spans = []
    for _ in range(draw(st.integers(1, 2))):
        start = draw(st.integers(0, len(text) - 1))
        spans.append(Span(start, draw(st.integers(start + 1, len(text)))))
    return tuple(spans)
