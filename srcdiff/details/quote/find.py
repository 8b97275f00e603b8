"""Where quotations stand in a document, with their words and speakers."""

from __future__ import annotations

import re

from srcdiff.details import name as names
from srcdiff.details.quote.marks import quoted_spans
from srcdiff.details.quote.retold import WORD
from srcdiff.details.quote.said import Quote
from srcdiff.details.quote.speaker import Speakers
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention

NAME = "quote"

_EDITED = re.compile(r"\[[^\]\n]*\]|\.\s?\.\s?\.|…")
_SPEECH = 4  # words from which what stands between quotation marks is speech even without a verb of saying


def find(reading: Reading) -> tuple[Mention, ...]:
    """The quotations of the document, in order."""
    speakers = Speakers(reading, names.find(reading))
    mentions: list[Mention] = []
    for span in quoted_spans(reading.text):
        passage = reading.passage_of(span.start)
        words = span.of(reading.text)
        runs = tuple(run for part in _EDITED.split(fold(words)) if (run := tuple(WORD.findall(part))))
        if passage is None or not runs:
            continue
        speaker, said = speakers.of(span)
        count = sum(map(len, runs))
        stopped = words.rstrip("\"'”’»")[-1:] in (",", ".", "!", "?")
        speech = count >= _SPEECH or (said and (stopped or count >= 2))
        mentions.append(Mention(NAME, span, passage, Quote(runs, speaker, speech)))
    return tuple(mentions)
