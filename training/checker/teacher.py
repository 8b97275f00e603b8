"""A larger reader to learn from: all-mpnet-base-v2 with the checker's marks and heads, used in training only.

Its vocabulary is the checker's with four tokens before it, so both read the same tokens and every word has one place.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from transformers import AutoModel

from srcdiff.check.encoding import CLS, SEP
from srcdiff.check.marks import TYPES
from training.checker.model import attend, head, kept, seen

WIDTH = 768
SHIFT = 4
"""MPNet's vocabulary is <s>, <pad>, </s>, <unk> and then BERT's."""
START, END, FIRST_PLACE = 0, 2, 2
BUCKETS, FARTHEST = 32, 128


def buckets(places: torch.Tensor) -> torch.Tensor:
    """(batch, q, k): the bucket of each token's distance, near ones alone, far ones in logarithms (as T5)."""
    away = places[:, :, None] - places[:, None, :]
    half = BUCKETS // 2
    exact = half // 2
    size = away.abs()
    large = exact + (size.clamp(min=1).float() / exact).log() / math.log(FARTHEST / exact) * (half - exact)
    return (away < 0) * half + torch.where(size < exact, size, large.long().clamp(max=half - 1))


class Teacher(torch.nn.Module):
    """Ids, marks, places and groups → logits of every token's label and of the verdict, and each token's vector."""

    def __init__(self, weights: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.transformer = AutoModel.from_pretrained(weights, add_pooling_layer=False)
        self.transformer.embeddings.word_embeddings.weight.requires_grad_(False)
        self.transformer.encoder.relative_attention_bias.weight.requires_grad_(False)
        self.marks = torch.nn.Embedding(TYPES, WIDTH)
        torch.nn.init.normal_(self.marks.weight, std=0.01)
        self.drop = torch.nn.Dropout(dropout)
        self.word = head(dropout, WIDTH)
        self.verdict = head(dropout, WIDTH)

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, places: torch.Tensor, groups: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """(batch, sequence) each → (batch, sequence, 3) twice, (batch, sequence, 768)."""
        own = torch.where(ids == CLS, START, torch.where(ids == SEP, END, ids + SHIFT))
        parts = self.transformer.embeddings
        total = parts.word_embeddings(own) + parts.position_embeddings(places + FIRST_PLACE) + self.marks(types)
        hidden = self.drop(parts.LayerNorm(total)).to(kept(total))
        bias = self.transformer.encoder.relative_attention_bias(buckets(places)).permute(0, 3, 1, 2)
        bias = bias.masked_fill(~seen(groups)[:, None], -1e4).to(hidden.dtype)
        for layer in self.transformer.encoder.layer:
            attention = layer.attention
            found = attend(attention.attn.q(hidden), attention.attn.k(hidden), attention.attn.v(hidden), bias)
            hidden = attention.LayerNorm(self.drop(attention.attn.o(found)) + hidden)
            inner = torch.nn.functional.gelu(layer.intermediate.dense(hidden))
            hidden = layer.output.LayerNorm(self.drop(layer.output.dense(inner)) + hidden)
        return self.word(hidden), self.verdict(hidden), hidden
