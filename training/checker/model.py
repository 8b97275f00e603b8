"""The checker as a torch module: MiniLM with marks as token types, a label a word and a verdict a passage."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from transformers import AutoModel

from srcdiff.check.encoding import EVIDENCE_GROUP
from srcdiff.check.marks import QUOTED, SIDES, TYPES, Found, Kind

WIDTH = 384
HEADS = 12
LABELS = ("supported", "conflicting", "absent")
VERDICTS = ("entailed", "neutral", "contradicted")


class Marks(torch.nn.Module):
    """The vector of a mark: the sum of those of its parts, so that rare marks share what frequent ones have learnt."""

    def __init__(self, start: torch.Tensor) -> None:
        super().__init__()
        self.side = torch.nn.Parameter(start[:1].repeat(SIDES, 1))
        self.kind = torch.nn.Parameter(torch.randn(SIDES, len(Kind), WIDTH) * 0.01)
        self.found = torch.nn.Parameter(torch.randn(SIDES, len(Kind), len(Found), WIDTH) * 0.01)
        self.quoted = torch.nn.Parameter(torch.randn(SIDES, QUOTED, WIDTH) * 0.01)

    def table(self) -> torch.Tensor:
        """(TYPES, 384), the rows in the order of `srcdiff.check.marks.mark`."""
        rows = self.side[:, None, None] + self.kind[:, :, None] + self.found
        return (rows[:, :, :, None] + self.quoted[:, None, None]).reshape(TYPES, WIDTH)


def head(dropout: float, width: int = WIDTH) -> torch.nn.Sequential:
    """Two layers from a token's vector to three logits."""
    return torch.nn.Sequential(
        torch.nn.Linear(width, width), torch.nn.GELU(), torch.nn.Dropout(dropout), torch.nn.Linear(width, 3)
    )


def seen(groups: torch.Tensor) -> torch.Tensor:
    """(batch, q, k): whether token q looks at token k, which it does where k is evidence or of its own passage."""
    return (groups[:, None, :] == EVIDENCE_GROUP) | (groups[:, None, :] == groups[:, :, None])


def attend(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    """(batch, sequence, width) each, biased by (batch, heads, sequence, sequence) → (batch, sequence, width).

    On a GPU the fused kernel; on processors the plain products, which are faster there in bfloat16.
    """
    query, key, value = (x.unflatten(-1, (HEADS, -1)).transpose(1, 2) for x in (query, key, value))
    if query.is_cuda:
        found = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
    else:
        likeness = torch.matmul(query * query.shape[-1] ** -0.5, key.transpose(-1, -2))
        found = torch.matmul(torch.softmax(likeness + bias, -1), value)
    return found.transpose(1, 2).flatten(2)


def kept(tensor: torch.Tensor) -> torch.dtype:
    """The type in which vectors are kept between layers: that of the products where autocast is on, else their own."""
    kind = tensor.device.type
    return torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else tensor.dtype


def depth_of(state: Mapping[str, torch.Tensor]) -> int:
    """How many layers the weights of a checker have."""
    found = [re.match(r"transformer\.encoder\.layer\.(\d+)\.", name) for name in state]
    return 1 + max(int(match[1]) for match in found if match)


def stacked(state: Mapping[str, torch.Tensor], order: Sequence[int]) -> dict[str, torch.Tensor]:
    """The weights of a deeper checker, whose layer i starts as layer order[i] (stacking: Gong et al. 2019)."""
    prefix = "transformer.encoder.layer."
    found = {name: tensor for name, tensor in state.items() if not name.startswith(prefix)}
    for place, layer in enumerate(order):
        own = f"{prefix}{layer}."
        found |= {f"{prefix}{place}.{n.removeprefix(own)}": t.clone() for n, t in state.items() if n.startswith(own)}
    return found


class Checker(torch.nn.Module):
    """Ids, marks, places and groups → logits of every token's label, and of the verdict at every token.

    The verdict of a passage is read at the [SEP] that ends it.
    """

    def __init__(self, weights: Path, *, depth: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.transformer = AutoModel.from_pretrained(
            weights,
            attn_implementation="eager",
            add_pooling_layer=False,
            num_hidden_layers=depth,
        )
        embeddings = self.transformer.embeddings
        embeddings.dropout = torch.nn.Dropout(dropout)
        embeddings.word_embeddings.weight.requires_grad_(False)
        self.marks = Marks(embeddings.token_type_embeddings.weight.detach().clone())
        self.word = head(dropout)
        self.verdict = head(dropout)

    def hidden(
        self, ids: torch.Tensor, types: torch.Tensor, places: torch.Tensor, groups: torch.Tensor
    ) -> torch.Tensor:
        """(batch, sequence, 384): each token's vector; a token sees the evidence and its own group."""
        parts = self.transformer.embeddings
        total = parts.word_embeddings(ids) + parts.position_embeddings(places)
        total = total + torch.nn.functional.embedding(types, self.marks.table())
        hidden: torch.Tensor = parts.dropout(parts.LayerNorm(total)).to(kept(total))
        bias = (1.0 - seen(groups)[:, None].to(hidden.dtype)) * -1e4
        for layer in self.transformer.encoder.layer:
            if torch.jit.is_tracing():  # of the exporter, whose fusion knows the graph of the library's own layer
                hidden = layer(hidden, bias)
                hidden = hidden[0] if isinstance(hidden, tuple) else hidden
                continue
            own, output = layer.attention.self, layer.attention.output
            found = attend(own.query(hidden), own.key(hidden), own.value(hidden), bias)
            hidden = output.LayerNorm(output.dense(found) + hidden)
            inner = torch.nn.functional.gelu(layer.intermediate.dense(hidden))
            hidden = layer.output.LayerNorm(layer.output.dense(inner) + hidden)
        return hidden

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, places: torch.Tensor, groups: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch, sequence) each → twice (batch, sequence, 3) logits."""
        hidden = self.hidden(ids, types, places, groups)
        return self.word(hidden), self.verdict(hidden)
