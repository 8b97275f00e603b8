"""Decisions of people on findings: waivers, kept beside b for all to see, and review marks, kept for one person.

Reading, applying and writing decisions belongs here; showing findings, and asking for a decision, does not.
"""

from srcdiff.review.apply import Applied, apply_waivers, entry_for
from srcdiff.review.baseline import load_baseline
from srcdiff.review.fingerprint import fingerprint
from srcdiff.review.marks import Marks
from srcdiff.review.person import user_name
from srcdiff.review.session import Reviewed, Session
from srcdiff.review.waivers import DEFAULT_NAME, Entry, Waivers, text_name

__all__ = [
    "DEFAULT_NAME",
    "Applied",
    "Entry",
    "Marks",
    "Reviewed",
    "Session",
    "Waivers",
    "apply_waivers",
    "entry_for",
    "fingerprint",
    "load_baseline",
    "text_name",
    "user_name",
]
