"""Where sentences end: each case is a paragraph with its sentences parted by bars."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.segment.sentences import split_sentences
from tests.clock import assert_linear

_CASES = [
    # titles, initials, abbreviations
    "Mr. Hale met Dr. Ruiz and Gov. Anna Lind.|They talked for an hour.",
    "Det. Sgt. Paul Oram led the search.|Lt. Col. Hay did not.",
    "J. K. Marlowe and T.S. Weir wrote it.|C. S. Hale did not.",
    "The U.N. Security Council met.|The U.K.-based firm left the U.S.|It had lost.",
    "He works for the U.N.|The council pays him.",
    "She studied at M.I.T. in Boston.|He has a Ph.D. in physics.",
    "Orrin Inc. shares fell.|Profits at Orrin Inc.|The board resigned.",
    "They moved to St. Louis in Sept. 2019.|On Oct. 5 they left.",
    "It came in Sept.|The rain had stopped.",
    "We met at 5 p.m. Friday.|They left at 6 a.m.|The road was clear.",
    "See e.g. Rome, i.e. the city, vs. Milan, etc.|Nobody did.",
    "No. 5 won, as in Fig. 3 and on p. 12.|She said no.|The race ended.",
    "Was it Vitamin C.|The doctor knew.",
    "So am I.|Then he left.",
    "It was hot.|Iris drove the car.|Tom fixed it in the lab.|Anna lost a bet.",
    # numbers, addresses
    "It cost $3.5 million, up 2.4%.|In 1972.|30 people came.",
    "Read www.example.org or mail a.b@example.org.|Then call.",
    "Version 2.0.1 came out.|It ran on Node.js at 7.30pm.",
    # ellipses and other stops
    "He waited ... and waited.|Then… he left…|The end.",
    "“They are walking. ...|They are well,” said the nurse.",
    "Wait . . . what?|Yes!|No?!|Fine.",
    "They left .|The house stood empty .",
    "“Run!” he cried.|“Who are you?” asked Ann.",
    "The show “Who Knows?” ended.|Nobody minded.",
    # quotations
    "“We left.|They stayed,” she said.",
    '"We left.|They stayed," she said.|"It was late."|He nodded.',
    "‘We left.’|‘It was late,’ he said.",
    "'I can't stop!|I can't wait!!|I am happy!'|She wept.",
    'He said "no".|She said "yes."|They left.',
    "“Help us!” Mrs. Oram said.|“Where?” Hale asked.|“Here.”|Hale ran.",
    "She called it “done. ”|He agreed.",
    'She called it "done. "|He agreed.',
    "«Nous partons.»|«Restez!» dit-il.",
    # brackets and notes
    "Ann (left) and Tom (right) came.|(They were late.)|Nobody saw.",
    "It was so.[3]|It is not.[4][5]|Why?",
    # other scripts
    "今日は雨です。|元気ですか？|はい。",
    "यह एक वाक्य है।|यह दूसरा है।",
    # small letters go on
    "He lives on Elm St. near here.|She uses approx. nine.|iPhone sales rose.",
]


@pytest.mark.parametrize("case", _CASES)
def test_sentences(case: str) -> None:
    gap = "" if "。" in case else " "
    text = case.replace("|", gap)
    assert [span.of(text) for span in split_sentences(text, 0, len(text))] == case.split("|")


@pytest.mark.parametrize("case", _CASES)
def test_a_line_break_is_as_good_as_a_space(case: str) -> None:
    text = "Xx " + case.replace("|", "\n")
    shown = [span.of(text) for span in split_sentences(text, 3, len(text))]
    assert shown == case.split("|")


@pytest.mark.parametrize("mark", ["”", '"', "’", "'"])
def test_a_closing_mark_stays_with_its_sentence(mark: str) -> None:
    text = f"She left.{mark} The door closed. He wept!{mark} Nobody came."
    shown = [span.of(text) for span in split_sentences(text, 0, len(text))]
    assert shown == [f"She left.{mark}", "The door closed.", f"He wept!{mark}", "Nobody came."]


_PIECES = st.lists(
    st.sampled_from(
        [
            "He left",
            ".",
            " ",
            "!",
            "?",
            "…",
            "...",
            '"',
            "“",
            "”",
            "'",
            "’",
            "U.S.",
            "Mr.",
            "p.m.",
            "J.",
            "\n",
            "said",
            "。",
        ]
    ),
    max_size=40,
)


@given(st.one_of(st.text(max_size=120), _PIECES.map("".join)))
def test_every_mark_lies_in_one_trimmed_sentence(text: str) -> None:
    spans = split_sentences(text, 0, len(text))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(any(map(str.isalnum, span.of(text))) for span in spans[1:])


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        ".",
        "!",
        "a.",
        pytest.param("A. ", marks=pytest.mark.slow),
        "Abc. ",
        '" ',
        "(.) ' ",
        pytest.param("etc. Xy ", marks=pytest.mark.slow),
        ". ",
        pytest.param("Mr. Xy said. ", marks=pytest.mark.slow),
        " ",
        pytest.param("A.\u00a0", marks=pytest.mark.slow),
        "。",
        "[1]",
    ],
)
def test_a_megabyte_of_anything_takes_linear_time(unit: str) -> None:
    def read(size: int) -> None:
        text = unit * (size // len(unit))
        split_sentences(text, 0, len(text))

    assert_linear(read, 1_000_000, limit=10)
