"""Where a document has a name's words without writing them as a name: "executive director", "the board"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.details.detail import Tracer
from srcdiff.details.name.form import JOINERS, name_of, plain
from srcdiff.details.reading import Reading, Token, stem
from srcdiff.model import Mention, Span

_SHORTEST_ACRONYM = 3  # letters; two in a row begin words by chance


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches a document's words for those of a name, each anywhere, or for the long form of an acronym."""
    first: dict[str, Token] = {}
    for token in reading.tokens:
        first.setdefault(token.stem, token)
        first.setdefault("=" + plain(token.text), token)
    initials = [_Initials.of(reading, small) for small in (JOINERS, frozenset[str]())]

    def trace(mention: Mention) -> Span | None:
        value = name_of(mention)
        if value.short:
            spelt_out = next((span for words in initials if (span := words.span(value.words[0]))), None)
            if spelt_out is not None:
                return spelt_out
        wanted = [word for word in value.words if word not in JOINERS]
        places = [token for word in wanted if (token := first.get(stem(word)) or first.get("=" + word)) is not None]
        return Span(places[0].start, places[0].end) if places and len(places) == len(wanted) else None

    return trace


@dataclass(frozen=True, slots=True)
class _Initials:
    """The first letters of a document's words, small words aside."""

    words: tuple[Token, ...]
    letters: str

    @classmethod
    def of(cls, reading: Reading, small: frozenset[str]) -> _Initials:
        words = tuple(token for token in reading.tokens if token.word and token.lower not in small)
        return cls(words, "".join(plain(token.text)[:1] or "_" for token in words))

    def span(self, acronym: str) -> Span | None:
        """The first words in a row whose initials make the acronym."""
        place = self.letters.find(acronym) if len(acronym) >= _SHORTEST_ACRONYM else -1
        return None if place < 0 else Span(self.words[place].start, self.words[place + len(acronym) - 1].end)
