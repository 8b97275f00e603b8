"""Quotations and their speakers in news reports, found by the text alone, against the marks of PolNeAR.

    python benchmarks/polnear.py FOLDER_OR_FILE [--missed] [--false] [--speakers]

The corpus is no part of this project: FOLDER holds `dev.jsonl`, an article a line, {"id", "text", "quotes",
"other_quote_marks"}; a quote has its kind (direct, mixed, indirect), the places of its quoted parts and its speaker's.

Measured are direct and mixed quotes. One is found where a quotation taken for somebody's words meets a quoted part of
it; a quotation is right where it meets one. The speaker is met where the span named for one of the meeting quotations
shares a character with the marked one; pronouns count by where they stand, not by whom they mean. A quote without a
marked speaker asks for none. The corpus counts double marks alone as quotation marks, so other quotations are left out
of precision. "any quotation mark" takes every string between double marks for somebody's words.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff.details.quote import Quotation, quotations
from srcdiff.details.reading import read_pair
from srcdiff.model import Document, Span
from srcdiff.segment import segment

_CONTEXT = 160
_DOUBLE = '"“”'


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked quote: the parts of it between quotation marks, and where its speaker is named."""

    kind: str
    parts: tuple[Span, ...]
    speaker: Span | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its marked quotes; indirect ones are left out."""

    name: str
    text: str
    quotes: tuple[Marked, ...]


def articles(path: Path) -> Iterator[Article]:
    """Every article of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        quotes = tuple(_marked(q) for q in row["quotes"] if q["kind"] in ("direct", "mixed"))
        yield Article(row["id"], row["text"], quotes)


def _marked(quote: dict[str, Any]) -> Marked:
    parts = tuple(Span(*part) for part in quote["quoted_parts"]) or (Span(quote["start"], quote["end"]),)
    start = quote.get("speaker_start")
    return Marked(quote["kind"], parts, None if start is None else Span(start, quote["speaker_end"]))


def found_in(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, as the comparison finds them."""
    document = segment(Document("article", text))
    return quotations(read_pair(document, document, None, None)[0])


def meeting(quote: Marked, found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations that share a character with a quoted part."""
    return [q for q in found if any(q.span.meets(part) for part in quote.parts)]


def _around(text: str, span: Span) -> str:
    start, end = max(0, span.start - _CONTEXT), min(len(text), span.end + _CONTEXT)
    words = text[start : span.start] + "⟦" + span.of(text) + "⟧" + text[span.end : end]
    return words.replace("\n", "|")


class Score:
    """Counts over articles; with `show`, prints what is wrong of the kinds named there."""

    def __init__(self, show: frozenset[str]) -> None:
        self.counts: Counter[str] = Counter()
        self._show = show

    def add(self, article: Article) -> None:
        """Counts one article."""
        found = found_in(article.text)
        found = tuple(q for q in found if article.text[q.span.start] in _DOUBLE)
        said = [q for q in found if q.said]
        for name, those in (("any", found), ("said", said)):
            self.counts[f"{name} found"] += len(those)
            right = [q for q in those if any(q.span.meets(p) for m in article.quotes for p in m.parts)]
            self.counts[f"{name} right"] += len(right)
            if name == "said" and "false" in self._show:
                for q in (q for q in those if q not in right):
                    print(f"FALSE {article.name} {_around(article.text, q.span)}")
        for quote in article.quotes:
            self._count(article, quote, found, said)

    def _count(self, article: Article, quote: Marked, found: Sequence[Quotation], said: Sequence[Quotation]) -> None:
        self.counts["quotes"] += 1
        self.counts["any met"] += bool(meeting(quote, found))
        self.counts["said met"] += bool(meeting(quote, said))
        if "missed" in self._show and not meeting(quote, said):
            print(f"MISSED {article.name} {quote.kind} {_around(article.text, quote.parts[0])}")
        if quote.speaker is None:
            return
        named = [q.speaker.span for q in meeting(quote, said) if q.speaker is not None]
        met = any(span.meets(quote.speaker) for span in named)
        for kind in ("speakers", f"speakers {quote.kind}"):
            self.counts[kind] += 1
            self.counts[f"{kind} met"] += met
        if "speakers" in self._show and not met:
            own = " / ".join(span.of(article.text) for span in named) or "nobody"
            gold = quote.speaker.of(article.text)
            print(f"SPEAKER {article.name} {own!r} for {gold!r}: {_around(article.text, quote.parts[0])}")

    def lines(self) -> Iterator[str]:
        """The table, a line at a time."""
        share = self._share
        yield "| measure | precision | recall |"
        yield "|---|---|---|"
        for name, label in (("any", "any quotation mark"), ("said", "direct and mixed quotes")):
            right, met = share(f"{name} right", f"{name} found"), share(f"{name} met", "quotes")
            yield f"| {label} | {right} | {met} |"
        yield ""
        yield f"speaker met: {share('speakers met', 'speakers')} % of {self.counts['speakers']}"
        for kind in ("direct", "mixed"):
            name = f"speakers {kind}"
            yield f"  {kind}: {share(f'{name} met', name)} % of {self.counts[name]}"

    def _share(self, part: str, whole: str) -> float:
        return round(100 * self.counts[part] / max(1, self.counts[whole]), 1)


def main() -> int:
    """Scores a file; exit code 2 where there is none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="the folder of dev.jsonl, or such a file")
    for name in ("missed", "false", "speakers"):
        parser.add_argument(f"--{name}", action="store_true", help=f"print what is wrong ({name})")
    options = parser.parse_args()
    path = options.path / "dev.jsonl" if options.path.is_dir() else options.path
    if not path.is_file():
        print(f"{path} is not there: this benchmark needs the PolNeAR quotations", file=sys.stderr)
        return 2
    score = Score(frozenset(name for name in ("missed", "false", "speakers") if getattr(options, name)))
    for article in articles(path):
        score.add(article)
    print("\n".join(score.lines()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
