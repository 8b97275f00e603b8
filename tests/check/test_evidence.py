"""Which passages a passage is judged by."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.check.evidence import Source, gather, links
from srcdiff.model import Bead, Document, Passage, Role


def _document(*texts: str, roles: dict[int, Role] | None = None) -> Document:
    passages, start = [], 0
    for index, text in enumerate(texts):
        passages.append(Passage(start, start + len(text), 0, (roles or {}).get(index, Role.BODY)))
        start += len(text) + 1
    return Document("a", "\n".join(texts), passages=tuple(passages))


STORY = _document(
    "The council met on Monday.",
    "It voted to close the swimming pool.",
    "Tea was served.",
    "The treasurer, Nadia Okafor, resigned in protest.",
    "The library stays open.",
    "Rain is expected.",
    "Nobody asked about the fountain.",
)


def test_the_bead_comes_first_and_its_neighbours_fill_the_window() -> None:
    assert Source(STORY).choose("The pool will be closed.", [1]) == (0, 1, 2)


def test_words_that_the_bead_leaves_open_bring_their_passage() -> None:
    chosen = Source(STORY).choose("The swimming pool closes, and Okafor has resigned.", [1])
    assert 3 in chosen
    assert 1 in chosen


def test_a_passage_without_a_bead_is_judged_by_what_shares_its_words() -> None:
    assert Source(STORY).choose("There is still a fountain.", []) == (6,)
    assert Source(STORY).choose("Elephants migrate.", []) == ()


def test_the_window_is_kept() -> None:
    source = Source(STORY, window=9)
    assert source.choose("Okafor resigned over the pool.", [1]) == (1,)
    assert Source(STORY, window=3).choose("Okafor resigned.", [3]) == (3,)  # the bead's own passage is always read


def test_furniture_is_no_evidence_unless_the_bead_names_it() -> None:
    story = _document("Photo: Nadia Okafor", "The pool closes.", roles={0: Role.BYLINE})
    assert Source(story).choose("Okafor closes the pool.", [1]) == (1,)
    assert Source(story).choose("Photo by Okafor", [0]) == (0, 1)


def test_links_of_both_sides() -> None:
    beads = [Bead((0, 1), (0,), 0.9), Bead((1,), (2,), 0.9), Bead((2,), (), 0.9), Bead((), (1,), 0.9)]
    assert links(beads, "b") == {0: (0, 1), 2: (1,), 1: ()}
    assert links(beads, "a") == {0: (0,), 1: (0, 2), 2: ()}


def test_gathered_evidence_names_its_passage() -> None:
    draft = _document("Lunch.", "Okafor has resigned.")
    (item,) = gather(draft, Source(STORY), {1: (3,)}, [1])
    assert item.passage == 1
    assert 3 in item.chosen
    assert "Nadia Okafor" in Source(STORY).text(item.chosen)


@given(
    st.lists(st.text(alphabet="ab cdE1.", max_size=30), max_size=6),
    st.text(alphabet="ab cdE1.", max_size=30),
    st.lists(st.integers(0, 5), max_size=4),
)
def test_any_choice_is_ordered_and_within_the_window(texts: list[str], text: str, linked: list[int]) -> None:
    known = [index for index in linked if index < len(texts)]
    document = _document(*texts)
    chosen = Source(document, window=12).choose(text, known)
    assert list(chosen) == sorted(set(chosen))
    words = [len(document.passage_text(index).split()) for index in chosen]
    assert sum(words) <= 12 or (len(chosen) == 1 and known)
