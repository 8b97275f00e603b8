"""A checkpoint → the bundled checker: one int8 ONNX file, its tokenizer, a manifest.

    python -m training.checker.export --weights DIR --checkpoint FILE --out DIR [--name NAME]

The quantisation is that of the encoder (`training.export_encoder`): every token has its own scale, so that a judgement
does not depend on what stands beside it in a batch. Several checkpoints of one shape are averaged first.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from tokenizers import Tokenizer

from srcdiff.check.marks import TYPES
from training.checker.model import Checker, depth_of
from training.export_encoder import WEIGHTS_SHA256, Quantiser, check_weights, fuse, strip

INPUTS = ("input_ids", "token_type_ids", "position_ids", "groups")
OUTPUTS = ("words", "verdicts")


class Shares(torch.nn.Module):
    """The checker with its marks laid out as a table, giving shares instead of logits."""

    def __init__(self, checker: Checker) -> None:
        super().__init__()
        self.checker = checker
        self.table = torch.nn.Parameter(checker.marks.table().detach())
        checker.marks.table = lambda: self.table  # type: ignore[method-assign]

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, places: torch.Tensor, groups: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch, sequence) each → twice (batch, sequence, 3) shares that sum to 1."""
        words, verdicts = self.checker(ids, types, places, groups)
        return torch.softmax(words, -1), torch.softmax(verdicts, -1)


def averaged(paths: Sequence[Path]) -> dict[str, torch.Tensor]:
    """The mean of the weights of some checkpoints of one run."""
    states = [torch.load(path, weights_only=True, map_location="cpu") for path in paths]
    states = [state.get("model", state) for state in states]
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


def export_float(checker: Checker, target: Path) -> None:
    """Writes the model in float32 with free batch and sequence axes."""
    ids = torch.tensor([[101, 7592, 102, 2088, 102], [101, 7592, 102, 2088, 102]])
    types = torch.tensor([[0, 0, 0, TYPES // 2, TYPES // 2]] * 2)
    places = torch.tensor([[0, 1, 2, 3, 4]] * 2)
    groups = torch.tensor([[0, 0, 0, 1, 1]] * 2)
    axes = {0: "batch", 1: "sequence"}
    with torch.inference_mode():
        torch.onnx.export(
            Shares(checker),
            (ids, types, places, groups),
            str(target),
            dynamo=False,
            opset_version=17,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=dict.fromkeys((*INPUTS, *OUTPUTS), axes),
        )


def write_tokenizer(weights: Path, target: Path) -> None:
    """Writes the tokenizer without limit and padding: the inputs are cut by the checker's own window."""
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(target), pretty=False)


def write_manifest(out: Path, name: str) -> None:
    """Writes sizes and hashes of the files, and what they were made from and with."""
    packages = ("torch", "transformers", "onnx", "onnxruntime", "tokenizers")
    files = {}
    for file in ("model.onnx", "tokenizer.json"):
        content = (out / file).read_bytes()
        files[file] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    manifest = {
        "name": name,
        "types": TYPES,
        "weights_sha256": WEIGHTS_SHA256,
        "made_with": {package: importlib.metadata.version(package) for package in packages},
        "files": files,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Reads the options and writes the model folder."""
    parser = argparse.ArgumentParser(description="Makes the bundled checker from a checkpoint.")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the original all-MiniLM-L6-v2")
    parser.add_argument("--checkpoint", type=Path, nargs="+", required=True, help="of training; several are averaged")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="srcdiff-checker-2")
    given = parser.parse_args(arguments)
    check_weights(given.weights)
    state = averaged(given.checkpoint)
    checker = Checker(given.weights, depth=depth_of(state))
    checker.load_state_dict(state)
    checker.eval()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        floating = Path(scratch) / "float.onnx"
        export_float(checker, floating)
        model = fuse(floating)
    Quantiser(model).run()
    strip(model)
    onnx.save(model, str(given.out / "model.onnx"))
    write_tokenizer(given.weights, given.out / "tokenizer.json")
    write_manifest(given.out, given.name)


if __name__ == "__main__":
    main(sys.argv[1:])
