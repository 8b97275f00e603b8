"""Only the details that are asked for are told, also by the rules that read words and not mentions."""

from __future__ import annotations

import pytest

from srcdiff.compare import compare
from srcdiff.model import Alignment, Bead, Document, Passage

A = "The dam may burst in the spring, said the keeper of the old lock."
B = "The dam will burst in the spring, said the keeper of the old lock."


@pytest.mark.parametrize(("details", "told"), [(None, {"modality"}), ({"number"}, set())])
def test_only_what_is_asked_for_is_told(details: set[str] | None, told: set[str]) -> None:
    a, b = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", A), ("b", B)))
    found = compare(a, b, Alignment((Bead((0,), (0,), 0.95),)), details=details)
    assert {finding.detail for finding in found} == told
