"""Files to compare, and the command called in this process, which is quicker than one of its own."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import srcdiff.pipeline
from srcdiff.cli import main
from srcdiff.embed import load_encoder
from tests.cli.command import FAITHFUL, MORE, WRONG, A, run


@dataclass(frozen=True)
class Done:
    """What a call left behind."""

    code: int
    out: bytes
    err: bytes


Call = Callable[..., Done]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts, which is also the working folder."""
    for name, text in (("a", A), ("same", A), ("faithful", FAITHFUL), ("wrong", WRONG), ("more", MORE)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture(scope="session")
def encoders() -> Callable[..., Any]:
    """Encoders by model, each loaded once for all tests."""
    return functools.cache(load_encoder)


@pytest.fixture
def call(
    files: Path, capfdbinary: pytest.CaptureFixture[bytes], encoders: Any, monkeypatch: pytest.MonkeyPatch
) -> Call:
    """The command with those arguments, in the folder of the texts."""
    monkeypatch.setattr(srcdiff.pipeline, "load_encoder", encoders)

    def do(*arguments: str | Path) -> Done:
        with pytest.raises(SystemExit) as ended:
            main([*map(str, arguments)])
        caught = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, caught.out, caught.err)

    return do


@pytest.fixture(params=["here", pytest.param("installed", marks=pytest.mark.slow)])
def command(request: pytest.FixtureRequest, files: Path) -> Call:
    """The command called in this process, and, in the slow run, the installed one in a process of its own."""
    if request.param == "here":
        called: Call = request.getfixturevalue("call")
        return called

    def do(*arguments: str | Path) -> Done:
        done = run(*arguments, cwd=files)
        return Done(done.returncode, done.stdout, done.stderr)

    return do
