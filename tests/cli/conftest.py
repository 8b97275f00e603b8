"""Files to compare, and the command called in this process, which is quicker than one of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from srcdiff.cli import main
from tests.cli.command import FAITHFUL, MORE, WRONG, A


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
    return tmp_path


@pytest.fixture
def call(files: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Call:
    """The command with those arguments, in the folder of the texts."""

    def do(*arguments: str | Path) -> Done:
        with pytest.raises(SystemExit) as ended:
            main([*map(str, arguments)])
        caught = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, caught.out, caught.err)

    return do
