"""What a judgement rests on, in a sentence for a person to weigh it by: the `why` of every finding.

What is found and what it is called lies elsewhere; nothing here judges.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

_MOST_WORDS = 3  # words around two values that are named
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def same_slot(paired: str, shared: Mapping[str, float], value: str, elsewhere: bool) -> str:
    """Two values that stand among the same words; `shared` are these with their weights, `value` is that of b."""
    near = sorted(shared, key=lambda word: (-shared[word], word))[:_MOST_WORDS]
    around = f"both values stand near {_listed(near)}" if near else "each is the only one that fits the other"
    rest = f"a has {value} too, but of something else" if elsewhere else f"a has {value} nowhere"
    return _sentence(f"{paired}; {around}; {rest}")


def same_event(paired: str) -> str:
    """Two values that speak of one event."""
    return _sentence(f"{paired}; both values tell when the same event is")


def exchanged(paired: str) -> str:
    """Two values of a passage that changed places."""
    return _sentence(f"{paired}; each of the two values fits the other's place in a better than its own")


def displaced(paired: str, own: str, taken: str) -> str:
    """A value of a's passage that stands in b where another of the same passage should."""
    return _sentence(f"{paired}; what stands around {taken} in b stands around {own} in a, and b leaves {own} out")


def contrary(paired: str, shared: Collection[str]) -> str:
    """Two words that mean the contrary of each other among the same words, given by their stems."""
    return _sentence(f"{paired}; {len(shared)} words around both are the same, and the one means the contrary")


def time(paired: str, shared: Collection[str]) -> str:
    """A verb of b that tells another time than the same verb of a, among the same words, given by their stems."""
    return _sentence(f"{paired}; {len(shared)} words around both are the same, and one is past, the other to come")


def another_time(paired: str, shared: int) -> str:
    """A verb of b in another time than a's, where so many words around it are the same."""
    return _sentence(f"{paired}; {shared} words around the verb are the same, its time is not")


def same_day(paired: str) -> str:
    """A verb of b that is present on a day of which a tells as past."""
    return _sentence(f"{paired}; a tells of the same day as past")


def stance(paired: str, shared: Collection[str]) -> str:
    """A verb of b that goes farther, or less far, than the one of a among the same words, given by their stems."""
    return _sentence(
        f"{paired}; {len(shared)} words around both are the same, and nothing beside it leaves as much room"
    )


def role(paired: str, use: str) -> str:
    """A figure of a that stands in b in another role, which `use` tells."""
    return _sentence(f"{paired}; {use}")


def silence(paired: str, words: str) -> str:
    """A matter that one side states and the other does not, by its own words."""
    return _sentence(f"{paired}; the one side leaves open (“{words}”) what the other states")


def voice(paired: str, shared: Collection[str]) -> str:
    """A clause that is laid to another source, or to none, in b; `shared` are the stems that both sides tell."""
    return _sentence(f"{paired}; {len(shared)} words of what is told are the same on both sides")


def gender(paired: str, word: str) -> str:
    """A pronoun of b whose gender nothing of a's passages has."""
    return _sentence(f"{paired}; nobody that these and their neighbours in a speak of is a “{word.lower()}”")


def much(details: int) -> str:
    """A paired passage of which b leaves out details and other words."""
    lost = "a detail of this passage stands" if details == 1 else f"{details} details of this passage stand"
    return _sentence(f"{lost} nowhere in b, nor do two in five of its other words")


def unnamed(paired: str, word: str) -> str:
    """A pronoun that opens b."""
    why = f"nothing stands before “{word}” in b that it could mean, and a names it"
    return _sentence(f"{paired}; {why}" if paired else why)


def same_words(detail: str, in_a: str, in_b: str) -> str:
    """Two mentions that are held against each other wherever they stand, since they share most of their words."""
    own, other = (_WORD.findall(text.lower()) for text in (in_b, in_a))
    count = sum(word in set(other) for word in own)
    known = f"all {count}" if count == len(own) else f"{count} of the {len(own)}"
    return _sentence(f"{known} words of b's {detail} stand in this {detail} of a")


def one_sided(paired: str, plain: str, cue: str) -> str:
    """Words that both sides have, on one of them under a word that limits or denies them."""
    return _sentence(f"{paired}; both speak of {plain}, and one side alone limits or denies it: {cue}")


def nowhere(detail: str, side: str) -> str:
    """A value that no mention of the other document agrees with, and no words of it make up."""
    return f"No {detail} of {side} agrees with it, and nothing in the words of {side} stands for it."


def alone(side: str, score: float, retold: str = "") -> str:
    """A passage that stands alone in the alignment; `retold` says what speaks for a retelling all the same."""
    found = f"no passage of {side} is paired with it (sure to {score:.2f})"
    return _sentence(f"{found}; {retold or f'none of {side} shares what is rare in it'}")


def bearer(paired: str, who: str) -> str:
    """Another role of one person than a's; `who` is the name."""
    return _sentence(f"{paired}; both tell what {who} is, and nothing near the name in a says what b does")


def forename(was: str, now: str) -> str:
    """One surname with two first names."""
    return _sentence(f"a has the surname with “{was}” and never with “{now}”, and b has “{was}” nowhere")


def _listed(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + f" and {quoted[-1]}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
