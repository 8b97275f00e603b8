"""The bundled checker → a checkpoint that training goes on from, where its own was not kept.

    python -m training.checker.restore --weights MINILM --out FILE [--model FOLDER]

The int8 weights times their scales are what the checker answers with, so nothing is lost that it still has.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from srcdiff.check.marks import QUOTED, SIDES, Found, Kind
from training.checker.model import WIDTH, Checker, depth_of

PRODUCTS = (
    "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
    "intermediate.dense", "output.dense",
)  # fmt: skip
HEADS = ("word.0", "word.3", "verdict.0", "verdict.3")
VOCABULARY = "transformer.embeddings.word_embeddings.weight"
PREFIX = "checker."

Arrays = Mapping[str, NDArray[np.generic]]


def scaled(arrays: Arrays, name: str) -> torch.Tensor:
    """The weights that a name's int8 steps and their scales stand for."""
    return torch.tensor(arrays[f"{name}_int8"].astype(np.float32) * arrays[f"{name}_scale"])


def marks_of(table: NDArray[np.generic]) -> dict[str, torch.Tensor]:
    """Parts of the marks whose sums are the rows of the table."""
    rows = torch.tensor(table).reshape(SIDES, len(Kind), len(Found), QUOTED, WIDTH)
    found = rows.mean(3)
    return {
        "marks.side": torch.zeros(SIDES, WIDTH),
        "marks.kind": torch.zeros(SIDES, len(Kind), WIDTH),
        "marks.found": found,
        "marks.quoted": (rows - found[:, :, :, None]).mean((1, 2)),
    }


def restored(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """The state of the checker that an exported model was made from; its products are numbered as they are run."""
    arrays = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    state = {
        name.removeprefix(PREFIX): torch.tensor(array)
        for name, array in arrays.items()
        if name.startswith(PREFIX) and not name.endswith(("_int8", "_scale"))
    }
    numbered = [name.removesuffix("_int8") for name in arrays if name.startswith("onnx::") and name.endswith("_int8")]
    numbered.sort(key=lambda name: int(name.rpartition("_")[2]))
    layers = range(depth_of(state))
    places = [f"transformer.encoder.layer.{layer}.{product}" for layer in layers for product in PRODUCTS]
    for place, name in zip([*places, *HEADS], numbered, strict=True):
        state[f"{place}.weight"] = scaled(arrays, name).T.contiguous()
    state[VOCABULARY] = scaled(arrays, PREFIX + VOCABULARY)
    return state | marks_of(arrays["table"])


def main(arguments: Sequence[str]) -> None:
    """Reads the options and writes the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the original all-MiniLM-L6-v2")
    parser.add_argument("--model", type=Path, default=Path("srcdiff/models/checker"), help="folder of the checker")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    state = restored(onnx.load(str(given.model / "model.onnx")))
    checker = Checker(given.weights, depth=depth_of(state))
    checker.load_state_dict(checker.state_dict() | state)
    torch.save(checker.state_dict(), given.out)


if __name__ == "__main__":
    main(sys.argv[1:])
