"""The day that a text states as its own, and furniture that a house names itself."""

from __future__ import annotations

import datetime
import re

import pytest

from srcdiff.model import Block, Document, Role
from srcdiff.pipeline import compare_documents, compare_texts
from srcdiff.segment import segment, stated_day

_BODY = "The harbour council voted on Tuesday to rebuild the old pier, which a storm broke in two last winter."
_MORE = "Work is to start in the spring, and it will take a year. Boats will use the north quay until 3 May 2027."
_DAY = datetime.date(2026, 3, 14)


@pytest.mark.parametrize(
    "line",
    [
        "14 March 2026",
        "Saturday 14 March 2026",
        "Published on March 14, 2026",
        "By Marit Holm | 14 Mar. 2026",
        "2026-03-14",
        "Updated: 15 March 2026\n\nPublished: 14 March 2026",
        "Published: 14 March 2026\n\nUpdated: 15 March 2026",
    ],
)
@pytest.mark.parametrize("foot", [False, True])
def test_a_date_line_dates_its_text(line: str, foot: bool) -> None:
    parts = ["The Pier Comes Back", _BODY, _MORE]
    parts.insert(3 if foot else 1, line)
    assert stated_day(segment(Document("a", "\n\n".join(parts)))) == _DAY


@pytest.mark.parametrize(
    "opening", ["HOLMVIK, 14 March 2026 – ", "HOLMVIK (Agency), March 14, 2026 -- ", "Holmvik, 14 March 2026 - "]
)
def test_a_dateline_dates_its_text(opening: str) -> None:
    assert stated_day(segment(Document("a", f"The Pier Comes Back\n\n{opening}{_BODY}\n\n{_MORE}"))) == _DAY


@pytest.mark.parametrize(
    "text",
    [
        _BODY,
        f"{_BODY}\n\n{_MORE}",
        f"The pier fell on 14 March 2026. {_BODY}",
        f"14 March\n\n{_BODY}",
        f"On 14 March 2026 the pier, which was old – very old – fell. {_BODY}",
        f"31 February 2026\n\n{_BODY}",
    ],
)
def test_a_day_inside_the_text_is_not_the_day_of_the_text(text: str) -> None:
    assert stated_day(segment(Document("a", text))) is None


def test_the_stated_day_is_what_relative_dates_count_from_and_is_told() -> None:
    a = f"The Pier Comes Back\n\n14 March 2026\n\n{_BODY}"
    comparison = compare_texts(a, _BODY.replace("on Tuesday", "on 10 March 2026"))
    assert comparison.findings == ()
    assert comparison.a.published == _DAY
    assert comparison.notes == ("a: dated 2026-03-14 by its own date line; relative dates count from it",)
    given = compare_texts(a, _BODY, a_date="2026-03-20")
    assert given.a.published == datetime.date(2026, 3, 20)
    assert given.notes == ()


def test_house_patterns_make_furniture_of_a_block() -> None:
    patterns = [re.compile("^our house style", re.IGNORECASE | re.MULTILINE)]
    text = f"{_BODY}\n\nOur house style asks for this. And for that.\n\n{_MORE}"
    roles = [passage.role for passage in segment(Document("a", text), boilerplate=patterns).passages]
    assert roles == [Role.BODY, Role.BOILERPLATE, Role.BODY, Role.BODY]


def test_what_a_reader_knows_of_a_block_is_kept() -> None:
    text = "A Title Of Words\n\nShare this\n\nOne. Two.\nThree."
    blocks = (Block(0, 16, Role.CAPTION), Block(18, 28, Role.HEADING, 2), Block(30, 46, plain=True))
    document = segment(Document("a", text, blocks=blocks))
    assert [(str(p.role), document.passage_text(i)) for i, p in enumerate(document.passages)] == [
        ("caption", "A Title Of Words"),
        ("heading", "Share this"),
        ("body", "One."),
        ("body", "Two."),
        ("body", "Three."),
    ]


@pytest.mark.parametrize("end", ["\n", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_every_line_end_ends_a_line(end: str) -> None:
    text = f"The Pier Comes Back{end}{end}{_BODY}{end}{end}{_MORE}"
    document = segment(Document("a", text))
    assert document.text == text
    assert [str(passage.role) for passage in document.passages] == ["heading", "body", "body", "body"]


def test_a_caption_of_one_text_alone_is_no_finding_and_supports_the_other() -> None:
    caption = "The old pier seen from Kvitholmen with 12 boats in 1998."
    text = f"{_BODY}\n\n{caption}\n\n{_MORE}"
    start = text.index(caption)
    blocks = (
        Block(0, len(_BODY)),
        Block(start, start + len(caption), Role.CAPTION),
        Block(start + len(caption) + 2, len(text)),
    )
    pictured, bare = Document("a", text, blocks=blocks), Document("b", f"{_BODY}\n\n{_MORE}")
    assert compare_documents(pictured, bare).findings == ()
    assert compare_documents(bare, pictured).findings == ()
    named = Document("b", f"{_BODY} It was last painted in 1998.\n\n{_MORE}")
    assert "date" not in {finding.detail for finding in compare_documents(pictured, named).findings}
