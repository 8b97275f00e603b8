"""The bundled checker → a checkpoint that training goes on from, where its own was not kept.

    python -m training.checker.restore --weights MINILM --out FILE [--reader NUMBER] [--model FOLDER]

The numbers in the file times their scales are what the checker answers with, so nothing is lost that it still has.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from srcdiff.check.marks import QUOTED, SIDES, Found, Kind
from training.checker.model import WIDTH, Checker, depth_of
from training.checker.packed import Packed

PRODUCTS = (
    "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
    "intermediate.dense", "output.dense",
)  # fmt: skip
HEADS = ("word.0", "word.3", "verdict.0", "verdict.3")
VOCABULARY = "transformer.embeddings.word_embeddings.weight"
READERS = "checkers."
STEPS = ("_int8", "_pairs")

Arrays = Mapping[str, NDArray[Any]]


def scaled(arrays: Arrays, name: str) -> torch.Tensor:
    """(n, width): the weights that a name's numbers and scales stand for, a row each output or each word piece."""
    scale = arrays[f"{name}_scale"].reshape(-1, 1)
    if f"{name}_int8" in arrays:
        return torch.tensor(arrays[f"{name}_int8"].T.astype(np.float32) * scale)
    rows = len(scale)
    packed = Packed(arrays[f"{name}_pairs"].reshape(rows, -1), arrays[f"{name}_factors"].reshape(rows, -1), scale)
    return torch.tensor(packed.steps().astype(np.float32) * scale)


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


def restored(model: onnx.ModelProto, reader: int) -> dict[str, torch.Tensor]:
    """The state that one of an exported model's readers was made from; products are numbered as they are run."""
    arrays = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    numbered = [
        name.removesuffix(end) for name in arrays for end in STEPS if name.startswith("onnx::") and name.endswith(end)
    ]
    numbered.sort(key=lambda name: int(name.rpartition("_")[2]))
    first = 0
    for number in range(reader + 1):
        prefix = f"{READERS}{number}."
        state = {
            name.removeprefix(prefix): torch.tensor(array) for name, array in arrays.items() if name.startswith(prefix)
        }
        places = [f"transformer.encoder.layer.{layer}.{p}" for layer in range(depth_of(state)) for p in PRODUCTS]
        products = numbered[first : first + len(places) + len(HEADS)]
        first += len(products)
    for place, name in zip([*places, *HEADS], products, strict=True):
        state[f"{place}.weight"] = scaled(arrays, name)
    state = {name: tensor for name, tensor in state.items() if not name.startswith(VOCABULARY)}
    state[VOCABULARY] = scaled(arrays, f"{READERS}0.{VOCABULARY}")
    return state | marks_of(arrays[f"tables.{reader}"])


def main(arguments: Sequence[str]) -> None:
    """Reads the options and writes the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the original all-MiniLM-L6-v2")
    parser.add_argument("--model", type=Path, default=Path("srcdiff/models/checker"), help="folder of the checker")
    parser.add_argument("--reader", type=int, default=0, help="which of its readers, from 0")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    state = restored(onnx.load(str(given.model / "model.onnx")), given.reader)
    checker = Checker(given.weights, depth=depth_of(state))
    checker.load_state_dict(checker.state_dict() | state)
    torch.save(checker.state_dict(), given.out)


if __name__ == "__main__":
    main(sys.argv[1:])
