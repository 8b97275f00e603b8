"""Patterns for paths."""

from __future__ import annotations

import pytest

from srcdiff.config.globs import fits


@pytest.mark.parametrize(
    ("pattern", "path", "fit"),
    [
        ("*.md", "b.md", True),
        ("*.md", "deep/down/b.md", True),
        ("*.md", "b.md.txt", False),
        ("drafts/*.md", "drafts/b.md", True),
        ("drafts/*.md", "drafts/old/b.md", False),
        ("drafts/**", "drafts/old/b.md", True),
        ("drafts/**/b.md", "drafts/b.md", True),
        ("**/b.md", "drafts/old/b.md", True),
        ("drafts/**", "olddrafts/b.md", False),
        ("./drafts/*", "drafts/b", True),
        ("dr?fts/b", "drafts/b", True),
        ("dr?fts/b", "dr/fts/b", False),
        ("a[1].txt", "a[1].txt", True),
        ("a+(.txt", "a+(.txt", True),
        ("*", "any/where.txt", True),
    ],
)
def test_fits(pattern: str, path: str, fit: bool) -> None:
    assert fits(pattern, path) is fit
