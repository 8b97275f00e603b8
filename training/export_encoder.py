"""Makes the bundled encoder: the original all-MiniLM-L6-v2 weights → one int8 ONNX file, its tokenizer, a manifest.

    python training/export_encoder.py --weights DIR --out DIR

The export, the quantisation and the measurement of what they cost belong here; reading the files is
`srcdiff.embed`.

The quantisation is our own, in standard operators and those of ONNX Runtime's CPU build, because the dynamic one of
onnxruntime.quantization takes one scale for a whole batch: a text's vector then depends on the texts beside it. Here
every token has its own scale, so that a vector depends on its text alone, and comes closer to the original as well.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer
from transformers import AutoModel

NAME = "all-MiniLM-L6-v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSION = 384
HEADS = 12
MAX_TOKENS = 256
# Weights take 64 steps a side, not 127: on processors without VNNI instructions ONNX Runtime adds two products of an
# unsigned and a signed byte in 16 bits, and 2 * 255 * 64 still fits where 2 * 255 * 127 would be cut off in silence.
WEIGHT_STEPS = 64
ACTIVATION_STEPS = 127
SENTENCES = Path(__file__).parents[1] / "tests" / "embed" / "sentences.txt"


class SentenceEncoder(torch.nn.Module):
    """The transformer with mean pooling and unit length behind it, both outputs kept."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.transformer = AutoModel.from_pretrained(weights, attn_implementation="eager", add_pooling_layer=False)
        self.transformer.eval()

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch, sequence) ids and mask → (batch, sequence, 384) token vectors, (batch, 384) unit vectors."""
        types = torch.zeros_like(input_ids)
        tokens = self.transformer(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=types
        ).last_hidden_state
        weight = attention_mask.unsqueeze(-1).to(tokens.dtype)
        mean = (tokens * weight).sum(1) / weight.sum(1).clamp(min=1e-9)
        return tokens, torch.nn.functional.normalize(mean, dim=-1)


def check_weights(weights: Path) -> None:
    """Stops unless the weights are those of the original release."""
    found = hashlib.sha256((weights / "model.safetensors").read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise SystemExit(f"{weights}/model.safetensors has SHA-256 {found}, not {WEIGHTS_SHA256} of the release")


def export_float(weights: Path, target: Path) -> None:
    """Writes the model in float32 with free batch and sequence axes."""
    ids = torch.tensor([[101, 7592, 2088, 102], [101, 7592, 102, 0]])
    axes = {0: "batch", 1: "sequence"}
    # The TorchScript exporter: ONNX Runtime's attention fusion knows its graphs, and not those of the newer one.
    with torch.inference_mode():
        torch.onnx.export(
            SentenceEncoder(weights),
            (ids, (ids != 0).long()),
            str(target),
            dynamo=False,
            opset_version=17,
            input_names=["input_ids", "attention_mask"],
            output_names=["token_vectors", "sentence_vector"],
            dynamic_axes={
                "input_ids": axes,
                "attention_mask": axes,
                "token_vectors": axes,
                "sentence_vector": {0: "batch"},
            },
        )


def fuse(source: Path) -> onnx.ModelProto:
    """Reads the float32 model with attention, layer norms and GELU as one operator each, weights kept apart."""
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False  # the embedding table must stay a Gather to be quantised by row
    options.use_multi_head_attention = True  # the query, key and value products must stay MatMul
    fused = optimizer.optimize_model(
        str(source),
        model_type="bert",
        num_heads=HEADS,
        hidden_size=DIMENSION,
        optimization_options=options,
        opt_level=0,
    )
    model: onnx.ModelProto = fused.model
    return model


class Quantiser:
    """Rewrites the products and the vocabulary table of a fused graph to int8."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.graph = model.graph
        self.weights = {item.name: item for item in self.graph.initializer}
        self.nodes: list[onnx.NodeProto] = []
        self.quantised_inputs: set[str] = set()
        self.made: set[str] = set()
        for name, value in {
            "one": np.float32(1),
            "tiny": np.float32(1e-9),
            "steps": np.float32(ACTIVATION_STEPS),
            "step": np.float32(1 / ACTIVATION_STEPS),
            "middle": np.uint8(128),
        }.items():
            self.constant(name, np.asarray(value))

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Adds an initializer and returns its name."""
        self.graph.initializer.append(numpy_helper.from_array(value, name))
        self.made.add(name)
        return name

    def add(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        """Adds a node and returns the name of its output."""
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def take(self, name: str) -> NDArray[np.float32]:
        """Takes a float32 weight out of the graph."""
        weight = self.weights[name]
        self.graph.initializer.remove(weight)
        return numpy_helper.to_array(weight)

    def run(self) -> None:
        """Goes through the graph once, in order."""
        for node in list(self.graph.node):
            if node.op_type == "MatMul" and node.input[1] in self.weights:
                self.product(node)
            elif node.op_type == "Gather" and self._is_vocabulary(node.input[0]):
                self.table(node)
            else:
                self.nodes.append(node)
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)

    def _is_vocabulary(self, name: str) -> bool:
        return (
            name in self.weights and len(self.weights[name].dims) == 2 and self.weights[name].dims[0] > MAX_TOKENS * 4
        )

    def product(self, node: onnx.NodeProto) -> None:
        """x @ W → an integer product; one scale a column of W, one scale a token of x."""
        x, name, out = node.input[0], node.input[1], node.output[0]
        self.activation(x)
        numbers, scale = self.numbers(name, self.take(name))
        self.constant(f"{name}_scale", scale)
        product = self.add(
            "MatMulIntegerToFloat",
            [f"{x}_uint8", numbers, "one", f"{name}_scale", "middle"],
            f"{out}_product",
            domain="com.microsoft",
        )
        self.add("Mul", [product, f"{x}_scale"], out)

    def numbers(self, name: str, weight: NDArray[np.float32]) -> tuple[str, NDArray[np.float32]]:
        """Puts a weight into the graph as int8 steps: their name, and a scale a column."""
        scale = (np.abs(weight).max(axis=0) / WEIGHT_STEPS).astype(np.float32)
        return self.constant(f"{name}_int8", np.round(weight / scale).astype(np.int8)), scale

    def activation(self, x: str) -> None:
        """Scales each token's values to unsigned bytes around 128, once for all products that read them."""
        if x in self.quantised_inputs:
            return
        self.quantised_inputs.add(x)
        size = self.add("Abs", [x], f"{x}_size")
        peak = self.add("ReduceMax", [size], f"{x}_peak", axes=[-1], keepdims=1)
        largest = self.add("Max", [peak, "tiny"], f"{x}_largest")
        self.add("Mul", [largest, "step"], f"{x}_scale")
        inverse = self.add("Div", ["steps", largest], f"{x}_inverse")
        scaled = self.add("Mul", [x, inverse], f"{x}_scaled")
        self.add("QuantizeLinear", [scaled, "one", "middle"], f"{x}_uint8")

    def table(self, node: onnx.NodeProto) -> None:
        """A look-up in the vocabulary table → one in an int8 table with a scale a row."""
        name, ids, out = node.input[0], node.input[1], node.output[0]
        weight = self.take(name)
        scale = (np.abs(weight).max(axis=1, keepdims=True) / 127).astype(np.float32)
        scale[scale == 0] = 1
        self.constant(f"{name}_int8", np.round(weight / scale).astype(np.int8))
        self.constant(f"{name}_scale", scale)
        row = self.add("Gather", [f"{name}_int8", ids], f"{out}_row")
        row_scale = self.add("Gather", [f"{name}_scale", ids], f"{out}_scale")
        values = self.add("Cast", [row], f"{out}_values", to=TensorProto.FLOAT)
        self.add("Mul", [values, row_scale], out)


def strip(model: onnx.ModelProto) -> None:
    """Removes what the exporter noted about the machine it ran on."""
    model.doc_string = model.graph.doc_string = ""
    del model.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]


def write_tokenizer(weights: Path, target: Path) -> None:
    """Writes the tokenizer with the model's own limit and no padding, which the encoder adds by batch."""
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.save(str(target), pretty=False)


def write_manifest(out: Path) -> None:
    """Writes sizes and hashes of the files, and what they were made from and with."""
    names = ("model.onnx", "tokenizer.json")
    manifest = {
        "name": NAME,
        "dimension": DIMENSION,
        "max_tokens": MAX_TOKENS,
        "weights_sha256": WEIGHTS_SHA256,
        "made_with": {
            package: importlib.metadata.version(package)
            for package in ("torch", "transformers", "onnx", "onnxruntime", "tokenizers")
        },
        "files": {
            name: {
                "size": (out / name).stat().st_size,
                "sha256": hashlib.sha256((out / name).read_bytes()).hexdigest(),
            }
            for name in names
        },
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def encode_alone(out: Path, texts: list[str]) -> NDArray[np.float32]:
    """(n, 384) vectors of the made model, every text by itself."""
    session = onnxruntime.InferenceSession(str(out / "model.onnx"), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(out / "tokenizer.json"))
    rows = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
        rows.append(session.run(["sentence_vector"], {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0])
    return np.array(rows, dtype=np.float32)


def report_difference(weights: Path, out: Path) -> None:
    """Prints how far the made vectors are from those of the original through sentence-transformers."""
    texts = SENTENCES.read_text(encoding="utf-8").splitlines()
    original = SentenceTransformer(str(weights), device="cpu").encode(texts, normalize_embeddings=True)
    made = encode_alone(out, texts)
    cosine = (original * made).sum(axis=1)
    pairs = np.triu_indices(len(texts), k=1)
    shift = np.abs((original @ original.T - made @ made.T)[pairs])
    print(f"{len(texts)} sentences: cosine to the original mean {cosine.mean():.4f}, least {cosine.min():.4f}")
    print(f"similarity of two sentences moved by {shift.mean():.4f} on average, {shift.max():.4f} at most")


def main() -> None:
    """Makes all files of the model folder that are not written by hand."""
    parser = argparse.ArgumentParser(description="Makes the bundled encoder from the original weights.")
    parser.add_argument("--weights", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    arguments = parser.parse_args()
    check_weights(arguments.weights)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        floating = Path(scratch) / "float.onnx"
        export_float(arguments.weights, floating)
        model = fuse(floating)
    Quantiser(model).run()
    strip(model)
    onnx.save(model, str(arguments.out / "model.onnx"))
    write_tokenizer(arguments.weights, arguments.out / "tokenizer.json")
    write_manifest(arguments.out)
    report_difference(arguments.weights, arguments.out)


if __name__ == "__main__":
    main()
