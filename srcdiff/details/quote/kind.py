"""What stands between quotation marks: somebody's words, or a title, a nickname, a note of the page.

Words held at arm's length ("so-called") are somebody's words too, if short ones; how much they weigh is for `said`.
"""

from __future__ import annotations

from srcdiff.details.lexicon import STOP_WORDS, words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Span

_LONGEST_TITLE = 9  # words
_LONGEST_NICKNAME = 2
_LONGEST_LABEL = 3
_NAMING = words("titled entitled headlined named nickname subtitled captioned")
_WORKS = words(
    """song songs album book novel novels show film movie series documentary program programme episode broadcast article
    commentary column essay play opera poem painting podcast musical single hymn anthem exhibition"""
)
_AHEAD = _WORKS | words("section track hit game report paper in his her their its a and during by from read sang")
"""Words behind which capitals within quotation marks make a title."""


def titled(reading: Reading, quote: Span) -> bool:
    """Whether a quotation is a title, a nickname between two names, or a bracketed note."""
    first, last = reading.at(quote.start), reading.at(quote.end)
    inside = [token for token in reading.tokens[first:last] if token.word]
    before = reading.tokens[first - 1] if first else None
    behind = reading.tokens[last] if last < len(reading.tokens) else None
    bare = quote.of(reading.text).strip("\"'“”„‟«»‹›‘’‚ ")
    if bare[:1] == "(" and bare[-1:] == ")":
        return True
    if before is None or before.passage != reading.tokens[first].passage:
        return False
    ahead = reading.tokens[first - 2].lower if first > 1 else ""
    work = before.lower in _WORKS or (before.text in (",", "of") and ahead in _WORKS)
    if before.lower in _NAMING or work:
        return len(inside) <= _LONGEST_TITLE and all(not t.text[0].islower() for t in inside[:1])
    if _nickname(reading, first, inside, behind):
        return True
    owner = before.lower.endswith(("'s", "s'")) or before.text in "'’" or before.text.isdigit()
    return _capitals(inside) and (owner or before.lower in _AHEAD)


def _nickname(reading: Reading, first: int, inside: list[Token], behind: Token | None) -> bool:
    """Robert C. "Bobby" Scott: capitals within the marks and on both sides of them."""
    tokens = reading.tokens
    before = tokens[first - 2] if first > 1 and tokens[first - 1].text == "." else tokens[first - 1]
    initial = before is tokens[first - 1] or len(before.text) == 1
    capitals = initial and before.capital and behind is not None and behind.capital
    return capitals and len(inside) <= _LONGEST_NICKNAME and all(token.capital for token in inside)


def _capitals(inside: list[Token]) -> bool:
    """Whether every word that carries meaning begins with a capital, and there are two of them."""
    content = [token for token in inside if token.lower not in STOP_WORDS]
    return len(content) >= 2 and len(inside) <= _LONGEST_TITLE and all(token.capital for token in content)


def labelled(reading: Reading, quote: Span) -> bool:
    """Whether a quotation is a few words inside a sentence: what a thing is called, rather than what somebody said."""
    first, last = reading.at(quote.start), reading.at(quote.end)
    low, high = reading.ranges[reading.tokens[first].passage]
    alone = first == low and last >= high
    return not alone and sum(token.word for token in reading.tokens[first:last]) <= _LONGEST_LABEL
