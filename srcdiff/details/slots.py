"""The slot of a mention: which words stand around it, so that a value is bound to what it speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from srcdiff.details.reading import Reading, Token
from srcdiff.model import Mention

_REACH = 12  # words on each side; what lies farther says little about a value
_FALL = 0.7  # power of the distance by which a word's weight falls
_SIGNS = 24  # other tokens that may stand between them
_NEAR = 8  # tokens beside one among which the next content word stands


def slot(reading: Reading, mention: Mention, reach: int = _REACH, fall: float = _FALL) -> dict[str, float]:
    """Stems of the content words around a mention in its passage, each with a weight that falls with its distance.

    `reach` is how many words on each side are taken, `fall` the power of the distance by which weights fall.
    """
    first, last = reading.ranges[mention.passage]
    begin, end = reading.at(mention.span.start), reading.at(mention.span.end)
    weights: dict[str, float] = {}
    for step, indices in (
        (-1, range(begin - 1, max(first, begin - reach - _SIGNS) - 1, -1)),
        (1, range(end, min(last, end + reach + _SIGNS))),
    ):
        distance = 1 if step < 0 else 0
        for index in indices:
            token = reading.tokens[index]
            distance += 1 if token.word or token.text in ",;:()" else 0
            if distance > reach:
                break
            if token.content:
                weights[token.stem] = max(weights.get(token.stem, 0.0), 1.0 / max(1, distance) ** fall)
    return weights


def around(tokens: Sequence[Token], at: int, reach: int) -> set[str]:
    """Stems of the content words among the `reach` tokens on each side of one in its passage."""
    return {t.stem for t in (*tokens[max(0, at - reach) : at], *tokens[at + 1 : at + 1 + reach]) if t.content}


def beside(tokens: Sequence[Token], at: int, step: int) -> str | None:
    """The stem of the next content word on one side of a token; None where a sign or much else stands before it."""
    for place in range(at + step, at + step * (_NEAR + 1), step):
        if not 0 <= place < len(tokens) or not tokens[place].word:
            return None
        if tokens[place].content:
            return tokens[place].stem
    return None


def likeness(x: Mapping[str, float], y: Mapping[str, float]) -> float:
    """How much two slots share, from 0 to 1: weighted Jaccard similarity of their words."""
    if not x or not y:
        return 0.0
    shared = sum(min(weight, y[word]) for word, weight in x.items() if word in y)
    return shared / (sum(x.values()) + sum(y.values()) - shared)
