"""What a text says that the bearer of a name is: a trade, an office, a relation, whom or what it belongs to.

Read off titles ("deputy mayor Moss"), appositions ("Moss, a retired nurse"), clauses ("Moss, who chairs the board",
"Moss is a nurse") and what a name is of ("Moss of Tarn College"). Whether two texts agree is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token, stem
from srcdiff.details.trades import CONVERSE, FAMILIES, FIELDS, OFFICE, RANKS, SECTIONS, TRADE
from srcdiff.model import Mention, Span

_REACH = 8  # tokens ahead of a name, and behind it, that may tell what its bearer is
_RUNNING = words("leads heads chairs runs directs led headed chaired directed")
_VERBS = _RUNNING | words("ran owns owned bought founded established started created manages managed taught teaches")
_FAR = 16  # tokens behind a name that are looked at
_IN_FULL = 3  # words of a name in full, with a trade ahead
_SENTENCES = 3  # sentences behind one that may go on about the one it names first
_HONOURS = words("dr prof professor sir dame mr mrs ms miss lord lady rev .")
_TOUCHING = 2  # signs between a role and the name that it is a title of
_RANKED = 3  # words ahead of a role that may make it another
_PLACED = words("of from in at near")
_ENDS = words("of for at in from to with on and")
_ONCE = words("formerly previously once then")
_NO_POST = words("and but or said says told whose")
_CLAUSE = frozenset(',;:.()—–!?"“”')
_ARTICLES = words("a an the its his her their our my")
_BEING = words("is was became becomes remains being")
_WHO = words("who")


@dataclass(frozen=True, slots=True)
class Post:
    """What the bearer of a name is told to be in one place.

    `sort` is OFFICE, TRADE or KIN; `head` the noun or verb that tells it, which begins at `at` and stands at `span`
    with its words; `ranks` what words ahead make of it ("deputy"), `field` and `section` the word that tells in what it
    is held ("finance" minister, head of "research"), empty for none; `of` the stem of what it is held in. `named` are
    its words with the name where they touch.
    """

    name: names.Name
    passage: int
    sort: str
    head: str
    at: int
    span: Span
    ranks: frozenset[str]
    field: str
    section: str
    of: str
    named: Span


def posts(reading: Reading) -> tuple[Post, ...]:
    """Everything that a document says of what the bearers of its names are, in order."""
    return tuple(post for mention in reading.once(names.find) for post in _of(reading, mention))


def _of(reading: Reading, mention: Mention) -> Iterator[Post]:
    first, last = reading.ranges[mention.passage]
    start, end = reading.at(mention.span.start), reading.at(mention.span.end)
    ahead, behind = reading.tokens[max(first, start - _REACH) : start], reading.tokens[end : min(last, end + _FAR)]
    placed = bool(ahead) and ahead[-1].lower in _PLACED
    phrases = [
        _title(ahead) or _begun(reading, start, mention),
        _apposed(behind),
        *(() if placed else (_told(behind), _told(_clause(behind)))),
    ]
    if not ahead or reading.tokens[start].first:
        phrases += _going_on(reading, mention.passage)
    yield from (post for phrase in phrases if (post := _post(phrase, mention)) is not None)


def _begun(reading: Reading, start: int, mention: Mention) -> Sequence[Token]:
    """The first word of a sentence and of a name of three, where it is a trade: Carpenter Nils Aker."""
    token = reading.tokens[start]
    full = len(names.name_of(mention).words) >= _IN_FULL
    return (token,) if full and token.first and _sort_of(token.lower) else ()


def _going_on(reading: Reading, passage: int) -> Iterator[Sequence[Token]]:
    """What the sentences behind one say of the one it began with: Moss left. | She is a nurse."""
    for follows in range(passage + 1, min(len(reading.ranges), passage + 1 + _SENTENCES)):
        tokens = reading.passage_tokens(follows)
        if not tokens or tokens[0].lower not in ("he", "she"):
            return
        yield _told(tokens[1:])


def _clause(behind: Sequence[Token]) -> Sequence[Token]:
    """The words from the first "who" of what is said behind a name: Moss, the former nurse | who leads it."""
    if not behind or behind[0].text != ",":
        return ()
    at = next((i for i, t in enumerate(behind) if t.lower == "who"), len(behind))
    return behind[at:] if not any(t.text in _CLAUSE for t in behind[1:at]) else ()


def _title(ahead: Sequence[Token]) -> Sequence[Token]:
    """The words right ahead of a name, or ahead of the comma there: its deputy head, Ida Moss."""
    tokens = list(ahead)
    while len(tokens) > 1 and tokens[-1].lower in _HONOURS and tokens[-2].text in (",", "."):
        tokens.pop()
    if any(token.lower == "whose" for token in tokens):
        return ()
    apposed = bool(tokens) and tokens[-1].text == ","
    if apposed:
        tokens.pop()
    cut = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].text in _CLAUSE), -1)
    phrase = tokens[cut + 1 :]
    if apposed:
        return phrase
    cut = next((i for i in range(len(phrase) - 1, -1, -1) if not phrase[i].word and phrase[i].text != "-"), -1)
    phrase = phrase[cut + 1 :]
    # "the nurse told Moss": only words that touch the name are its title
    return phrase if phrase and _sort_of(phrase[-1].lower) else ()


def _apposed(behind: Sequence[Token]) -> Sequence[Token]:
    """The words behind the comma after a name: Moss, 44, a retired nurse from Tarn."""
    if not behind or behind[0].text not in (",", "(", "–", "—"):
        return ()
    at = 1
    if len(behind) > 2 and behind[1].text.isdigit() and behind[2].text == ",":
        at = 3
    phrase = list(behind[at:])
    if not phrase or phrase[0].lower in _ONCE or phrase[0].lower in _NO_POST:
        return ()
    if phrase[0].lower == "who":
        return _told(phrase)
    cut = next(
        (i for i, t in enumerate(phrase) if t.text in _CLAUSE or t.lower in ("who", "said", "says")), len(phrase)
    )
    return (
        phrase[:cut] if phrase[0].lower in _ARTICLES or phrase[0].lower.endswith("'s") or _named(phrase[:cut]) else ()
    )


def _named(phrase: Sequence[Token]) -> bool:
    return bool(phrase) and any(_sort_of(t.lower) for t in phrase[:4])


def _told(behind: Sequence[Token]) -> Sequence[Token]:
    """The words behind a verb that tells what somebody is: Moss is a nurse; who chairs the board."""
    tokens = list(behind)
    if tokens and tokens[0].lower in _WHO:
        tokens.pop(0)
    if not tokens:
        return ()
    cut = next((i for i, t in enumerate(tokens) if i and t.text in _CLAUSE), len(tokens))
    if tokens[0].lower in _RUNNING and len(tokens) > 1 and (tokens[1].lower in _ARTICLES or tokens[1].capital):
        return tokens[:cut]
    if tokens[0].lower in _BEING and len(tokens) > 1 and tokens[1].lower in _ARTICLES:
        return tokens[1:cut]
    return ()


def _post(phrase: Sequence[Token], mention: Mention) -> Post | None:
    name = names.name_of(mention)
    if not phrase or name.state is not None:
        return None
    end = next((i for i, t in enumerate(phrase) if t.lower in _ENDS), -1)
    stop = len(phrase) if end < 0 else end
    verb = phrase[0].lower in _RUNNING
    at = 0 if verb else _head(phrase, stop)
    if at < 0:
        return None
    head = phrase[at].lower
    ahead, held = phrase[max(0, at - _RANKED) : at], phrase[at + 1 :]
    field = ahead[-1].lower if ahead and ahead[-1].lower in FIELDS else ""
    cut = next((i for i, t in enumerate(held) if i and t.lower in ("and", "who", "which", "that")), len(held))
    held = held[:cut]
    section = held[1].lower if len(held) > 1 and held[0].lower == "of" and held[1].lower in SECTIONS else ""
    ranks = frozenset(RANKS[t.lower] for t in ahead if t.lower in RANKS)
    first = at - next((len(ahead) - i for i, t in enumerate(ahead) if t.lower in RANKS), int(bool(field)))
    last = at + 2 if section else at
    of = _owner(held)
    sort = OFFICE if verb else _sort_of(head) or TRADE
    span = Span(phrase[first].start, phrase[last].end)
    touching = 0 < mention.span.start - span.end <= _TOUCHING
    named = Span(span.start, mention.span.end) if touching else span
    return Post(name, mention.passage, sort, head, phrase[at].start, span, ranks, field, section, of, named)


def _owner(held: Sequence[Token]) -> str:
    """The stem of the noun for what an office is held in: of the council's | committee."""
    words_of = list(held[1:] if held and held[0].lower == "of" else held)
    cut = next((i for i, t in enumerate(words_of) if t.lower in _ENDS or t.text in _CLAUSE), len(words_of))
    content = [t for t in words_of[:cut] if t.content]
    return content[-1].stem if content else ""


def _head(phrase: Sequence[Token], stop: int) -> int:
    """The place of the noun that tells what somebody is: the last known one ahead of a preposition."""
    known = [i for i in range(stop) if _sort_of(phrase[i].lower)]
    return known[-1] if known and known[-1] == stop - 1 else -1


def _sort_of(word: str) -> str | None:
    return next((sort for sort, known in FAMILIES.items() if word in known and word not in _VERBS), None)


def family(post: Post) -> frozenset[int]:
    """The groups of words that may stand for one another in which the word of a role stands."""
    return FAMILIES[post.sort].get(post.head, frozenset())


def told_of(stems: frozenset[str], post: Post) -> bool:
    """Whether any of these stems is one of a word that may stand for a role, or tells it: driver, drove a bus."""
    groups = family(post)
    meant = {word for word, ns in FAMILIES[post.sort].items() if ns & groups} | {*CONVERSE.get(post.head, "").split()}
    return any(stem(word) in stems or (word[-2:] in ("er", "or") and _deed(word) & stems) for word in meant)


def _deed(agent: str) -> set[str]:
    """The stems of what an agent does: drive, write."""
    root = agent[:-2]
    return {stem(root), stem(root + "e"), *({stem(root[:-1])} if len(root) > 4 and root[-1] == root[-2] else ())}
