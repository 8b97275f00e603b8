"""Weights in four bits: they take half the room of int8, and are int8 again before the first product.

A number between -8 and 7 stands for each weight, a whole factor for each block of them, a scale for each column or row.
Numbers times factors fit in the bytes that `training.export_encoder` makes: the same operators run, as fast, on a file
half the size. The factors play the part that scales of blocks have elsewhere (as in Dettmers & Zettlemoyer 2023).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto

from training.export_encoder import WEIGHT_STEPS, Quantiser

LOWEST, HIGHEST = -8, 7
PRODUCT_BLOCK, TABLE_BLOCK = 32, 48
TABLE_STEPS = 127
WIDE = 1536
"""The inner width of a layer: its two products make two thirds of a reader."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows of weights: (n, width / 2) pairs, (n, width / block) factors, (n, 1) scales."""

    pairs: NDArray[np.uint8]
    factors: NDArray[np.uint8]
    scale: NDArray[np.float32]

    def steps(self) -> NDArray[np.int8]:
        """(n, width) whole steps, of which the weights are `scale` times as large."""
        pairs = lowest_pairs()[self.pairs].reshape(len(self.pairs), self.factors.shape[1], -1)
        return (pairs * self.factors[:, :, None]).reshape(len(self.pairs), -1).astype(np.int8)


def lowest_pairs() -> NDArray[np.int8]:
    """(256, 2): the two numbers that a byte stands for."""
    bytes_ = np.arange(256)
    return (np.stack([bytes_ % 16, bytes_ // 16], axis=1) + LOWEST).astype(np.int8)


def pack(rows: NDArray[np.float32], block: int, steps: int) -> Packed:
    """(n, width) → their nearest form, each block with the factor that leaves the least error."""
    scale = np.abs(rows).max(axis=1, keepdims=True) / np.float32(steps)
    scale[scale == 0] = 1
    blocks = (rows / scale).reshape(len(rows), -1, block)
    best = np.full(blocks.shape[:2], np.inf, np.float32)
    numbers = np.zeros(blocks.shape, np.int8)
    factors = np.ones(blocks.shape[:2], np.uint8)
    for factor in range(1, steps // -LOWEST + 1):
        found = np.clip(np.round(blocks / factor), LOWEST, HIGHEST)
        error = ((found * factor - blocks) ** 2).sum(axis=2)
        better = error < best
        best[better], numbers[better], factors[better] = error[better], found[better], factor
    low = numbers.reshape(len(rows), -1, 2).astype(np.int16) - LOWEST
    return Packed((low[:, :, 0] + 16 * low[:, :, 1]).astype(np.uint8), factors, scale)


class Packer(Quantiser):
    """The quantiser with the vocabulary and the wide products in four bits."""

    def __init__(self, model: onnx.ModelProto) -> None:
        super().__init__(model)
        self.constant("byte", np.asarray(256, np.int32))
        self.constant("pairs", lowest_pairs().astype(np.float32))
        factors = np.arange(WEIGHT_STEPS // -LOWEST + 1)[:, None, None]
        self.constant("products", (factors * lowest_pairs()).astype(np.int8).reshape(-1, 2))

    def numbers(self, name: str, weight: NDArray[np.float32]) -> tuple[str, NDArray[np.float32]]:
        """Puts a weight into the graph; its int8 steps, and its scale a column."""
        if max(weight.shape) < WIDE:
            return super().numbers(name, weight)
        packed = pack(np.ascontiguousarray(weight.T), PRODUCT_BLOCK, WEIGHT_STEPS)
        self.constant(f"{name}_pairs", packed.pairs.reshape(*packed.factors.shape, -1))
        self.constant(f"{name}_factors", packed.factors[:, :, None])
        self.constant(f"{name}_shape", np.array(weight.T.shape, np.int64))
        # all of it is made of constants, so that ONNX Runtime works it out once, as it loads the file
        factors = self.add("Cast", [f"{name}_factors"], f"{name}_factors_wide", to=TensorProto.INT32)
        first = self.add("Mul", [factors, "byte"], f"{name}_first")
        pairs = self.add("Cast", [f"{name}_pairs"], f"{name}_pairs_wide", to=TensorProto.INT32)
        places = self.add("Add", [pairs, first], f"{name}_places")
        steps = self.add("Gather", ["products", places], f"{name}_steps")
        rows = self.add("Reshape", [steps, f"{name}_shape"], f"{name}_rows")
        return self.add("Transpose", [rows], f"{name}_int8", perm=[1, 0]), packed.scale[:, 0]

    def table(self, node: onnx.NodeProto) -> None:
        """A look-up in the vocabulary table → one in a packed table."""
        name, ids, out = node.input[0], node.input[1], node.output[0]
        if f"{name}_pairs" not in self.made:
            packed = pack(self.take(name), TABLE_BLOCK, TABLE_STEPS)
            self.constant(f"{name}_pairs", packed.pairs)
            self.constant(f"{name}_factors", packed.factors)
            self.constant(f"{name}_scale", packed.scale)
            self.constant(f"{name}_blocks", np.array([0, 0, packed.factors.shape[1], TABLE_BLOCK], np.int64))
            self.constant(f"{name}_width", np.array([0, 0, packed.factors.shape[1] * TABLE_BLOCK], np.int64))
            self.constant("last", np.array([-1], np.int64))
        row = self.add("Gather", [f"{name}_pairs", ids], f"{out}_row")
        wide = self.add("Cast", [row], f"{out}_row_wide", to=TensorProto.INT32)
        numbers = self.add("Gather", ["pairs", wide], f"{out}_numbers")
        blocks = self.add("Reshape", [numbers, f"{name}_blocks"], f"{out}_blocks")
        factors = self.add("Gather", [f"{name}_factors", ids], f"{out}_factors")
        factor = self.add("Cast", [factors], f"{out}_factor", to=TensorProto.FLOAT)
        each = self.add("Unsqueeze", [factor, "last"], f"{out}_each")
        steps = self.add("Mul", [blocks, each], f"{out}_steps")
        values = self.add("Reshape", [steps, f"{name}_width"], f"{out}_values")
        scale = self.add("Gather", [f"{name}_scale", ids], f"{out}_scale")
        self.add("Mul", [values, scale], out)
