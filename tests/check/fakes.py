"""A checker's folder made in the test: an ONNX file that reads the marks alone, and a checker that repeats a rule."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer

from srcdiff.check import Judgement, Pair, Progress
from srcdiff.check.marks import TYPES, Found, Kind, mark
from srcdiff.embed.bundled import FOLDER as ENCODER
from srcdiff.model import Span
from srcdiff.model.verdict import WordVerdict

INPUTS = ("input_ids", "token_type_ids", "position_ids", "groups")


def shares_by_mark() -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """(TYPES, 3): an opposite conflicts, what is found nowhere is absent, all else is supported."""
    rows = np.tile(np.array([0.9, 0.05, 0.05], dtype=np.float32), (TYPES, 1))
    for side in (0, 1):
        for kind in Kind:
            for quoted in (False, True):
                rows[mark(side, kind, Found.OPPOSITE, quoted)] = (0.1, 0.8, 0.1)
                rows[mark(side, kind, Found.NO, quoted)] = (0.1, 0.1, 0.8)
    return rows


def write_folder(folder: Path, *, types: int = TYPES) -> Path:
    """A model folder whose words are judged by their marks, and whose verdict is always the same."""
    folder.mkdir(parents=True, exist_ok=True)
    verdict = np.array([[0.7, 0.2, 0.1]], dtype=np.float32)
    axes = ["batch", "sequence"]
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "token_type_ids"], ["words"]),
            helper.make_node("Sub", ["groups", "groups"], ["nothing"]),
            helper.make_node("Gather", ["verdict", "nothing"], ["verdicts"]),
        ],
        "marks",
        [helper.make_tensor_value_info(name, TensorProto.INT64, axes) for name in INPUTS],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [*axes, 3]) for name in ("words", "verdicts")],
        [numpy_helper.from_array(shares_by_mark(), "table"), numpy_helper.from_array(verdict, "verdict")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, str(folder / "model.onnx"))
    tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.save(str(folder / "tokenizer.json"))
    files = {}
    for name in ("model.onnx", "tokenizer.json"):
        content = (folder / name).read_bytes()
        files[name] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    manifest = {"name": "marks", "types": types, "files": files}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


class LastWord:
    """Judges the last word of every passage absent; `asked` holds the pairs it was given."""

    name = "last word"

    def __init__(self) -> None:
        self.asked: list[Pair] = []

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        self.asked += pairs
        found = []
        for _, passage in pairs:
            start = passage.rstrip(".").rfind(" ") + 1
            word = WordVerdict(Span(start, len(passage.rstrip("."))), 0.0, 0.9)
            found.append(Judgement(0.2, 0.7, 0.1, (word,)))
        return found
