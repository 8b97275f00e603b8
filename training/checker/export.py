"""Checkpoints → the bundled checker: one int8 ONNX file, its tokenizer, a manifest.

    python -m training.checker.export --weights DIR --reader FILE [--reader FILE] --out DIR [--name NAME]

Several readers become one file that answers with their mean. They share their vocabulary, which training leaves as it
was. The quantisation is that of the encoder (`training.export_encoder`): every token has its own scale, so that a
judgement does not depend on what stands beside it in a batch. What takes most room is kept in four bits (`packed`).
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import onnx
import torch
from tokenizers import Tokenizer

from srcdiff.check.marks import TYPES
from training.checker.model import Checker, depth_of
from training.checker.packed import Packer
from training.export_encoder import WEIGHTS_SHA256, check_weights, fuse, strip

INPUTS = ("input_ids", "token_type_ids", "position_ids", "groups")
OUTPUTS = ("words", "verdicts")


def always(table: torch.Tensor) -> Callable[[], torch.Tensor]:
    """A function that gives a table."""
    return lambda: table


class Shares(torch.nn.Module):
    """Checkers with their marks laid out as tables, giving the mean of their shares instead of logits."""

    def __init__(self, checkers: Sequence[Checker]) -> None:
        super().__init__()
        self.checkers = torch.nn.ModuleList(checkers)
        self.tables = torch.nn.ParameterList(checker.marks.table().detach() for checker in checkers)
        for checker, table in zip(checkers, self.tables, strict=True):
            checker.marks.table = always(table)  # type: ignore[method-assign]

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, places: torch.Tensor, groups: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch, sequence) each → twice (batch, sequence, 3) shares that sum to 1."""
        told = [checker(ids, types, places, groups) for checker in self.checkers]
        words, verdicts = (
            torch.stack([torch.softmax(logits, -1) for logits in part]) for part in zip(*told, strict=True)
        )
        return words.mean(0), verdicts.mean(0)


def averaged(paths: Sequence[Path]) -> dict[str, torch.Tensor]:
    """The mean of the weights of some checkpoints of one run."""
    states = [torch.load(path, weights_only=True, map_location="cpu") for path in paths]
    states = [state.get("model", state) for state in states]
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


def read(weights: Path, readers: Sequence[Sequence[Path]]) -> list[Checker]:
    """The checkers of the checkpoints of each reader, with one vocabulary. Raises ValueError where theirs differ."""
    found = []
    for paths in readers:
        state = averaged(paths)
        checker = Checker(weights, depth=depth_of(state))
        checker.load_state_dict(state)
        found.append(checker.eval())
    first = found[0].transformer.embeddings
    for checker, paths in zip(found, readers, strict=True):
        own = checker.transformer.embeddings
        if not torch.equal(own.word_embeddings.weight, first.word_embeddings.weight):
            raise ValueError(f"{paths[0]} has another vocabulary than {readers[0][0]}")
        own.word_embeddings = first.word_embeddings
    return found


def export_float(checkers: Sequence[Checker], target: Path) -> None:
    """Writes the readers in float32 with free batch and sequence axes."""
    ids = torch.tensor([[101, 7592, 102, 2088, 102], [101, 7592, 102, 2088, 102]])
    types = torch.tensor([[0, 0, 0, TYPES // 2, TYPES // 2]] * 2)
    places = torch.tensor([[0, 1, 2, 3, 4]] * 2)
    groups = torch.tensor([[0, 0, 0, 1, 1]] * 2)
    axes = {0: "batch", 1: "sequence"}
    with torch.inference_mode():
        torch.onnx.export(
            Shares(checkers),
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
    more = "checkpoints whose weights are averaged; once more for each reader whose answers are averaged with its"
    parser.add_argument("--reader", type=Path, nargs="+", action="append", required=True, metavar="FILE", help=more)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="srcdiff-checker-3")
    given = parser.parse_args(arguments)
    check_weights(given.weights)
    checkers = read(given.weights, given.reader)
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        floating = Path(scratch) / "float.onnx"
        export_float(checkers, floating)
        model = fuse(floating)
    Packer(model).run()
    strip(model)
    onnx.save(model, str(given.out / "model.onnx"))
    write_tokenizer(given.weights, given.out / "tokenizer.json")
    write_manifest(given.out, given.name)


if __name__ == "__main__":
    main(sys.argv[1:])
