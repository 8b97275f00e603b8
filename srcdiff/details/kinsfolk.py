"""Words for somebody's kin where they are somebody's: "her granddaughter", "Moss's late uncle", "the son of a miner".

What a word means is a line (mother and father are of one) and a sex. Kin of a named bearer are for `posts`; whether two
texts agree is told elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Span

_LINES = {
    "parent": ("father dad daddy papa", "mother mum mom mam mama mummy", "parent"),
    "child": ("son boy", "daughter girl", "child kid baby toddler"),
    "grandparent": ("grandfather granddad grandad grandpa", "grandmother grandma granny gran", "grandparent"),
    "grandchild": ("grandson", "granddaughter", "grandchild"),
    "sibling": ("brother", "sister", "sibling twin triplet"),
    "spouse": ("husband widower", "wife widow", "spouse"),
    "uncle": ("uncle", "aunt auntie", ""),
    "nephew": ("nephew", "niece", ""),
    "cousin": ("", "", "cousin"),
}
"""By line: words for men, for women and for either; none that may stand for a friend, as "partner" may."""
_PLAIN = words("boy girl kid baby toddler")
"""Words that mean kin only where something else tells so; they are read as what the other text may say, not told."""
_KNOWN = {
    word: (line, sex)
    for line, sexes in _LINES.items()
    for sex, listed in zip(("he", "she", ""), sexes, strict=True)
    for word in listed.split()
}
_PLURALS = {
    **{word + "s": word for word in _KNOWN},
    "wives": "wife",
    "children": "child",
    "grandchildren": "grandchild",
}
_FURTHER = words("great step half foster")
_OWNING = words("his her their my our your its whose")
_REACH = 4  # tokens ahead in which an owner may stand


@dataclass(frozen=True, slots=True)
class Kin:
    """Kin of somebody: its line, with what makes it another ("great-", "-in-law"), and its sex; empty for either."""

    span: Span
    passage: int
    line: str
    sex: str
    several: bool
    owned: bool

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.span.end


def kinsfolk(reading: Reading) -> tuple[tuple[Kin, ...], ...]:
    """The words for kin of each passage, in order."""
    return tuple(
        tuple(kin for at in range(first, last) if (kin := _at(reading, at, first, last)) is not None)
        for first, last in reading.ranges
    )


def _at(reading: Reading, at: int, first: int, last: int) -> Kin | None:
    tokens = reading.tokens
    lower = tokens[at].lower.removesuffix("'s").removesuffix("’s")
    word = _PLURALS.get(lower, lower)
    low, high = at, at + 1
    further: list[str] = []
    if word not in _KNOWN and word.startswith("step"):
        word, further = word[4:], ["step"]
    if word not in _KNOWN:
        return None
    while low - 2 >= first and tokens[low - 1].text in ("-", "‑") and tokens[low - 2].lower in _FURTHER:
        low -= 2
        further.append(tokens[low].lower)
    if [t.lower for t in tokens[high : min(last, high + 4)] if t.word][:2] == ["in", "law"]:
        high = min(last, high + 4)
        further.append("law")
    line, sex = _KNOWN[word]
    span = Span(tokens[low].start, tokens[high - 1].end)
    owned = word not in _PLAIN and (_owned(tokens[max(first, low - _REACH) : low]) or _of(tokens[high:last][:2]))
    return Kin(span, tokens[at].passage, " ".join((line, *sorted(further))), sex, lower in _PLURALS, owned)


def _owned(ahead: tuple[Token, ...]) -> bool:
    """Whether an owner stands ahead, with words alone between."""
    for token in reversed(ahead):
        if token.lower in _OWNING or token.lower.endswith(("'s", "’s", "s'")):
            return True
        if not token.content and token.text != "-":
            return False
    return False


def _of(behind: tuple[Token, ...]) -> bool:
    return len(behind) > 1 and behind[0].lower == "of" and (behind[1].lower in ("a", "the") or behind[1].capital)
