"""What the aligner promises on small pairs, with vectors made by hashing words: no model is needed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from srcdiff.align import Side, align, match_identical
from srcdiff.model import Alignment, Role


def hashed(texts: Sequence[str], width: int = 256) -> NDArray[np.float32]:
    """Unit rows: each word adds one to a column chosen by its checksum."""
    rows = np.zeros((len(texts), width), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in text.lower().split():
            row[zlib.crc32(word.strip('.,"').encode()) % width] += 1
    unit: NDArray[np.float32] = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def aligned(a: Sequence[str], b: Sequence[str], a_roles: Sequence[Role] = ()) -> Alignment:
    return align(Side(a, hashed(a), a_roles), Side(b, hashed(b)))


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
    beads = aligned(STORY, STORY[::-1]).beads
    assert [(bead.a, bead.b) for bead in beads] == [((3,), (0,)), ((2,), (1,)), ((1,), (2,)), ((0,), (3,))]


def test_what_has_no_counterpart_stands_alone_where_it_was() -> None:
    beads = aligned(STORY, (STORY[0], STORY[2], "Bananas ripen faster in paper bags.")).beads
    assert [(bead.a, bead.b) for bead in beads] == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), ()), ((), (2,))]


def test_boilerplate_stays_alone() -> None:
    roles = (Role.BOILERPLATE, *[Role.BODY] * 3)
    beads = aligned(STORY, STORY, roles).beads
    assert ((0,), ()) in [(bead.a, bead.b) for bead in beads]
    assert ((), (0,)) in [(bead.a, bead.b) for bead in beads]


def test_identical_passages_are_paired_in_order_and_only_once() -> None:
    assert match_identical(["x", "y", "x"], ["x", "“y”", "x", "x"]) == [(0, 0), (2, 2)]
    assert match_identical(["It’s  so – he said."], ["It's so - he said."]) == [(0, 0)]
