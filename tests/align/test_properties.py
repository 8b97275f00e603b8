"""What holds of every alignment, tried on texts made of a few words so that likenesses and repeats are common."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.model import Role
from tests.align.vectors import aligned, shape

WORDS = st.sampled_from(
    ["ferry", "harbour", "sank", "sailor", "rescued", "400", "Tuesday", "engine", "the", "of", "not"]
)

PASSAGE = st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=12)
PASSAGES = st.lists(PASSAGE, max_size=9)


@given(PASSAGES, PASSAGES, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_every_passage_stands_in_exactly_one_bead(a: list[str], b: list[str], rng: random.Random) -> None:
    roles = [[rng.choice(list(Role)) for _ in texts] for texts in (a, b)]
    found = aligned(a, b, *roles)
    for texts, places in ((a, [bead.a for bead in found.beads]), (b, [bead.b for bead in found.beads])):
        assert sorted(i for place in places for i in place) == list(range(len(texts)))
    for bead in found.beads:
        assert bead.a or bead.b
        assert 1 in (len(bead.a), len(bead.b)) or not (bead.a and bead.b)
        assert 0 <= bead.score <= 1
        assert bead.a == tuple(sorted(bead.a))
        assert bead.b == tuple(sorted(bead.b))
    firsts = [bead.b[0] for bead in found.beads if bead.b]
    assert firsts == sorted(firsts)
    assert aligned(a, b, *roles) == found


@given(PASSAGES)
@settings(max_examples=80, deadline=None)
def test_against_itself_every_passage_meets_itself(texts: list[str]) -> None:
    found = aligned(texts, texts)
    assert shape(found) == [((k,), (k,)) for k in range(len(texts))]
    assert all(bead.score > 0.9 for bead in found.beads)


@given(PASSAGES, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_shuffling_a_copy_moves_the_beads_along(texts: list[str], rng: random.Random) -> None:
    distinct = list(dict.fromkeys(" ".join(text.split()) for text in texts))
    order = list(range(len(distinct)))
    rng.shuffle(order)
    found = aligned(distinct, [distinct[k] for k in order])
    # Texts may still fold to the same passage (width, quotes), and then either copy will do.
    for bead in found.beads:
        assert len(bead.a) == len(bead.b) == 1
    assert len(found.beads) == len(distinct)


@given(PASSAGES, PASSAGES)
@settings(max_examples=60, deadline=None)
def test_what_is_identical_is_paired_alike_when_the_sides_are_swapped(a: list[str], b: list[str]) -> None:
    there, back = aligned(a, b), aligned(b, a)
    identical = {(bead.a, bead.b) for bead in there.beads if [a[i] for i in bead.a] == [b[j] for j in bead.b]}
    swapped = {(bead.b, bead.a) for bead in back.beads if [b[j] for j in bead.a] == [a[i] for i in bead.b]}
    assert identical == swapped


def test_furniture_alone() -> None:
    texts, roles = ["Share", "Tweet"], [Role.BOILERPLATE] * 2
    assert shape(aligned(texts, texts, roles, roles)) == [((0,), ()), ((1,), ()), ((), (0,)), ((), (1,))]
