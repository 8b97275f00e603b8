"""What a report calls the documents: as much of their names as tells them apart."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from srcdiff.model import Document
from srcdiff.report.spelled import one_line


def short_names(
    sources: Sequence[Document], b: Document, shown: Callable[[str], str] = one_line
) -> tuple[tuple[str, ...], str]:
    """Names for the sources and for b: file names, with more of the path where two are alike; else their letters.

    `shown` makes a name safe and short enough for the report; the names differ after it.
    """
    parts = [document.name.replace(os.sep, "/").rstrip("/").split("/") for document in (*sources, b)]
    for size in range(1, max(map(len, parts)) + 1):
        names = [shown("/".join(part[-size:])) for part in parts]
        if len(set(names)) == len(names) and all(name.strip() for name in names):
            return tuple(names[:-1]), names[-1]
    return ("a",) if len(sources) == 1 else tuple(f"a{number}" for number in range(1, len(sources) + 1)), "b"
