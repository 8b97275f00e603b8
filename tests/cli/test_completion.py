"""Shell completion, as the shells ask for it."""

from __future__ import annotations

import pytest

from srcdiff.cli.group import COMMANDS
from tests.cli.command import run


def complete(words: str) -> list[str]:
    """What bash is offered for the last of the words (an empty one after a space at the end)."""
    count = len(words.split(" ")) - 1
    done = run(env={"COMP_WORDS": words, "COMP_CWORD": str(count), "_SRCDIFF_COMPLETE": "bash_complete"})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().splitlines()


def test_subcommands_and_files_come_first() -> None:
    assert complete("srcdiff ") == [*(f"plain,{name}" for name in COMMANDS), "file,"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("srcdiff exp", ["plain,explain", "file,exp"]),
        ("srcdiff a.txt b", ["file,b"]),
        ("srcdiff config b", ["file,b"]),
        ("srcdiff explain contradicts/d", ["plain,contradicts/date"]),
        ("srcdiff --ignore adds,nam", ["plain,adds,name"]),
        ("srcdiff --fail-on m", ["plain,medium"]),
        ("srcdiff --format js", ["plain,json"]),
        ("srcdiff --max-f", ["plain,--max-findings"]),
        ("srcdiff waive --rea", ["plain,--reason"]),
    ],
)
def test_offered(words: str, offered: list[str]) -> None:
    assert complete(words) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell(shell: str) -> None:
    done = run(env={"_SRCDIFF_COMPLETE": f"{shell}_source"})
    assert b"_SRCDIFF_COMPLETE" in done.stdout
