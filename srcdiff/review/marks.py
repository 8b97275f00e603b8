"""Review marks: which findings one person has looked at.

They say how far a person got, not what was accepted, so they are kept in that person's state folder and not beside the
text: one small JSON file for each pair of files, by finding id, with the fingerprint of what the finding was seen in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from srcdiff.errors import ReviewError
from srcdiff.model import Comparison
from srcdiff.review.files import read_text, replace_text
from srcdiff.review.fingerprint import fingerprint


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks on one pair; `path` None keeps them for this run alone."""

    path: Path | None = None
    seen: Mapping[str, str] = field(default_factory=dict)  # finding id to fingerprint

    @classmethod
    def of_pair(cls, a: str, b: str, folder: Path) -> Marks:
        """The marks kept in `folder` for the pair of files (or addresses) named `a` and `b`."""
        name = hashlib.sha256(f"{a}\0{b}".encode("utf-8", "surrogatepass")).hexdigest()[:24]
        return cls.load(folder / f"{name}.json")

    @classmethod
    def load(cls, path: Path) -> Marks:
        """What the file holds; nothing where there is no such file. Raises ReviewError where it is damaged."""
        text = read_text(path)
        if text is None:
            return cls(path)
        try:
            seen = json.loads(text)["reviewed"]
            if not all(isinstance(id, str) and isinstance(print_, str) for id, print_ in seen.items()):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ReviewError(f"{path}: damaged review marks; remove the file to begin anew") from None
        return cls(path, seen)

    def valid(self, comparison: Comparison) -> tuple[frozenset[str], int]:
        """Ids of findings marked reviewed, and how many marks no longer count since their passage changed or went."""
        prints = {f.id: fingerprint(comparison, f) for f in comparison.findings if f.id in self.seen}
        good = frozenset(id for id, print_ in prints.items() if self.seen[id] == print_)
        return good, len(self.seen) - len(good)

    def mark(self, id: str, print_: str) -> Marks:
        """With the finding marked as reviewed, and kept."""
        return self._keep({**self.seen, id: print_})

    def unmark(self, id: str) -> Marks:
        """With the finding's mark taken back, and kept."""
        return self._keep({known: print_ for known, print_ in self.seen.items() if known != id})

    def _keep(self, seen: Mapping[str, str]) -> Marks:
        if self.path is not None:
            replace_text(self.path, json.dumps({"reviewed": dict(seen)}, indent=1) + "\n")
        return replace(self, seen=seen)
