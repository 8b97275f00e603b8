"""What an answer must be: strict JSON whose snippets stand in the texts. What is not is dropped, never guessed at."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from srcdiff.check.checker import Judgement
from srcdiff.check.judge.question import DETAILS
from srcdiff.model.document import Span
from srcdiff.model.finding import Relation
from srcdiff.model.verdict import Fault

CONFIDENCE = 0.85
"""Of a fault that a judge names: not calibrated, for every judge is another."""
_SHARES = {"supported": (0.97, 0.02, 0.01), "unsupported": (0.04, 0.92, 0.04), "contradicted": (0.02, 0.08, 0.9)}
_MOST_FAULTS = 20
_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"\A```(?:json)?\s*\n(.*)\n```\Z", re.DOTALL)
_FOLD = str.maketrans("’‘“”„«»–—‐‑\u00a0\u2009\u202f", '\'\'"""""----   ')


class BadAnswerError(Exception):
    """The answer is none; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the endpoint reports them, 0 where it does not."""

    read: int = 0
    written: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a good answer says, and how many of its faults were dropped."""

    judgement: Judgement
    dropped: int = 0


def read_body(body: bytes) -> tuple[str, Usage]:
    """The words of the model and what they cost. Raises BadAnswerError."""
    try:
        data = json.loads(body)
        content = data["choices"][0]["message"]["content"]
        cut = data["choices"][0].get("finish_reason") == "length"
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        raise BadAnswerError("no chat completion") from None
    used = data.get("usage")
    usage = Usage(_count(used, "prompt_tokens"), _count(used, "completion_tokens"))
    return ("" if cut or not isinstance(content, str) else content), usage


def read_answer(content: str, evidence: str, passage: str) -> Answer:
    """The verdict that the model's words hold, its faults placed in both texts. Raises BadAnswerError."""
    data = _object(content)
    verdict, named = data.get("verdict"), data.get("faults")
    known = isinstance(verdict, str) and verdict in _SHARES
    if not known or not isinstance(named, list) or len(named) > _MOST_FAULTS:
        raise BadAnswerError("not of the form asked for")
    if (verdict == "supported") != (not named):
        raise BadAnswerError("its verdict and its faults disagree")
    faults = [fault for item in named if (fault := _fault(item, evidence, passage)) is not None]
    if named and not faults:
        raise BadAnswerError("its snippets do not stand in the texts")
    entailed, neutral, contradicted = _SHARES[_verdict(faults)]
    judgement = Judgement(entailed, neutral, contradicted, faults=tuple(dict.fromkeys(faults)))
    return Answer(judgement, len(named) - len(faults))


def _verdict(faults: list[Fault]) -> str:
    """The verdict that the faults bear out, whatever the answer's own was."""
    if not faults:
        return "supported"
    return "contradicted" if any(fault.relation is Relation.CONTRADICTS for fault in faults) else "unsupported"


def _object(content: str) -> dict[str, Any]:
    """The one JSON object of an answer; thoughts before it and a fence around it are known habits and no guess."""
    bare = _THOUGHT.sub("", content).strip()
    fenced = _FENCE.match(bare)
    try:
        data = json.loads(fenced[1] if fenced else bare)
    except (ValueError, RecursionError):
        raise BadAnswerError("no JSON, or more than JSON") from None
    if not isinstance(data, dict):
        raise BadAnswerError("not of the form asked for")
    return data


def _fault(item: object, evidence: str, passage: str) -> Fault | None:
    """The fault, None for one that is not of the form or whose snippets do not stand where they should."""
    if not isinstance(item, dict):
        return None
    relation, detail, words, against = (item.get(name) for name in ("relation", "detail", "words", "evidence"))
    if not (isinstance(relation, str) and isinstance(detail, str) and isinstance(words, str)):
        return None
    if relation not in (Relation.CONTRADICTS, Relation.ADDS) or detail not in DETAILS:
        return None
    found = places(words, passage)
    opposed = places(against, evidence) if isinstance(against, str) and against.strip() else []
    named = bool(against)
    if len(found) != 1 or (named and not opposed) or (relation == Relation.CONTRADICTS and not named):
        return None
    # several places of the evidence leave open which is meant: then none is named
    told = tuple(opposed) if len(opposed) == 1 and relation == Relation.CONTRADICTS else ()
    return Fault(found[0], Relation(relation), detail, CONFIDENCE, told)


def places(snippet: str, text: str) -> list[Span]:
    """Where a snippet stands in a text as whole words; shapes of quotation marks, dashes and spaces do not count."""
    words = snippet.translate(_FOLD).split()
    if not any(sign.isalnum() for word in words for sign in word):
        return []
    body = r"\s+".join(map(re.escape, words))
    before = r"(?<!\w)" if words[0][0].isalnum() else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return [Span(*match.span()) for match in re.finditer(before + body + after, text.translate(_FOLD))]


def _count(used: object, name: str) -> int:
    value = used.get(name) if isinstance(used, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 40 else 0
