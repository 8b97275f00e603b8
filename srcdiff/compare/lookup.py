"""Which mentions of a document can be related to a given one, found by their keys instead of by trying all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from srcdiff.details import Detail
from srcdiff.model import Mention


class Lookup:
    """The mentions of one detail in one document by their keys, each value once."""

    def __init__(self, detail: Detail, mentions: Sequence[Mention] = ()) -> None:
        self._detail = detail
        self._mentions: list[Mention] = []
        self._places: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._values: set[Hashable] = set()
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """Takes a mention in, unless its value is there already."""
        if mention.value not in self._values:
            self._values.add(mention.value)
            for key in self._detail.keys(mention):
                self._places[key].append(len(self._mentions))
            self._mentions.append(mention)

    def near(self, mention: Mention) -> Iterator[Mention]:
        """The mentions that share a key with one, each once."""
        seen: set[int] = set()
        for key in self._detail.keys(mention):
            for place in self._places.get(key, ()):
                if place not in seen:
                    seen.add(place)
                    yield self._mentions[place]

    def agrees(self, mention: Mention) -> bool:
        """Whether any of the mentions can stand for the same thing as one."""
        return any(self._detail.relate(there, mention).agrees for there in self.near(mention))
