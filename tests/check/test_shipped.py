"""The checker that comes with the package: plain faults are told, plain rewordings pass, and it is quick and steady."""

from __future__ import annotations

import time

import pytest

import srcdiff
from srcdiff.check.bundled import FOLDER, BundledChecker
from tests.conftest import SHIPPED

EVIDENCE = (
    "The council of Harlow voted on Tuesday to close the swimming pool in March. "
    "“We cannot afford the repairs,” said its treasurer, Nadia Okafor, who put them at £1.2 million. "
    "The mayor, Ben Castle, may appeal to the ministry."
)


@pytest.fixture(scope="module")
def checker() -> BundledChecker:
    return BundledChecker()


def _faulty(checker: BundledChecker, passage: str) -> float:
    return 1 - checker.judge([(EVIDENCE, passage)])[0].entailed


@pytest.mark.parametrize(
    ("fair", "wrong"),
    [
        ("The pool in Harlow is to shut in March.", "The pool in Harlow is to open in March."),
        pytest.param(
            *("Repairs would cost £1.2m, Okafor said.", "Repairs would cost £2.1m, Okafor said."),
            marks=pytest.mark.xfail(strict=True, reason="a figure with exchanged digits passes: see the card's limits"),
        ),
        pytest.param(
            *("Castle, the mayor, might appeal.", "Castle, the mayor, will not appeal."),
            marks=pytest.mark.xfail(strict=True, reason="a refusal for a possibility passes: see the card's limits"),
        ),
        ("The council voted to shut the pool.", "The council voted against shutting the pool."),
        ("“We cannot afford the repairs,” Okafor said.", "“We can afford the repairs,” Okafor said."),
        ("Okafor is the treasurer of the council.", "Castle is the treasurer of the council."),
    ],
)
def test_a_fault_looks_worse_than_its_fair_twin(checker: BundledChecker, fair: str, wrong: str) -> None:
    assert _faulty(checker, wrong) > _faulty(checker, fair)


@pytest.mark.usefixtures("as_shipped")
def test_it_judges_where_nobody_else_is_named() -> None:
    assert SHIPPED == "bundled"
    found = srcdiff.compare_texts(EVIDENCE, EVIDENCE.replace("may appeal to", "has sued"))
    assert found.model.checker == "srcdiff-checker-3 (bundled)"


def test_a_copy_is_doubted_less_than_what_it_was_made_into(checker: BundledChecker) -> None:
    copy = "The mayor, Ben Castle, may appeal to the ministry."
    assert _faulty(checker, copy) < _faulty(checker, "The mayor, Nadia Okafor, may appeal to the ministry.")
    (judgement,) = checker.judge([(EVIDENCE, copy)])
    assert judgement.entailed + judgement.neutral + judgement.contradicted == pytest.approx(1, abs=1e-4)


def test_the_wrong_word_is_the_one_marked(checker: BundledChecker) -> None:
    passage = "The council of Harlow voted on Tuesday to close the swimming pool in September."
    (judgement,) = checker.judge([(EVIDENCE, passage)])
    worst = max(judgement.words, key=lambda word: word.conflicting + word.absent)
    assert worst.span.of(passage) == "September"


def test_company_changes_little(checker: BundledChecker) -> None:
    passages = [
        "The pool closes in March.",
        "Okafor put the repairs at £1.2m.",
        "Castle may appeal to the ministry, he said.",
    ]
    together = checker.judge([(EVIDENCE, passage) for passage in passages])
    for passage, judgement in zip(passages, together, strict=True):
        assert checker.judge([(EVIDENCE, passage)])[0].entailed == pytest.approx(judgement.entailed, abs=0.03)


def test_the_files_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 30_000_000


@pytest.mark.slow
def test_a_passage_takes_25_milliseconds_of_a_processor(checker: BundledChecker) -> None:
    pairs = [
        (f"{EVIDENCE} Item {n}.", f"The council of Harlow closes its pool in March, item {n} says.") for n in range(64)
    ]
    checker.judge(pairs[:1])
    start = time.process_time()
    checker.judge(pairs)
    assert (time.process_time() - start) / len(pairs) < 0.050  # two cores: 25 ms on the clock
