"""The judge: pairs become questions, asked a few at a time, and what comes back becomes judgements and a bill.

It reads nothing but what it is given. Which passages are worth a question is for `srcdiff.check.panel`.
"""

from __future__ import annotations

import os
import queue
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from srcdiff.check.checker import Judgement, Pair, Progress
from srcdiff.check.judge.address import Address, read_address
from srcdiff.check.judge.answer import BadAnswerError, read_answer, read_body
from srcdiff.check.judge.calls import Caller, CallError, Limits, SpentError
from srcdiff.check.judge.question import EXTRAS, question
from srcdiff.errors import ModelError

WINDOW = 500
"""Words of evidence in a question: such a model reads more than the bundled one, and each word is paid for."""
_HOPELESS = 3  # questions without an answer, of which none was ever answered
_GIVEN_UP = 5  # questions in a row without an answer
_POLL_SECONDS = 0.5  # a wait without end could not be interrupted on every system

_ABSTAINED = Judgement(1 / 3, 1 / 3, 1 / 3, abstained=True)
_Outcome: TypeAlias = bytes | CallError | SpentError | ModelError


def open_judge(spec: str, limits: Limits | None = None, environment: Mapping[str, str] = os.environ) -> Judge:
    """The judge that URL#MODEL means; nothing is sent yet. Raises UsageError."""
    return Judge(read_address(spec, environment), limits or Limits())


class Judge:
    """A language model behind an endpoint. A pair without a good answer is abstained from, and `notes` tell of it."""

    def __init__(self, address: Address, limits: Limits) -> None:
        self.address = address
        self._limits = limits
        self._caller = Caller(address, limits)
        self._asked = self._read = self._written = self._faults_dropped = self._unasked = self._in_a_row = 0
        self._dropped: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()

    @property
    def name(self) -> str:
        """The model and where it is asked."""
        return self.address.name

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None, about: str = "") -> list[Judgement]:
        """One judgement a pair; `about` is a sentence on both texts that goes with every question.

        Each distinct pair is asked about once. Raises ModelError where the endpoint lets us in to nothing.
        """
        distinct = list(dict.fromkeys(pairs))
        found: dict[Pair, Judgement] = {}
        stop = threading.Event()
        try:
            for done, (pair, outcome) in enumerate(self._outcomes(distinct, about, stop), 1):
                found[pair] = self._take(pair, outcome, len(distinct))
                if self._in_a_row >= _GIVEN_UP:
                    stop.set()
                if progress is not None:
                    progress(done, len(distinct))
        finally:
            stop.set()
        return [found[pair] for pair in pairs]

    def _outcomes(self, pairs: Sequence[Pair], about: str, stop: threading.Event) -> Iterator[tuple[Pair, _Outcome]]:
        """What came of each pair, as it comes. The threads end with the process: an interrupt waits for none."""
        waiting: queue.SimpleQueue[Pair] = queue.SimpleQueue()
        for pair in pairs:
            waiting.put(pair)
        done: queue.SimpleQueue[tuple[Pair, _Outcome]] = queue.SimpleQueue()
        threads = [
            threading.Thread(target=self._work, args=(waiting, done, about, stop), daemon=True)
            for _ in range(min(self._limits.at_once, len(pairs)))
        ]
        for thread in threads:
            thread.start()
        for _ in pairs:
            yield _next(done, threads)

    def _work(
        self,
        waiting: queue.SimpleQueue[Pair],
        done: queue.SimpleQueue[tuple[Pair, _Outcome]],
        about: str,
        stop: threading.Event,
    ) -> None:
        while True:
            try:
                pair = waiting.get_nowait()
            except queue.Empty:
                return
            outcome: _Outcome
            try:
                if stop.is_set():
                    raise SpentError
                outcome = self._caller.ask(question(self.address.model, *pair, about), EXTRAS, stop)
            except (CallError, SpentError, ModelError) as error:
                outcome = error
            done.put((pair, outcome))

    def _take(self, pair: Pair, outcome: _Outcome, total: int) -> Judgement:
        """The judgement that an outcome holds; what it cost and what was dropped is written down."""
        if isinstance(outcome, ModelError):
            raise outcome
        if isinstance(outcome, SpentError):
            self._unasked += 1
            return _ABSTAINED
        if isinstance(outcome, CallError):
            self._failed[str(outcome)] += 1
            self._in_a_row += 1
            if not self._asked and self._in_a_row >= min(_HOPELESS, total):
                raise ModelError(f"the judge at {self.address.place} does not answer: {outcome}")
            return _ABSTAINED
        self._asked += 1
        self._in_a_row = 0
        try:
            content, usage = read_body(outcome)
            self._read += usage.read
            self._written += usage.written
            answer = read_answer(content, *pair)
        except BadAnswerError as error:
            self._dropped[str(error)] += 1
            return _ABSTAINED
        self._faults_dropped += answer.dropped
        return answer.judgement

    @property
    def notes(self) -> tuple[str, ...]:
        """What was asked, what it cost, and what came to nothing; empty where nothing was asked."""
        return tuple(f"{self.name}: {told}" for told in self._told()) if self._caller.made else ()

    def _told(self) -> Iterator[str]:
        cost = f"{self._read:,} tokens in and {self._written:,} out" if self._read or self._written else "no tokens"
        yield f"{_many(self._asked, 'passage')} answered for in {_many(self._caller.made, 'call')}, {cost} reported"
        if self._dropped:
            yield f"{_many(self._dropped.total(), 'answer')} dropped ({_listed(self._dropped)})"
        if self._faults_dropped:
            yield f"{_many(self._faults_dropped, 'fault')} dropped, their words do not stand in the texts just once"
        if self._failed:
            yield f"{_many(self._failed.total(), 'passage')} without an answer ({_listed(self._failed)})"
        if self._unasked:
            spent = self._caller.made >= self._limits.calls
            why = f"--max-calls is {self._limits.calls}" if spent else "it no longer answered"
            yield f"{_many(self._unasked, 'passage')} not asked about: {why}"
        if self.address.scheme == "http" and not self.address.local:
            yield "the texts were sent without encryption"


def _next(done: queue.SimpleQueue[tuple[Pair, _Outcome]], threads: Sequence[threading.Thread]) -> tuple[Pair, _Outcome]:
    while True:
        try:
            return done.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            if not any(thread.is_alive() for thread in threads):
                raise RuntimeError("the judge's threads ended before their work") from None


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _listed(reasons: Counter[str]) -> str:
    return "; ".join(f"{count:,} {why}" for why, count in sorted(reasons.items()))
