"""What a only expects, allows, plans or supposes and b tells as sure; what must stay quiet beside it."""

from __future__ import annotations

import pytest

from srcdiff.compare.lifted import lifted
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage

FOUND = [
    (
        "The pool in Marsh Lane is expected to reopen in early March.",
        "The pool in Marsh Lane will reopen in early March.",
    ),
    (
        "She expects the tunnel to carry its first trains by Easter.",
        "The tunnel will carry its first trains by Easter.",
    ),
    (
        "The sports minister, Lena Orth, is expected to visit the stadium on Monday.",
        "Sports minister Lena Orth will be at the stadium on Monday.",
    ),
    (
        "About 900 tenants are entitled to vote on the sale of the estate.",
        "About 900 tenants will vote on the sale of the estate.",
    ),
    (
        "The widow could be evicted without a hearing.",
        "The widow will be evicted, whatever happens.",
    ),
    (
        "Better brakes might have prevented the accident.",
        "Better brakes would have averted the accident.",
    ),
    (
        "Inspectors suspect lettuce from a farm near Holm.",
        "Lettuce from a farm near Holm is the cause, inspectors say.",
    ),
    (
        "The family planned to sue the hospital for 2 million crowns.",
        "The family has sued the hospital for 2 million crowns.",
    ),
    (
        "A law on short lets would be laid before the senate in June, he said.",
        "A law on short lets has been laid before the senate, he said.",
    ),
    (
        "The safety board judged the deaths unlikely to be linked to the vaccine.",
        "The safety board found that the vaccine did not cause the deaths.",
    ),
]
QUIET = [
    (
        "The pool in Marsh Lane is expected to reopen in early March.",
        "The pool in Marsh Lane is likely to reopen in early March.",
    ),
    (
        "The pool in Marsh Lane will reopen in early March.",
        "The pool in Marsh Lane is to reopen in early March.",
    ),
    (
        "The band was allowed to play in the square after ten o'clock.",
        "The band was cleared to play in the square after ten o'clock.",
    ),
    (
        "Historians believe the bridge was built by monks.",
        "In the view of historians, the bridge was built by monks.",
    ),
    (
        "He alleged that she had thrown a plate at the cook.",
        "The plate she was said to have thrown at the cook was plastic.",
    ),
    (
        "The bells could be heard across the valley.",
        "People heard the bells across the valley.",
    ),
    (
        "The family planned to sue the hospital for 2 million crowns.",
        "The family decided to sue the hospital for 2 million crowns.",
    ),
    (
        "The ferry was not expected to sail before noon.",
        "The ferry will not sail before noon.",
    ),
]


def _found(a: str, b: str) -> list[str]:
    left, right = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", a), ("b", b)))
    unit = Unit((0,), (0,), 0, False, "paired")
    return [draft.message for draft in lifted([unit], *read_pair(left, right, None, None))]


@pytest.mark.parametrize(("a", "b"), FOUND)
def test_what_leaves_leeway_is_not_told_as_sure(a: str, b: str) -> None:
    assert _found(a, b)


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_a_clause_that_keeps_its_leeway_is_fair(a: str, b: str) -> None:
    assert not _found(a, b)
