"""What the aligner promises on small pairs of our own writing."""

from __future__ import annotations

import numpy as np
import pytest

from srcdiff.align import Side, align, match_identical
from srcdiff.model import Role
from tests.align.vectors import aligned, hashed, shape, side

STORY = (
    "The harbour ferry sank near Port Ellis on Tuesday.",
    "Four sailors were rescued by a fishing boat.",
    "The owner, Marta Quill, declined to comment.",
    "Investigators will examine the engine room next week.",
)


def test_a_document_against_itself_is_the_identity() -> None:
    beads = aligned(STORY, STORY).beads
    assert [(bead.a, bead.b) for bead in beads] == [((k,), (k,)) for k in range(len(STORY))]
    assert min(bead.score for bead in beads) > 0.9


def test_order_does_not_matter() -> None:
    assert shape(aligned(STORY, STORY[::-1])) == [((3,), (0,)), ((2,), (1,)), ((1,), (2,)), ((0,), (3,))]


def test_what_has_no_counterpart_stands_alone_where_it_was() -> None:
    found = shape(aligned(STORY, (STORY[0], STORY[2], "Bananas ripen faster in paper bags.")))
    assert found == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), ()), ((), (2,))]


def test_the_last_two_left_over_are_not_forced_together() -> None:
    reworded = ("Near Port Ellis the harbour ferry sank on Tuesday.", "Marta Quill, the owner, declined to comment.")
    assert ((), (2,)) in shape(aligned(STORY[::2] + STORY[3:], (*reworded, "Bananas ripen faster in paper bags.")))


def test_one_passage_told_in_two() -> None:
    a = ("The council closed the swimming pool in March and sold the library to a hotel chain.", "Rain is expected.")
    b = ("The council closed the swimming pool in March.", "The library was sold to a hotel chain.")
    assert shape(aligned(a, b)) == [((0,), (0, 1)), ((1,), ())]


def test_two_passages_told_in_one() -> None:
    a = ("The council closed the swimming pool in March.", "The library was sold to a hotel chain.")
    b = ("The council closed the swimming pool in March and sold the library to a hotel chain.",)
    assert shape(aligned(a, b)) == [((0, 1), (0,))]


def test_boilerplate_and_bylines_stay_alone() -> None:
    roles = (Role.BOILERPLATE, Role.BODY, Role.BYLINE, Role.BODY)
    found = shape(aligned(STORY, STORY, roles))
    for k in (0, 2):
        assert ((k,), ()) in found
        assert ((), (k,)) in found


def test_a_heading_goes_with_a_heading() -> None:
    a = ("Ferry sinks off Port Ellis", *STORY)
    b = ("Port Ellis ferry sinks", *STORY)
    roles = (Role.HEADING, *[Role.BODY] * 4)
    assert shape(aligned(a, b, roles, roles))[0] == ((0,), (0,))


def test_identical_passages_are_paired_in_order_and_only_once() -> None:
    assert match_identical(["x", "y", "x"], ["x", "y", "x", "x"]) == [(0, 0), (1, 1), (2, 2)]
    assert match_identical(["It’s  so – he said."], ["It's so - he said."]) == [(0, 0)]
    assert match_identical(["Yes."], ["No."]) == []


def test_identical_passages_need_no_vectors() -> None:
    vectors = np.zeros((len(STORY), 8), dtype=np.float32)
    beads = align(Side(STORY, vectors), Side(STORY[::-1], vectors)).beads
    assert {(bead.a, bead.b) for bead in beads} == {((3 - k,), (k,)) for k in range(4)}


def test_empty_sides() -> None:
    assert align(side(()), side(())).beads == ()
    assert shape(aligned(STORY[:2], ())) == [((0,), ()), ((1,), ())]
    assert shape(aligned((), STORY[:2])) == [((), (0,)), ((), (1,))]


def test_progress_reaches_the_end() -> None:
    seen: list[tuple[int, int]] = []
    align(side(STORY), side(STORY[::-1]), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (1, 1)


def test_a_side_must_be_of_one_length() -> None:
    with pytest.raises(ValueError, match="4 passages need a matrix of 4 rows"):
        Side(STORY, hashed(STORY[:2]))
    with pytest.raises(ValueError, match="roles must be empty"):
        Side(STORY, hashed(STORY), (Role.BODY,))
