"""How far a text goes in what it tells: that a thing may be, that somebody wants it, that it is to come, that it is so.

When something happens is read in `tense`, single predicates with their scale in `modality`. Nothing is compared here.
"""

from __future__ import annotations

from srcdiff.details.stance.cues import ALLEGE, ASK, CAREFUL, COMING, DOUBT, DOUBTFUL, MAY, SEEM, SUPPOSE
from srcdiff.details.stance.find import named, tellings
from srcdiff.details.stance.telling import Stance, Telling
from srcdiff.details.stance.verbs import alike

__all__ = [
    "ALLEGE",
    "ASK",
    "CAREFUL",
    "COMING",
    "DOUBT",
    "DOUBTFUL",
    "MAY",
    "SEEM",
    "SUPPOSE",
    "Stance",
    "Telling",
    "alike",
    "named",
    "tellings",
]
