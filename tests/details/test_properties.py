"""What holds for the details of any text: spans, reflexive and symmetric relations, keys, and linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, find_mentions, read_pair
from srcdiff.details.lexicon import words
from srcdiff.model import Agreement, Document, Mention, Passage, Span
from tests.details.texts import reading

PIECES = (
    *sorted(
        words(
            """two 12 a dozen 3,000 12.5 % percent $5 £3m million half third 1st 20th more than nearly about to - 1990
            1990s May 4 4th July Monday last next month this week yesterday ago days years 10:45 7 p.m. noon upcoming
            election Ida Moss I. the U.N. United Nations Russia Moscow of 's “ ” " ' ‘ ’ « » … [ ] ( ) , . ! ? : said
            according not never may will hundred one"""
        )
    ),
    "\n",
    "\n\n",
)
made = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
odd = st.text(alphabet=st.characters(codec="utf-8"), max_size=120)
anything = st.one_of(made, odd, st.text(alphabet="“”\"'‘’«»aA1 .,[]…\n", max_size=120))
days = st.sampled_from([None, "2024-12-19", "2024-02-29", "0001-01-01", "9999-12-31"])
often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@often
@given(text=anything, day=days)
def test_every_span_lies_in_its_passage(text: str, day: str | None) -> None:
    document = reading(text, day)
    for name, found in find_mentions(document).items():
        for mention in found:
            passage = document.document.passages[mention.passage]
            assert passage.start <= mention.span.start < passage.end
            assert mention.span.end <= (len(text) if name == "quote" else passage.end)
            assert mention.span.of(text).strip()


@often
@given(text=anything, day=days)
def test_relations_are_reflexive_and_symmetric_and_agreement_shares_a_key(text: str, day: str | None) -> None:
    found = find_mentions(reading(text, day))
    for detail in DETAILS:
        for x in found[detail.name]:
            assert detail.relate(x, x) is not Agreement.CONFLICT
            for y in found[detail.name]:
                agreement = detail.relate(x, y)
                assert agreement is detail.relate(y, x)
                keys_x, keys_y = set(detail.keys(x)), set(detail.keys(y))
                assert not agreement.agrees or not keys_x or not keys_y or keys_x & keys_y


@often
@given(text=anything, day=days)
def test_what_a_text_says_is_found_in_it(text: str, day: str | None) -> None:
    found = find_mentions(reading(text, day))
    for detail in DETAILS:
        lookup = Lookup(detail, found[detail.name])
        for mention in found[detail.name]:
            if detail.relate(mention, mention).agrees and set(detail.keys(mention)):
                assert lookup.agrees(mention)


@often
@given(text=anything, other=anything, day=days)
def test_tracing_and_clashing_stay_inside_the_other_text(text: str, other: str, day: str | None) -> None:
    document = reading(other, day)
    there = find_mentions(document)
    passages = tuple(range(len(document.ranges)))
    for detail in DETAILS:
        trace = detail.tracer(document, there[detail.name])
        for mention in find_mentions(reading(text, day))[detail.name]:
            for span in (trace(mention), detail.clash(mention, document, passages)):
                assert span is None or 0 <= span.start < span.end <= len(other)


LONG = 300_000  # characters
LINES = {
    "one run of digits": "1",
    "digits": "1 ",
    "digits and commas": "1,",
    "digits and slashes": "1/",
    "the word a": "a ",
    "one run of capitals": "A",
    "capitals": "Ab ",
    "letters with stops": "a.",
    "straight marks": '"',
    "quotations": '"a b c d" ',
    "opened curly marks": "“a ",
    "opened angled marks": "«a ",
    "opened single marks": "'a ",
    "magnitudes": "one hundred hundred and ",
    "bounds": "more than ",
    "dates": "4 May 1990 ",
    "events": "upcoming Ab ",
    "speech": '"yes it is so" said Bob Hale. ',
    "negations": "not able ",
    "blank lines": "a\n \n",
    "signs": "!",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", LINES.values(), ids=LINES.keys())
def test_a_long_line_is_read_in_linear_time(piece: str) -> None:
    text = (piece * (LONG // len(piece) + 1))[:LONG]
    document = Document("long", text, passages=(Passage(0, len(text.rstrip()) or 1, 0),))
    began = time.process_time()
    long, _ = read_pair(document, document, None, None)
    found = find_mentions(long)
    for detail in DETAILS:
        trace, lookup = detail.tracer(long, found[detail.name]), Lookup(detail, found[detail.name])
        for mention in (*found[detail.name][:2], *found[detail.name][-2:]):
            trace(mention)
            lookup.agrees(mention)
    assert time.process_time() - began < 60  # a quadratic reading takes hours


def test_a_claimed_word_is_mentioned_once() -> None:
    text = "On 4 May 1990 some 1,990 people came."
    found = find_mentions(reading(text))
    assert [mention.span.of(text) for mention in found["date"]] == ["4 May 1990"]
    assert [mention.span.of(text) for mention in found["number"]] == ["some 1,990"]
    assert isinstance(found["date"][0], Mention)
    assert not found["date"][0].span.meets(Span(14, 18))
