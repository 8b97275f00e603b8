"""Who judges a comparison: a checker that reads every passage, and a judge that is asked where that one is unsure.

Choosing the two and putting their verdicts together belongs here; each way to judge is a file of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from srcdiff.check import judge_passages, load_checker
from srcdiff.check.checker import Checker, Judgement, Pair, Progress
from srcdiff.errors import UsageError
from srcdiff.model.alignment import Bead
from srcdiff.model.document import Document
from srcdiff.model.verdict import Verdict

if TYPE_CHECKING:
    from srcdiff.check.judge import Judge

BUNDLED = "bundled"

MAX_CALLS, JUDGE_SECONDS = 200, 120
_SURE = 0.95  # probability that a passage is entailed from which the first checker is believed
_CLEAN = 0.1  # probability that a word is at fault up to which it is


@dataclass(frozen=True, slots=True)
class Panel:
    """A checker, a judge or both; with both, the judge is asked about what the first is unsure of."""

    first: Checker | None
    judge: Judge | None = None

    @property
    def name(self) -> str:
        """What a report calls it."""
        return ", ".join(member.name for member in (self.first, self.judge) if member is not None)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the judge was asked and what it cost, up to now."""
        return () if self.judge is None else self.judge.notes

    def for_texts(self, *documents: Document) -> Panel | None:
        """Those of the panel that read the languages of the texts, None where nobody does."""
        foreign = {document.language for document in documents} - {None, "en"}
        if not foreign or not getattr(self.first, "english_only", False):
            return self
        return None if self.judge is None else Panel(None, self.judge)

    def verdicts(
        self,
        judged: Document,
        source: Document,
        beads: Sequence[Bead],
        *,
        side: str = "b",
        only: Iterable[int] | None = None,
        progress: Progress | None = None,
    ) -> tuple[Verdict, ...]:
        """As `judge_passages`, by both. Raises ModelError."""
        found: dict[int, Verdict] = {}
        if self.first is not None:
            told = judge_passages(self.first, judged, source, beads, side=side, only=only, progress=progress)
            found = {verdict.passage: verdict for verdict in told}
            only = [verdict.passage for verdict in told if not _sure(verdict)]
        if self.judge is not None:
            from srcdiff.check.judge.judge import WINDOW  # noqa: PLC0415  (loaded already, and only with a judge)

            asked = _Asked(self.judge, _days(judged, source))
            told = judge_passages(asked, judged, source, beads, side=side, only=only, window=WINDOW, progress=progress)
            found |= {verdict.passage: verdict for verdict in told}
        return tuple(found[passage] for passage in sorted(found))


@dataclass(frozen=True, slots=True)
class _Asked:
    """The judge, with what it should know of the two texts at hand."""

    judge_: Judge
    about: str

    @property
    def name(self) -> str:
        return self.judge_.name

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        return self.judge_.judge(pairs, progress, self.about)


def open_panel(
    spec: str,
    *,
    everything: bool = False,
    max_calls: int = MAX_CALLS,
    seconds: float = JUDGE_SECONDS,
) -> Panel | None:
    """The panel that `--checker` asks for, None for no checker.

    An address with a model is a judge; before it reads the bundled checker, where the package has one. Raises
    UsageError for an address that is none, ModelError for a model that is missing.
    """
    if "://" in spec:
        from srcdiff.check.judge import Limits, open_judge  # noqa: PLC0415  (HTTP is loaded only where it is asked for)

        judge = open_judge(spec, Limits(calls=max_calls, seconds=seconds))
        return Panel(None if everything else _bundled_if_there(), judge)
    if everything:
        raise UsageError("--judge-all needs a judge to ask: --checker URL#MODEL")
    checker = load_checker(spec)
    return None if checker is None else Panel(checker)


def _bundled_if_there() -> Checker | None:
    from srcdiff.check.bundled import FOLDER  # noqa: PLC0415 - numpy comes with it

    return load_checker(BUNDLED) if (FOLDER / "manifest.json").exists() else None


def _sure(verdict: Verdict) -> bool:
    """Whether the first checker has no doubt that the passage is supported."""
    clean = all(word.conflicting + word.absent <= _CLEAN for word in verdict.words)
    return verdict.entailed >= _SURE and clean and not verdict.faults


def _days(judged: Document, source: Document) -> str:
    """When the texts were published, for a reader to work out "on Tuesday" by."""
    days = ((document.published, what) for document, what in ((source, "EVIDENCE"), (judged, "PASSAGE")))
    return " ".join(f"The {what} was published on {day:%A %Y-%m-%d}." for day, what in days if day is not None)
