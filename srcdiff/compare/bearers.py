"""Another trade, office or relation for the bearer of a name than a gives: "a physicist" for "a chemist".

What a text says that somebody is lies in `details.posts`; names in the place of others are for `displaced`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.posts import Post, family, posts, told_of
from srcdiff.details.reading import stem
from srcdiff.details.ties import Tie, ties
from srcdiff.details.trades import KIN, OFFICE
from srcdiff.model import Agreement, Mention, Relation, Severity

_NAME = "name"
_CONFIDENCE = 0.75
_NEAR = 12  # words on each side of a name that may tell what its bearer is
_PERSONS = words("he she his her")
_PARTS = frozenset(map(stem, words("committee board council union opposition party senate")))
"""Nouns for what somebody may lead that do not stand for one another."""
_COMMON = words("the of and university college institute school hospital party council company group city saint st")
_WIDE = words("author writer owner founder officer member agent representative")
"""Roles that anybody may have besides."""
_LEADING = words(
    """leads led heads headed chairs chaired runs ran directs directed leader head chief boss director manager principal
    chair chairman chairwoman chairperson president ceo captain commander superintendent"""
)
"""Roles that go with any trade."""
_GRAVE = words("deputy acting former honorary shadow")
_ORDERS = words("first second third")
"""Ranks that make a role another one; the latter only of wives and sons, since anybody may be the first to hold one."""
_SPELT = {
    "deputy": "deputy vice assistant associate number",
    "acting": "acting interim caretaker temporary",
    "former": "former formerly ex once used retired late previously earlier was until emeritus onetime had then ago "
    "past left leaves quit resigned worked",
}


def bearers(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each role of b whose bearer has another in a, and nothing of b's near any mention."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    yield from _tied(unit, a, b)
    for mine in b.once(posts):
        if mine.passage not in unit.b:
            continue
        near = {n for word in mine.name.words for n in a.once(_posts_by_word).get(word, ())}
        named = [other for n in sorted(near) if names.one_bearer((other := a.once(posts)[n]).name, mine.name)]
        theirs = [other for other in named if (other.sort == KIN) == (mine.sort == KIN)]
        if theirs:
            found = _other(mine, theirs, _around(a, mine), b)
            if found is not None:
                yield _draft(unit, a, b, found, mine)


def _tied(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    """Those whom b puts into another body than a."""
    for mine in b.once(ties):
        if mine.passage in unit.b and len(mine.person.words) > 1:
            theirs = [other for other in a.once(ties) if _one(other.person, mine.person)]
            if theirs and all(names.relate_names(other.body, mine.body) is Agreement.CONFLICT for other in theirs):
                known = _near_names(a, mine.person)
                if not known & {stem(word) for word in mine.body.words if word not in _COMMON}:
                    yield _of_another(unit, a, b, theirs[0], mine)


def _one(p: names.Name, q: names.Name) -> bool:
    return p.words[-1] == q.words[-1] and names.one_bearer(p, q)


def _near_names(reading: Reading, person: names.Name) -> frozenset[str]:
    """The stems of the words of every passage that names somebody."""
    held = {mention.passage for mention in _mentions(reading, person)}
    return frozenset(t.stem for passage in held for t in reading.passage_tokens(passage) if t.word)


def _of_another(unit: Unit, a: Reading, b: Reading, other: Tie, mine: Tie) -> Draft:
    was, now = other.span.of(a.text), mine.span.of(b.text)
    who = " ".join(mine.person.words).title()
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (other.span,),
        (mine.span,),
        f"b has {who} of “{now}” where a has “{was}”",
        grounds.bearer(unit.paired, who),
        mine.passage,
        unit.bead,
    )


def _around(reading: Reading, post: Post) -> frozenset[str]:
    """The stems of the words near the mentions of somebody, but for what they say that others are."""
    taken = {other.at for other in reading.once(posts)}
    found = set[str]()
    for mention in _mentions(reading, post.name):
        low, high = reading.ranges[mention.passage]
        start, end = reading.at(mention.span.start), reading.at(mention.span.end)
        near = [*reading.tokens[max(low, start - _NEAR) : min(high, end + _NEAR)]]
        if mention.passage + 1 < len(reading.ranges):
            follows = reading.passage_tokens(mention.passage + 1)
            near += follows if follows and follows[0].lower in _PERSONS else ()
        found.update(t.stem for t in near if t.word and t.start not in taken)
    return frozenset(found)


def _mentions(reading: Reading, name: names.Name) -> list[Mention]:
    """Every mention that may be of a bearer, found by the words of the name."""
    found, by_word = reading.once(names.find), reading.once(_names_by_word)
    near = {n for word in name.words for n in by_word.get(word, ())}
    return [found[n] for n in sorted(near) if names.one_bearer(names.name_of(found[n]), name)]


def _names_by_word(reading: Reading) -> Mapping[str, Sequence[int]]:
    return _by_word(map(names.name_of, reading.once(names.find)))


def _posts_by_word(reading: Reading) -> Mapping[str, Sequence[int]]:
    return _by_word(post.name for post in reading.once(posts))


def _by_word(found: Iterable[names.Name]) -> Mapping[str, Sequence[int]]:
    """The places of names by each of their words."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for n, name in enumerate(found):
        for word in name.words:
            places[word].append(n)
    return places


def _other(mine: Post, theirs: Sequence[Post], known: frozenset[str], b: Reading) -> Post | None:
    """What a says that somebody is, where b says something else."""
    own = family(mine)
    same = [other for other in theirs if family(other) & own]
    if not same:
        theirs = [other for other in theirs if other.head not in _WIDE or other.head == "member"]
        rivals = [
            other
            for other in theirs
            if other.sort == mine.sort or not (mine.head in _LEADING or other.head in _LEADING)
        ]
        return None if mine.head in _WIDE or not rivals or told_of(known, mine) else rivals[0]
    said = frozenset(key for t in b.passage_tokens(mine.passage) for key in (t.lower, t.stem))
    if any(not _differ(other, mine, known, said) for other in same):
        return None
    return same[0]


def _differ(other: Post, mine: Post, known: frozenset[str], said: frozenset[str]) -> bool:
    """Whether the same role is another by what stands beside it: deputy, of research, finance."""
    gained = mine.ranks - other.ranks
    lost = other.ranks - mine.ranks
    grave = _GRAVE | (_ORDERS if mine.sort == KIN else frozenset())
    if any(not _spelt(rank) & known for rank in gained & grave):
        return True
    if any(not _spelt(rank) & said for rank in lost & grave):
        return True
    if mine.field and other.field and mine.field != other.field and stem(mine.field) not in known:
        return True
    if other.section and not mine.section and stem(other.section) not in said:
        return True
    owners = {other.of, mine.of}
    if mine.sort != OFFICE or "" in owners or mine.of not in _PARTS or len(owners) == 1:
        return False
    return mine.of not in known and other.of not in said


def _holders(unit: Unit, a: Reading, mine: Post) -> list[Post]:
    """Who has b's role in the passages of a."""
    told = (post for post in a.once(posts) if post.passage in unit.a and post.sort == mine.sort)
    return [post for post in told if family(post) & family(mine) and not names.one_bearer(post.name, mine.name)][:1]


def _spelt(rank: str) -> frozenset[str]:
    """The stems of the words that may tell a rank."""
    return frozenset(map(stem, words(_SPELT.get(rank, rank))))


def _draft(unit: Unit, a: Reading, b: Reading, other: Post, mine: Post) -> Draft:
    was, now = (post.span.of(reading.text) for post, reading in ((other, a), (mine, b)))
    who = " ".join(mine.name.words).title()
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        tuple(post.named for post in (other, *_holders(unit, a, mine))),
        (mine.named,),
        f"b makes {who} “{now}” where a has “{was}”",
        grounds.bearer(unit.paired, who),
        mine.passage,
        unit.bead,
    )
