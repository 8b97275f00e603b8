"""Pages to passages: blocks, roles, and offsets of the text as read. The pages are of our own writing."""

from __future__ import annotations

import itertools
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Document, Role
from srcdiff.segment import segment
from tests.clock import assert_linear


def _page(text: str) -> list[tuple[str, str]]:
    document = segment(Document("a.txt", text))
    return [(str(p.role), p.span.of(text)) for p in document.passages]


def _roles(text: str) -> list[str]:
    return [role for role, _ in _page(text)]


_BODY = "The harbour council voted on Tuesday to rebuild the old pier, which a storm broke in two last winter."
_MORE = "Work is to start in the spring, and it will take a year. Boats will use the north quay until then."

FURNITURE = [
    "HOME › NEWS › HARBOUR",
    "Weather     Live Traffic",
    "SPORT | CULTURE | FOOD & DRINK",
    "SHARE  TWEET  PIN IT",
    "Share this article on Facebook",
    "Share.",
    "Print",
    "Read more",
    "Read more: How the pier was built",
    "Read next: Seven walks for the whole family",
    "Share this story on Facebook, X or LinkedIn",
    "Advertisement – story continues below",
    "Reading time: 3 minutes",
    "Sign up for our free Morning Briefing and never miss a story.",
    "Sign in to comment",
    "14 comments",
    "3 min read",
    "Back to top",
    "Skip to main content",
    "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW",
    "You may also like: Ten quiet harbours",
    "You might also like",
    "Related: The storm in pictures",
    "Posted in: Local · Sea · 3 comments",
    "Tags: pier, storm, council",
    "Next week: the last lamplighter",
    "Up next",
    "Enjoyed this story? Sign up for our free weekly newsletter.",
    "Get the day's news in your inbox. Subscribe now.",
    "Follow us on Instagram",
    "Follow @harbournews for more stories.",
    "Was this page helpful?  Yes / No",
    "Did you find this article useful?",
    "Scroll down for pictures .",
    "Click here to see the gallery",
    "© 2025 Harbour News Ltd. All rights reserved.",
    "Copyright 2025 Harbour News",
    "This website uses cookies to improve your visit.",
    "This is not financial advice.",
    "We may earn a commission from links on this page.",
    "Photo: Harbour News / J. Hale",
    "Image credit: Getty Images",
    "(Translated from the Norwegian)",
    "(Additional reporting by Ann Hale in Oslo)",
    "Enquiries: Paul Oram, Head of Press, +44 (0)1632 960 123",
    "Media contact: press@harbour.example",
    "* * *",
    "-----",
    "###",
    "ENDS",
    "-ends-",
]


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("at", ["head", "foot"])
def test_furniture_is_boilerplate(line: str, at: str) -> None:
    blocks = ["The Pier Comes Back", _BODY, _MORE]
    blocks.insert(0 if at == "head" else 3, line)
    page = _page("\n\n".join(blocks))
    assert ("boilerplate", line.removeprefix("* ")) in page
    assert sum(role == "boilerplate" for role, _ in page) == 1


@pytest.mark.parametrize(
    "line",
    [
        "By The Newsdesk | 3 min read",
        "By our Nordic correspondent",
        "By ANN HALE, Staff writer",
        "By Ann Hale and Tom Oram in Bergen",
        "Words by Ann Hale",
        "Ann Hale, science editor",
        "Thursday 23 May 2024",
        "Published on 3 May 2022",
        "Updated: 14 May 2024, 10:32 BST",
        "May 3, 2024 at 5:45 p.m.",
        "2024-05-14",
    ],
)
def test_bylines_and_date_lines(line: str) -> None:
    assert ("byline", line) in _page(f"The Pier Comes Back\n\n{line}\n\n{_BODY}")


CONTENT = [
    "By then, the boats had left the harbour.",
    "By Friday the pier will be gone.",
    "Share prices fell by 3%.",
    "Shares in the company rose on Thursday.",
    "Read the small print, he said.",
    "He joined a newsletter run by retired sailors.",
    "She signed in to the register at nine.",
    "Follow the coast road to the second lighthouse.",
    "“Share what you have,” she said.",
    "The comments came after a meeting on Monday.",
    "Print sales fell.",
    "Contact with the boat was lost at 4 a.m.",
    "The newspaper was photographed by both sides.",
    "Search teams found the boat on 3 May 2024.",
    "Home is where the harbour is.",
    "In May 2024, 12 boats sank.",
    "Why did nobody see it coming? The council would not say.",
    "Next week the council votes again.",
    "The trial is registered as ISRCTN01087788.",
    "The video shows the pier falling into the sea.",
]


@pytest.mark.parametrize("line", CONTENT)
def test_sentences_of_the_text_are_never_furniture(line: str) -> None:
    page = _page("\n\n".join([line, _BODY, line, _MORE, line]))
    assert {role for role, _ in page} == {"body"}


HEADINGS = [
    "The Pier Comes Back",
    "Stranded on a Sandbank: Brothers Lived on Oranges for a Week",
    "Council gives the old pier back to the town after 12 years",
    "PIER TO REOPEN IN SPRING",
    "Paragraph 3: What the Council Decided",
    "What Went Wrong?",
    "Who pays for it?",
    "WHERE IS IT?",
    "A Town Holds Its Breath!",
    "METHODS.",
    "Pier or quay? A small study compares the two",
    "# The pier comes back",
    "**What we know**",
]


@pytest.mark.parametrize("line", HEADINGS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_headings(line: str, gap: str) -> None:
    text = f"{_MORE}\n\n{line}{gap}{_BODY}"
    assert ("heading", line.removeprefix("# ")) in _page(text)


def test_a_quotation_alone_is_no_heading() -> None:
    assert _roles(f"“A Quiet Town”\n\n{_BODY}")[0] == "body"
    assert _roles(f"“We are a quiet town.” — Ann Hale\n\n{_BODY}")[0] == "body"
    assert _roles(f"The mayor said:\n\n“{_BODY}”")[0] == "body"
    assert _roles(f"{_BODY}\n\n“Nobody Told Us Anything!”\n\n{_MORE}")[1] == "body"


def test_an_underlined_title_is_a_heading() -> None:
    assert _page(f"The pier\n========\n{_BODY}\n\nThe quay\n---\n{_MORE}")[:2] == [
        ("heading", "The pier"),
        ("boilerplate", "========"),
    ]


def test_a_heading_on_the_line_before_its_paragraph() -> None:
    text = f"What's New\n{_BODY}\n{_MORE}\nWhy It Matters\n{_BODY}"
    assert _roles(text) == ["heading", "body", "body", "body", "heading", "body"]
    numbers = [p.paragraph for p in segment(Document("a", text)).passages]
    assert numbers == [0, 1, 2, 2, 3, 4]


def test_verse_has_no_headings() -> None:
    verse = (
        "The pier went down\nas piers will do\nand took with it\na boat or two\n\nwe stood and saw\nthe grey tide run"
    )
    assert set(_roles(verse)) == {"body"}


def test_list_items_keep_their_sentences_and_lose_their_markers() -> None:
    text = "You will need:\n\n- a rope. Ten metres will do.\n* a lamp\n• a map\n1. a boat\n(b) an oar\nc) luck"
    assert _page(text)[1:] == [
        ("list_item", "a rope."),
        ("list_item", "Ten metres will do."),
        ("list_item", "a lamp"),
        ("list_item", "a map"),
        ("list_item", "a boat"),
        ("list_item", "an oar"),
        ("list_item", "luck"),
    ]


def test_a_name_with_an_initial_is_no_item() -> None:
    assert _page("V. S. Hale wrote it. He was twelve.")[0] == ("body", "V. S. Hale wrote it.")


def test_the_title_of_a_numbered_clause_is_a_heading() -> None:
    text = "2. Moorings. Boats shall be moored at the north quay. No boat may stay for more than 30 days."
    assert _page(text) == [
        ("heading", "Moorings."),
        ("list_item", "Boats shall be moored at the north quay."),
        ("list_item", "No boat may stay for more than 30 days."),
    ]


def test_table_rows() -> None:
    assert _roles("| Boat | Length |\n|---|---|\n| Ann | 12 m |") == ["table_row", "boilerplate", "table_row"]
    assert _roles("Boat\tLength\tCrew\nAnn\t12\t3\nTom\t9\t2") == ["table_row"] * 3


def test_captions() -> None:
    text = f"{_BODY}\n\nLast light: Ann Hale (left) and Tom Oram are pictured on the old pier in 1998 .\n\n{_MORE}"
    assert _roles(text)[1] == "caption"
    assert _roles(f"{_BODY}\n\nTom Oram (left) told the court that he had seen nothing.\n\n{_MORE}")[1] == "body"


def test_names_of_pictures_before_the_menu_are_furniture() -> None:
    text = f"Round logo\nToday     Live Traffic\n\nThe Pier Comes Back\n\n{_BODY}\n\n{_MORE}"
    assert _roles(text)[:3] == ["boilerplate", "boilerplate", "heading"]
    heading_first = f"Pier Rebuilt\n\nSHARE  TWEET\n\n{_BODY}\n\n{_MORE}"
    assert _roles(heading_first)[:3] == ["heading", "boilerplate", "body"]


@pytest.mark.parametrize("width", [50, 72, 100])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    paragraphs = [f"{_BODY} {_MORE} {_BODY}", f"{_MORE} {_MORE} Nobody objected.", f"{_BODY} It rained."]
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    document = segment(Document("a", text))
    shown = [" ".join(p.span.of(text).split()) for p in document.passages]
    whole = "\n\n".join(paragraphs)
    assert shown == [p.span.of(whole) for p in segment(Document("a", whole)).passages]
    assert [p.paragraph for p in document.passages] == sorted([0] * 4 + [1] * 5 + [2] * 2)


def test_wrapped_paragraphs_by_first_line_indent() -> None:
    text = "\n".join(textwrap.fill(f"{_BODY} {_MORE}", 60, initial_indent="   ") for _ in range(3))
    assert [p.paragraph for p in segment(Document("a", text)).passages] == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = f"{_BODY}\n{_MORE}\n{_BODY}\nIt rained all day and the council went home."
    assert [p.paragraph for p in segment(Document("a", text)).passages] == [0, 1, 1, 2, 3]


def test_wrapped_items_hang_together() -> None:
    text = "- Boats shall be moored at the north quay of the\n  harbour until the pier is done.\n- No boat may stay."
    assert [text for _, text in _page(text)] == [
        "Boats shall be moored at the north quay of the\n  harbour until the pier is done.",
        "No boat may stay.",
    ]


def test_block_quotes_lose_their_first_mark() -> None:
    assert _page("> Nobody came.")[0][1] == "Nobody came."


def test_the_document_is_otherwise_the_same() -> None:
    before = Document("a.md", f"\n\n  {_BODY}  \n", "markdown")
    after = segment(before)
    assert (after.name, after.text, after.format, after.published) == (before.name, before.text, "markdown", None)
    assert segment(after) == after
    assert [p.span.of(after.text) for p in after.passages] == [_BODY]


_LINES = st.lists(
    st.sampled_from(
        [
            *["", "  ", "x", "===", "| a | 1 |", "a  b  c", "Share.", "By Ann", "3 May 2024"],
            *["The Pier", "## H", "> q", "- item", "1. One. Two. Three.", "He left. She stayed.", "“No!” he said"],
            "a line that goes on and on for a while and is",
        ]
    ),
    max_size=14,
)


@given(st.one_of(st.text(max_size=150), _LINES.map("\n".join)))
def test_passages_are_trimmed_ordered_and_cover_every_word(text: str) -> None:
    passages = segment(Document("a", text)).passages
    assert all(p.span.of(text) == p.span.of(text).strip() != "" for p in passages)
    assert all(one.end <= two.start for one, two in itertools.pairwise(passages))
    assert all(two.paragraph - one.paragraph in (0, 1) for one, two in itertools.pairwise(passages))
    assert not passages or passages[0].paragraph == 0
    covered = {i for p in passages for i in range(p.start, p.end)}
    left_out = [i for i, char in enumerate(text) if char.isalnum() and i not in covered]
    for i in left_out:  # numbers of items alone
        line = text[text.rfind("\n", 0, i) + 1 :].partition("\n")[0].strip()
        assert line[:6].lstrip("(").split()[0][-1] in ".)"


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        pytest.param("\n", marks=pytest.mark.slow),
        pytest.param("a nl\n", marks=pytest.mark.slow),
        pytest.param("Some words\n", marks=pytest.mark.slow),
        pytest.param("- \n", marks=pytest.mark.slow),
        pytest.param("| a | b |\n", marks=pytest.mark.slow),
        "|",
        "a | ",
        "  ",
        "(",
        "\t1",
        pytest.param("share ", marks=pytest.mark.slow),
        "A. ",
        "1 ",
        pytest.param("> ", marks=pytest.mark.slow),
        "#",
        "=",
    ],
)
def test_half_a_megabyte_of_anything_takes_linear_time(unit: str) -> None:
    def read(size: int) -> None:
        segment(Document("a", "By " + unit * (size // len(unit)) + "b"))

    assert_linear(read, 500_000, limit=15)


def test_roles_are_of_the_model() -> None:
    assert {Role(role) for role in _roles(f"Share\n\nThe Pier Comes Back\n\nBy Ann Hale\n\n{_BODY}")} == {
        Role.BOILERPLATE,
        Role.HEADING,
        Role.BYLINE,
        Role.BODY,
    }
