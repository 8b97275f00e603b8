"""Is this passage supported by those? The checker, its evidence, and the verdicts that other stages read.

Choosing a checker and judging the passages of a document belong here; evidence, marks and each way to judge are files
of their own. What a verdict means for a finding is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from srcdiff.check.checker import Checker, Judgement, Pair, Progress
from srcdiff.check.evidence import Source, gather, links
from srcdiff.model.alignment import Bead
from srcdiff.model.document import Document, Role, Span
from srcdiff.model.verdict import Verdict, WordVerdict

__all__ = ["Checker", "Judgement", "Pair", "Progress", "judge_passages", "load_checker"]


def load_checker(spec: str = "bundled") -> Checker | None:
    """The checker that `none`, `bundled`, or the folder or hub name of a CrossEncoder means; None for `none`.

    The model itself is loaded when the first pair comes. Raises ModelError where it is missing, damaged or not found.
    """
    if spec == "none":
        return None
    if spec == "bundled":
        from srcdiff.check.bundled import BundledChecker  # noqa: PLC0415

        return BundledChecker()
    from srcdiff.check.external import ExternalChecker  # noqa: PLC0415

    return ExternalChecker(spec)


def judge_passages(
    checker: Checker,
    judged: Document,
    source: Document,
    beads: Sequence[Bead],
    *,
    side: str = "b",
    only: Iterable[int] | None = None,
    progress: Progress | None = None,
) -> tuple[Verdict, ...]:
    """Judges passages of `judged` by passages of `source`; both are segmented.

    `side` tells on which side of the beads `judged` stands ("b", or "a" for what b omits). `only` are the passages to
    judge; by default all that say something and do not stand word for word in their bead. Evidence that is empty is not
    judged: such a passage has no verdict. Spans of the words are offsets in `judged`. Raises ModelError.
    """
    linked = links(beads, side)
    index = Source(source)
    wanted = list(_worth(judged, source, linked) if only is None else only)
    chosen = [item for item in gather(judged, index, linked, wanted) if item.chosen]
    pairs = [(index.text(item.chosen), judged.passage_text(item.passage)) for item in chosen]
    judgements = checker.judge(pairs, progress) if pairs else []
    return tuple(
        Verdict(
            passage=item.passage,
            evidence=item.chosen,
            entailed=judgement.entailed,
            neutral=judgement.neutral,
            contradicted=judgement.contradicted,
            words=_moved(judgement.words, judged.passages[item.passage].start),
        )
        for item, judgement in zip(chosen, judgements, strict=True)
    )


def _worth(judged: Document, source: Document, linked: dict[int, tuple[int, ...]]) -> Iterable[int]:
    for index, passage in enumerate(judged.passages):
        text = judged.passage_text(index)
        same = any(source.passage_text(other) == text for other in linked.get(index, ()))
        if passage.role not in (Role.BOILERPLATE, Role.BYLINE) and not same:
            yield index


def _moved(words: Sequence[WordVerdict], start: int) -> tuple[WordVerdict, ...]:
    return tuple(
        WordVerdict(Span(word.span.start + start, word.span.end + start), word.conflicting, word.absent)
        for word in words
    )
