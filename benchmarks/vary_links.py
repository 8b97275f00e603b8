"""More training pairs from gold ones: sentences dropped, joined and cut, the links following.

News rewrites join and cut sentences far more than the gold sets do. Only the making of such pairs belongs here.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

from gold_links import Pair

_DROPPED, _JOINED_NEXT, _JOINED_FAR, _CUT = 0.12, 0.2, 0.1, 0.3
_MARGIN = 25  # characters that a part must have
_SEAM = re.compile(r"[,;:] | (?=(?:and|but|which|who|that|because|while|when|after|before) )")
_JOINTS = (", and ", "; ", ", while ", ", as ")


def varied(pair: Pair, rng: random.Random) -> Pair:
    """The pair with b's sentences joined and cut, and some of both sides left out."""
    kept = [i for i in range(len(pair.a)) if rng.random() > _DROPPED]
    place = {i: k for k, i in enumerate(kept)}
    b: list[str] = []
    links: set[tuple[int, int]] = set()
    for group in _groups(len(pair.b), rng):
        sources = {place[i] for i, j in pair.links if j in group and i in place}
        for text in _parts([pair.b[j] for j in group], rng):
            links |= {(i, len(b)) for i in sources}
            b.append(text)
    return replace(pair, a=[pair.a[i] for i in kept], b=b, links=frozenset(links))


def _groups(count: int, rng: random.Random) -> list[list[int]]:
    groups = [[j] for j in range(count) if rng.random() > _DROPPED]
    k = 0
    while k < len(groups) - 1:
        chance = rng.random()
        if chance < _JOINED_NEXT:
            groups[k] += groups.pop(k + 1)
        elif chance < _JOINED_NEXT + _JOINED_FAR:
            other = rng.randrange(len(groups))
            if other != k:
                group = groups.pop(other)
                k -= other < k
                groups[k] += group
        k += 1
    return groups


def _parts(sentences: list[str], rng: random.Random) -> list[str]:
    text = sentences[0]
    for sentence in sentences[1:]:
        lowered = sentence if sentence.startswith("I ") else sentence[:1].lower() + sentence[1:]
        text = text.rstrip(".!? ") + rng.choice(_JOINTS) + lowered
    seams = [m.end() for m in _SEAM.finditer(text) if _MARGIN < m.end() < len(text) - _MARGIN]
    if len(sentences) > 1 or not seams or rng.random() >= _CUT:
        return [text]
    seam = rng.choice(seams)
    return [text[:seam].rstrip(" ,;:") + ".", text[seam : seam + 1].upper() + text[seam + 1 :]]
