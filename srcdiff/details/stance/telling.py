"""What a telling is: a verb with how far the text goes in it. How it is found lies in `find`."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from srcdiff.model import Span


class Stance(enum.Enum):
    """Of a telling; the value completes "b tells it as …"."""

    POSSIBLE = "possible"
    CONSIDERED = "considered"
    WANTED = "wanted or offered"
    TO_COME = "to come"
    SETTLED = "settled"
    CERTAIN = "certain"
    NEITHER = "said"


@dataclass(frozen=True, slots=True)
class Telling:
    """How far a text goes in a verb; `past` tells that it is done.

    `cue` is the word that says so and `verb` the verb, both in lower case, `denied` tells of a "not" or "never" between
    them, `at` the place of the verb among the passage's tokens, `span` the
    words from cue to verb, `low` and `high` the first token of its sentence and the one after its last; `supposed`
    tells that the text has it as what somebody supposes or alleges.
    """

    stance: Stance
    cue: str
    verb: str
    denied: bool
    at: int
    span: Span
    past: bool
    low: int
    high: int
    supposed: bool = False
