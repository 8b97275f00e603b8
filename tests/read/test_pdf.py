"""PDF: columns, running heads, broken words, headings, rows; what is no text."""

# ruff: noqa: E501 - lines of markup are kept whole
from __future__ import annotations

import pytest

from srcdiff.errors import ReadError
from srcdiff.read.content import Given
from srcdiff.read.pdf import read
from srcdiff.read.pdf.lines import Word
from srcdiff.read.pdf.paragraphs import paragraphs
from tests.read.pdfs import Placed, pdf

_GIVEN = Given("x.pdf")


def _text(*lines: Placed, **kind: bool) -> str:
    return read(pdf([lines], **kind), _GIVEN).text


_LINES = [
    "The council voted on Tuesday to re-",
    "build the old pier, which is well-",
    "known for its lamps. The vote was",
    "nine to four. It rained.",
    "The well-known lamps of the pier",
    "are to stay.",
]
_FIRST = (
    "The council voted on Tuesday to rebuild the old pier, which is well-known for its lamps. The vote was nine to four. "
    "It rained."
)


@pytest.mark.parametrize("gap", [0, 8])
@pytest.mark.parametrize("indent", [0, 12])
def test_lines_become_paragraphs_and_broken_words_whole(gap: int, indent: int) -> None:
    """A paragraph ends where room is left on its line, at a wider gap, and before an indented line."""
    placed = [
        Placed(70 + indent * (i in (0, 4)), 700 - 13 * i - gap * (i > 3), 10, line) for i, line in enumerate(_LINES)
    ]
    assert _text(*placed) == f"{_FIRST}\n\nThe well-known lamps of the pier are to stay."


@pytest.mark.parametrize("packed", [True, False])
def test_running_heads_and_page_numbers_are_dropped(packed: bool) -> None:
    pages = [
        [
            Placed(70, 800, 10, f"Harbour News, issue {number}"),
            Placed(70, 700, 10, f"The meeting of day {number} was long, and it was the last"),
            Placed(70, 687, 10, f"of its kind. The vote on Tuesday was nine to {number} with no"),
            Placed(70, 674, 10, "abstentions."),
            Placed(290, 40, 10, str(number)),
        ]
        for number in (1, 2, 3)
    ]
    content = read(pdf(pages, packed=packed), _GIVEN)
    expected = (
        "The meeting of day {0} was long, and it was the last of its kind. The vote on Tuesday was nine to {0} with no"
    )
    assert content.text.split("\n\n") == [f"{expected.format(number)} abstentions." for number in (1, 2, 3)]
    assert [block.location.page for block in content.blocks if block.location] == [1, 2, 3]


def test_a_line_that_comes_again_inside_the_text_is_kept() -> None:
    lines = [
        "Who paid for the pier?",
        "The council did.",
        "Who paid for the quay?",
        "Nobody did.",
        "Who knows?",
        "No one.",
    ]
    pages = [
        [Placed(70, 700 - 30 * i, 10, f"{line} {'abcdefg'[i]}{number}.") for i, line in enumerate(lines)]
        for number in (1, 2)
    ]
    pages = [
        [
            *page,
            Placed(70, 400, 10, "And so it goes on."),
            *[Placed(70, 300 - 30 * i, 10, f"Line {i} of {'xyz'[i]}{'mn'[n]}") for i in range(3)],
        ]
        for n, page in enumerate(pages)
    ]
    assert read(pdf(pages), _GIVEN).text.count("And so it goes on.") == 2


def test_cells_side_by_side_are_rows() -> None:
    rows = [("Boat", "Length"), ("Ann", "12 m"), ("Tom", "9 m")]
    placed = [Placed(70 + 200 * j, 700 - 14 * i, 10, cell) for i, row in enumerate(rows) for j, cell in enumerate(row)]
    content = read(pdf([placed]), _GIVEN)
    assert content.text == "Boat | Length\n\nAnn | 12 m\n\nTom | 9 m"
    assert {str(block.role) for block in content.blocks} == {"table_row"}


def test_three_columns_are_read_one_after_the_other() -> None:
    columns = [[f"column {name} line {i} of text" for i in range(8)] for name in "abc"]
    placed = [Placed(50 + 180 * j, 700 - 13 * i, 9, columns[j][i]) for i in range(8) for j in range(3)]
    text = _text(*placed)
    assert text.index("column a line 7") < text.index("column b line 0")
    assert text.index("column b line 7") < text.index("column c line 0")


def test_larger_type_is_a_heading_and_its_size_its_rank() -> None:
    content = read(
        pdf(
            [
                [
                    Placed(70, 760, 18, "The pier"),
                    Placed(70, 730, 13, "What the council said"),
                    *(
                        Placed(70, 700 - 13 * i, 10, "The council voted on Tuesday to rebuild it all.")
                        for i in range(5)
                    ),
                ]
            ]
        ),
        _GIVEN,
    )
    assert [(str(block.role), block.level) for block in content.blocks[:2]] == [("heading", 1), ("heading", 2)]


def test_a_scan_is_refused_with_the_way_out() -> None:
    with pytest.raises(ReadError, match="OCR"):
        read(pdf([[]]), _GIVEN)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read(b"%PDF-1.7 and nothing else", _GIVEN)


def test_no_word_is_lost_whatever_the_layout() -> None:
    words = [
        Word(
            f"w{i}",
            37.0 * (i * 7 % 13),
            50.0 * (i * 5 % 11) + 100,
            37.0 * (i * 7 % 13) + 20,
            50.0 * (i * 5 % 11) + 110,
            10,
        )
        for i in range(60)
    ]
    found = " ".join(paragraph.text for paragraph in paragraphs([words]))
    assert sorted(found.replace("|", " ").split()) == sorted(word.text for word in words)


def test_a_word_in_other_type_does_not_part_its_paragraph() -> None:
    """The size of a line is that of most of its letters, not that of its longest word."""
    placed = [
        Placed(70, 700, 10, "All the settings of the boat are kept in a"),
        Placed(70, 687, 10, "file that is"),
        Placed(148, 687, 8, "called-settings.xml"),
        Placed(245, 687, 10, "and lies on"),
        Placed(70, 674, 10, "the bridge."),
    ]
    assert (
        _text(*placed)
        == "All the settings of the boat are kept in a file that is called-settings.xml and lies on the bridge."
    )


def test_a_name_at_the_start_of_a_line_begins_no_paragraph() -> None:
    lines = ["The council of the island of Skarvoy met on", "Tuesday and heard the whole of the report by", "Ann Hale."]
    assert _text(*(Placed(70, 700 - 13 * i, 10, line) for i, line in enumerate(lines))) == " ".join(lines)
