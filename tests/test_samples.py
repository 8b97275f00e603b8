"""The sample pairs: what must be found in each, and that nothing else of weight is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import srcdiff

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.mark.usefixtures("as_shipped")
@pytest.mark.parametrize("folder", sorted(SAMPLES.iterdir()), ids=lambda p: p.name)
def test_sample(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    a, b = ((folder / f"{side}.txt").read_text(encoding="utf-8") for side in "ab")
    found = srcdiff.compare_texts(a, b, a_date=expected["a_date"]).to_dict()["findings"]
    assert [_said(f) for f in found if f["severity"] != "low"] == expected["loud"]
    lost = {s["text"] for f in found if f["relation"] == "omits" for s in f["a"]}
    for words in expected["omitted"]:
        assert any(words in text for text in lost), words


def _said(finding: dict[str, Any]) -> list[Any]:
    spans = [[span["text"] for span in finding[side]] for side in "ab"]
    return [finding["relation"], finding["detail"], finding["severity"], *spans]
