"""Is this passage supported by those? The checker, its evidence, and the verdicts that other stages read.

Choosing a checker and judging the passages of a document belong here; evidence, marks and each way to judge are files
of their own. What a verdict means for a finding is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from srcdiff.check.checker import Checker, Judgement, Pair, Progress
from srcdiff.check.evidence import WINDOW, Source, gather, links
from srcdiff.check.placing import moved_faults, moved_words
from srcdiff.model.alignment import Bead
from srcdiff.model.document import Document, Role
from srcdiff.model.verdict import Verdict

__all__ = ["Checker", "Judgement", "Pair", "Progress", "judge_passages", "load_checker"]


def load_checker(spec: str = "bundled") -> Checker | None:
    """The checker that `none`, `bundled`, or the folder or hub name of a CrossEncoder means; None for `none`.

    The model itself is loaded when the first pair comes. Raises ModelError where it is missing, damaged or not found.
    A judge behind an endpoint (URL#MODEL) has limits too: `srcdiff.check.panel` opens it.
    """
    if spec == "none":
        return None
    if spec == "bundled":
        from srcdiff.check.bundled import BundledChecker  # noqa: PLC0415 - numpy comes with it

        return BundledChecker()
    from srcdiff.check.external import ExternalChecker  # noqa: PLC0415 - numpy comes with it

    return ExternalChecker(spec)


def judge_passages(
    checker: Checker,
    judged: Document,
    source: Document,
    beads: Sequence[Bead],
    *,
    side: str = "b",
    only: Iterable[int] | None = None,
    window: int = WINDOW,
    progress: Progress | None = None,
) -> tuple[Verdict, ...]:
    """Judges passages of `judged` by passages of `source`; both are segmented.

    `side` tells on which side of the beads `judged` stands ("b", or "a" for what b omits). `only` are the passages to
    judge; by default all that say something and do not stand word for word in their bead. Evidence that is empty is not
    judged: such a passage has no verdict, nor has one on which the checker abstains. `window` is how many words of
    evidence there may be. Spans of words and faults are offsets in the documents. Raises ModelError.
    """
    linked = links(beads, side)
    index = Source(source, window)
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
            words=moved_words(judgement.words, judged.passages[item.passage].start),
            faults=moved_faults(judgement.faults, judged.passages[item.passage].start, source, item.chosen),
        )
        for item, judgement in zip(chosen, judgements, strict=True)
        if not judgement.abstained
    )


def _worth(judged: Document, source: Document, linked: dict[int, tuple[int, ...]]) -> Iterable[int]:
    for index, passage in enumerate(judged.passages):
        text = judged.passage_text(index)
        same = any(source.passage_text(other) == text for other in linked.get(index, ()))
        if passage.role not in (Role.BOILERPLATE, Role.BYLINE) and not same:
            yield index
