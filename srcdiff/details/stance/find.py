"""Tellings in a passage: each verb, or word of doubt, with how far the text goes in it. The words lie in `cues`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token
from srcdiff.details.stance import cues
from srcdiff.details.stance.telling import Stance, Telling
from srcdiff.details.tense import is_past
from srcdiff.model import Span

_BE = words("is are was were am be been being 's 're")
_HAVE = words("has have had")
_AUXILIARIES = _HAVE | words("is are was were am 's 're")
_NOT = words("not never")
_PRESENT = words("is are am 's 're")
_ADVERBS = words("widely now long also")
_LINKS = words("also then soon now later again finally just already still be been being have not never only even well")
_DETERMINERS = words("the a an its his her their our my this that these those no any some each every")
_NO_SUBJECT = _DETERMINERS | words("of and in on for to")
_NO_PAST = _DETERMINERS | words("by of and with to more most be being having get gets getting got")
_AFTER_PRESENT = _DETERMINERS | words(
    "on in for to by up out into from with at of as over not off down against about than"
)
_ASIDE = words("said says say saying told tells tell adds added according")
_VERBS_TOO = words("told added")  # function words elsewhere, verbs where they are told of
_NO_VERB = (cues.WANT | cues.HELD | cues.PLAN | cues.DOUBT | cues.DOUBTFUL | cues.SEEM | cues.ASK | _ASIDE) - _VERBS_TOO
_NO_EVENT = cues.CAREFUL | cues.COMING | _ASIDE
_NO_HEDGE = words("as only if every best all")  # "as soon as possible", "every possible care"
_PERCEIVE = words("see hear feel smell taste remember tell understand imagine afford barely hardly")
_ABLE = words("nor nobody that you one who")
_PURPOSE = words("so if wish as than")
_BEFORE = 6  # words before a modal verb among which its purpose or condition stands
_REACH = 5  # words behind a cue among which its verb stands
_OBJECT = 6  # words behind a verb of wanting among which what is wanted stands
_STOPS = frozenset(".;!?")
_NO_ADVERBS = words(
    """apply supply reply rely comply imply multiply ally rally tally fly family assembly italy july bully bully belly
    early friendly deadly daily weekly monthly yearly elderly costly lonely ugly holy"""
)
"""Words in -ly that are verbs, nouns or adjectives."""
_DECIDING = words("decide decides decided deciding rule vote choose consider discuss examine debate")
_WHETHER = words("whether if")
_ASKING = 4  # words behind a verb of deciding among which "whether" stands
_GOVERNED = 14  # words before a verb among which a verb of supposing, which governs it, stands
_OTHERS = words("and but while whereas")


@dataclass(frozen=True, slots=True)
class _Sentence:
    tokens: Sequence[Token]
    low: int
    high: int

    def word(self, at: int) -> str:
        return self.tokens[at].lower if self.low <= at < self.high else ""

    def told(self, stance: Stance, cue: int, verb: int | None, past: bool = False) -> Telling | None:
        if verb is None:
            return None
        span = Span(self.tokens[cue].start, self.tokens[verb].end)
        denied = any(self.word(at) in _NOT or self.word(at).endswith("n't") for at in range(cue, verb))
        supposed = stance is Stance.CERTAIN and _supposed(self, cue)
        return Telling(stance, self.word(cue), self.word(verb), denied, verb, span, past, self.low, self.high, supposed)

    def verb(self, at: int) -> int | None:
        """The first content word from `at` on that is no adverb, with no comma before it."""
        for place in range(at, min(self.high, at + _REACH)):
            token = self.tokens[place]
            if not token.word:
                return None
            adverb = token.lower.endswith("ly") and len(token.lower) > 4 and token.lower not in _NO_ADVERBS
            if (token.content or token.lower in _VERBS_TOO) and not adverb and token.lower not in _LINKS:
                return place
        return None


def tellings(tokens: Sequence[Token]) -> Iterator[Telling]:
    """What a passage tells, verb by verb, and how far it commits itself to it."""
    for sentence in _sentences(tokens):
        at = sentence.low
        while at < sentence.high:
            found = _telling(sentence, at)
            if found is not None:
                yield found
                at = found.at
            at += 1


def named(tokens: Sequence[Token], stem: str) -> Iterator[Telling]:
    """Each word of a passage with a stem, told as if it were certain: "the leak" for "the alleged leak"."""
    for sentence in _sentences(tokens):
        for at in range(sentence.low, sentence.high):
            if tokens[at].stem == stem and sentence.word(at - 1) not in cues.DOUBTFUL:
                found = sentence.told(Stance.CERTAIN, at, at)
                yield from () if found is None else (found,)


def _sentences(tokens: Sequence[Token]) -> Iterator[_Sentence]:
    """The sentences of a passage; parts beside a semicolon are sentences too."""
    low = 0
    for at, token in enumerate(tokens):
        if token.text in _STOPS:
            yield _Sentence(tokens, low, at)
            low = at + 1
    yield _Sentence(tokens, low, len(tokens))


def _telling(sentence: _Sentence, at: int) -> Telling | None:
    if sentence.word(at) in cues.MAY or _doubts(sentence, at) or sentence.word(at) in cues.DOUBTFUL:
        return _possible(sentence, at)
    word, follow = sentence.word(at), sentence.word(at + 1)
    supposes = word.startswith("suggest") and follow == "that"  # how far it goes, the words behind it say
    if (word in cues.WANT | cues.ASK and not supposes) or (word in cues.CONSIDER and word.endswith("ing")):
        stance = Stance.CONSIDERED if word in cues.CONSIDER else Stance.WANTED
        return sentence.told(stance, at, _wanted(sentence, at))
    if follow == "to" and (word in cues.PLAN or (word in _PRESENT and sentence.word(at - 1) not in ("how", "what"))):
        return sentence.told(Stance.TO_COME, at, sentence.verb(at + 2))
    if word in cues.FUTURE or word.endswith("'ll"):
        return _to_come(sentence, at)
    if (word == "did" and follow in _NOT) or word == "didn't":
        return sentence.told(Stance.CERTAIN, at, sentence.verb(at + 1), past=True)
    return _with_auxiliary(sentence, at) if word in _AUXILIARIES else _finite(sentence, at)


def _possible(sentence: _Sentence, at: int) -> Telling | None:
    word, follow = sentence.word(at), sentence.word(at + 1)
    if word in cues.MAY:
        verb = None if _ability(sentence, at) else sentence.verb(at + 1)
    elif _doubts(sentence, at):
        verb = sentence.verb(at + 1 + (follow in ("to", "that")))
    else:
        hedged = follow and sentence.word(at - 1) not in _NO_HEDGE
        verb = at + sentence.tokens[at + 1].content if hedged else None
    return sentence.told(Stance.POSSIBLE, at, verb)


def _doubts(sentence: _Sentence, at: int) -> bool:
    """Whether a word says that something is held likely or true: "probably", "seems to", "is thought to"."""
    word, follow, before = sentence.word(at), sentence.word(at + 1), sentence.word(at - 1)
    if word in cues.DOUBT:
        return True
    if word in cues.LIKELY:
        return follow == "to" or before in _BE
    if word in cues.SEEM:
        return follow in ("to", "that")
    return word in cues.HELD and before in _BE | _ADVERBS and follow in ("to", "that")


def _ability(sentence: _Sentence, at: int) -> bool:
    """Whether a modal verb tells what one is able or allowed to do or what is done for, or is the month."""
    token, follow, before = sentence.tokens[at], sentence.word(at + 1), sentence.word(at - 1)
    if token.capital and not token.first and token.lower == "may":
        return True
    if follow == "not" and token.lower != "could" and sentence.word(at + 2) == "have":
        return False  # "may not have heard of it"
    if follow in ("not", "no") or follow in _PERCEIVE or before in _ABLE:
        return True
    return any(sentence.word(place) in _PURPOSE for place in range(at - _BEFORE, at))


def _wanted(sentence: _Sentence, at: int) -> int | None:
    """What somebody wants to do or considers: the infinitive behind the verb, or its noun."""
    end = None
    for place in range(at + 1, min(sentence.high, at + 1 + _OBJECT)):
        token = sentence.tokens[place]
        if token.text in ",:":
            break
        if token.content:
            end = place
            if sentence.word(at + 1) == "that" and sentence.word(place - 1) in _DETERMINERS:
                continue  # "that the mayor | publish"
            ahead = (sentence.word(near) for near in range(place + 1, place + 4))
            if sentence.word(place - 1) == "to" or "to" not in ahead:
                break
    return end


def _to_come(sentence: _Sentence, at: int) -> Telling | None:
    must = sentence.word(at + 1) == "have" and sentence.word(at + 2) == "to"
    verb = sentence.verb(at + 3 if must else at + 1)
    word = "" if verb is None else sentence.word(verb)
    if verb is None or word in cues.SEEM or (sentence.word(at + 1) == "have" and not must):
        return None
    if any(sentence.word(between) in cues.HABIT for between in range(at + 1, verb)):
        return None
    if _unsure(sentence, at, verb):
        return sentence.told(Stance.POSSIBLE, at, verb)
    asked = _whether(sentence, verb) if word in _DECIDING else None
    if asked is not None:
        return sentence.told(Stance.CONSIDERED, verb, _wanted(sentence, asked))
    if word in cues.CONSIDER:
        return sentence.told(Stance.CONSIDERED, at, verb)
    return sentence.told(Stance.SETTLED if word in cues.DECIDE else Stance.TO_COME, at, verb)


def _with_auxiliary(sentence: _Sentence, at: int) -> Telling | None:
    """A form of be or have with its verb, or what something is."""
    auxiliary, verb = sentence.word(at), sentence.verb(at + 1)
    if verb is None or sentence.word(at + 1) in ("to", "yet"):
        return None
    word = sentence.word(verb)
    held = any(sentence.word(p) in cues.HELD and sentence.word(p + 1) == "to" for p in range(at + 1, verb))
    if word in _NO_VERB or held:
        return None
    if _unsure(sentence, at, verb):
        return sentence.told(Stance.POSSIBLE, at, verb)
    if word in cues.SURE and auxiliary not in _HAVE:
        return sentence.told(Stance.CERTAIN, at, verb)
    if word in cues.CONSIDER and auxiliary in _BE:
        return sentence.told(Stance.CONSIDERED, verb, _wanted(sentence, verb))
    past = is_past(sentence.tokens[verb]) and auxiliary not in _PRESENT
    return _neither(sentence, at, verb) or sentence.told(Stance.CERTAIN, at, verb, past)


def _finite(sentence: _Sentence, at: int) -> Telling | None:
    """A verb without auxiliary: a past, or a present in -s that stands between its subject and what follows it."""
    token, before, follow = sentence.tokens[at], sentence.word(at - 1), sentence.word(at + 1)
    if not token.content or (token.capital and not token.first) or token.lower in _NO_EVENT:
        return None
    if token.lower in cues.SAY | cues.DECIDE | cues.CONSIDER:
        return None if before in _DETERMINERS else _neither(sentence, at, at)
    if follow == "by":
        return None
    past = is_past(token) and before not in _NO_PAST
    present = token.lower.endswith("s") and not token.lower.endswith(("ss", "us")) and follow in _AFTER_PRESENT
    subject = before and sentence.tokens[at - 1].word and before not in _NO_SUBJECT
    return sentence.told(Stance.CERTAIN, at, at, past) if past or (present and subject) else None


def _whether(sentence: _Sentence, verb: int) -> int | None:
    """Where the question stands that somebody decides: "decide on Monday | whether"."""
    return next((at for at in range(verb + 1, verb + 1 + _ASKING) if sentence.word(at) in _WHETHER), None)


def _supposed(sentence: _Sentence, at: int) -> bool:
    """Whether what stands at a place is what somebody supposes or alleges: "suspects that the lock was broken"."""
    for place in range(at - 1, max(sentence.low, at - _GOVERNED) - 1, -1):
        word = sentence.word(place)
        if not sentence.tokens[place].word or word in _OTHERS:
            return False
        if word in cues.ALLEGE:
            before = sentence.word(place - 1)
            return before not in _BE | _DETERMINERS | _NOT | _ABLE and not before.endswith("n't")
    return False


def _neither(sentence: _Sentence, cue: int, verb: int) -> Telling | None:
    """What settles or says a thing, and so does not tell it as done."""
    word = sentence.word(verb)
    if word in cues.DECIDE:
        return sentence.told(Stance.SETTLED, cue, verb, past=True)
    return sentence.told(Stance.NEITHER, cue, verb) if word in cues.SAY | cues.CONSIDER else None


def _unsure(sentence: _Sentence, at: int, verb: int) -> bool:
    return any(sentence.word(place) in cues.DOUBT | cues.LIKELY for place in range(at, verb))
