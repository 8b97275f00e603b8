"""Word by word: what must be changed to turn one text into the other, for eyes to follow.

difflib's opcodes over words, numbers and marks, as character spans. Nothing is judged here: a change of one word may
matter or not.
"""

from __future__ import annotations

import bisect
import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from srcdiff.model import Edit, Span

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:['’]\w+)*|[^\w\s]")
_MARKS = str.maketrans("‘’‚‛′`´“”„‟″«»–—‒―−‐‑", "'''''''\"\"\"\"\"\"\"-------")
_MOST_PAIRS = 250_000  # equal pairs of words that difflib may look at: well under a second

_Block = tuple[int, int, int]  # first token of a, first token of b, number of tokens


def diff_words(a: str, b: str) -> tuple[Edit, ...]:
    """The edits that turn `a` into `b`; their spans, put together, are the whole of each text.

    Words are compared without regard to case, shape of quotation marks and dashes, or white space, so an `equal` edit
    may differ in these. Source: Ratcliff and Obershelp by way of difflib, `autojunk` off; texts too long for it are
    first parted at the words that stand once on each side, as in patience diff.
    """
    tokens_a, tokens_b = _tokens(a), _tokens(b)
    keys_a, keys_b = [_folded(span.of(a)) for span in tokens_a], [_folded(span.of(b)) for span in tokens_b]
    blocks = list(_matches(keys_a, keys_b))
    return tuple(_edits(a, b, tokens_a, tokens_b, _without_confetti(blocks, keys_a, keys_b)))


def _tokens(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _TOKEN.finditer(text)]


def _folded(token: str) -> str:
    return unicodedata.normalize("NFKC", token).translate(_MARKS).casefold()


def _matches(a: Sequence[str], b: Sequence[str]) -> Iterator[_Block]:
    """Runs of equal tokens, in order on both sides."""
    head = _common(a, b)
    if head:
        yield 0, 0, head
    rest_a, rest_b = a[head:], b[head:]
    tail = _common(rest_a[::-1], rest_b[::-1])
    rest_a, rest_b = rest_a[: len(rest_a) - tail], rest_b[: len(rest_b) - tail]
    for left, right, size in _inner_matches(rest_a, rest_b):
        yield head + left, head + right, size
    if tail:
        yield len(a) - tail, len(b) - tail, tail


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _inner_matches(a: Sequence[str], b: Sequence[str]) -> Iterator[_Block]:
    if _pairs(a, b) <= _MOST_PAIRS:
        matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
        yield from ((block.a, block.b, block.size) for block in matcher.get_matching_blocks()[:-1])
        return
    anchors = _anchors(a, b)
    for (left, right), (next_left, next_right) in zip([(-1, -1), *anchors], [*anchors, (len(a), len(b))], strict=True):
        if left >= 0:
            yield left, right, 1
        part_a, part_b = a[left + 1 : next_left], b[right + 1 : next_right]
        if anchors or _pairs(part_a, part_b) <= _MOST_PAIRS:
            for at_a, at_b, size in _matches(part_a, part_b):
                yield left + 1 + at_a, right + 1 + at_b, size


def _pairs(a: Sequence[str], b: Sequence[str]) -> int:
    counts = Counter(b)
    return sum(number * counts[key] for key, number in Counter(a).items())


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The longest run of tokens, rising on both sides, that stand once in each (patience diff, B. Cohen)."""
    counts_a, counts_b = Counter(a), Counter(b)
    places = {key: i for i, key in enumerate(b) if counts_b[key] == 1}
    both = [(i, places[key]) for i, key in enumerate(a) if counts_a[key] == 1 and key in places]
    tops: list[int] = []  # smallest end in b of a rising run of each length
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(both):
        length = bisect.bisect_left(tops, place)
        tops[length : length + 1] = [place]
        ends[length : length + 1] = [index]
        before.append(ends[length - 1] if length else -1)
    run: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(both[index])
        index = before[index]
    return run[::-1]


def _without_confetti(blocks: Sequence[_Block], a: Sequence[str], b: Sequence[str]) -> list[_Block]:
    """The runs of equal tokens, joined where they touch, without marks and small words amid larger changes."""
    joined: list[_Block] = []
    for left, right, size in blocks:
        if joined and joined[-1][0] + joined[-1][2] == left and joined[-1][1] + joined[-1][2] == right:
            joined[-1] = (*joined[-1][:2], joined[-1][2] + size)
        else:
            joined.append((left, right, size))
    kept: list[_Block] = []
    for index, (left, right, size) in enumerate(joined):
        next_left, next_right, _ = joined[index + 1] if index + 1 < len(joined) else (len(a), len(b), 0)
        end_left, end_right = (kept[-1][0] + kept[-1][2], kept[-1][1] + kept[-1][2]) if kept else (0, 0)
        earlier = max(left - end_left, right - end_right)
        later = max(next_left - left - size, next_right - right - size)
        small = all(len(key) <= 3 and not key.isdigit() for key in a[left : left + size])
        if not (small and 2 * size <= min(earlier, later)):
            kept.append((left, right, size))
    return kept


def _edits(
    a: str, b: str, tokens_a: Sequence[Span], tokens_b: Sequence[Span], blocks: Sequence[_Block]
) -> Iterator[Edit]:
    """Edits of characters; white space beside a change belongs to the equal run, where there is one."""
    if not tokens_a and not tokens_b:
        if a or b:
            yield _edit(Span(0, len(a)), Span(0, len(b)), equal=bool(a) and bool(b))
        return
    done_a = done_b = 0
    for left, right, size in blocks:
        start_a, start_b = _equal_start(tokens_a, left, done_a), _equal_start(tokens_b, right, done_b)
        if start_a > done_a or start_b > done_b:
            yield _edit(Span(done_a, start_a), Span(done_b, start_b))
        end_a = _equal_end(tokens_a, left + size, len(a))
        end_b = _equal_end(tokens_b, right + size, len(b))
        yield _edit(Span(start_a, end_a), Span(start_b, end_b), equal=True)
        done_a, done_b = end_a, end_b
    if done_a < len(a) or done_b < len(b):
        yield _edit(Span(done_a, len(a)), Span(done_b, len(b)))


def _equal_start(tokens: Sequence[Span], first: int, done: int) -> int:
    """Where an equal run that begins with token `first` starts: behind the change before it."""
    if first == 0:
        return 0
    return max(done, tokens[first - 1].end)


def _equal_end(tokens: Sequence[Span], behind: int, length: int) -> int:
    """Where an equal run in front of token `behind` ends: at the next token."""
    return tokens[behind].start if behind < len(tokens) else length


def _edit(a: Span, b: Span, equal: bool = False) -> Edit:
    if equal:
        return Edit("equal", a, b)
    return Edit("replace" if a and b else "delete" if a else "insert", a, b)
