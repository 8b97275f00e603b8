"""Shell completion, as the shells ask for it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from srcdiff.cli.group import COMMANDS
from tests.cli.command import run


def complete(words: str) -> list[str]:
    """What bash is offered for the last of the words (an empty one after a space at the end)."""
    count = len(words.split(" ")) - 1
    done = run(env={"COMP_WORDS": words, "COMP_CWORD": str(count), "_SRCDIFF_COMPLETE": "bash_complete"})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().splitlines()


def test_files_come_first_and_subcommands_once_a_letter_is_there() -> None:
    assert complete("srcdiff ") == ["file,"]
    for name in COMMANDS:
        assert f"plain,{name}" in complete(f"srcdiff {name[:2]}")


def test_bash_itself_completes_a_subcommand() -> None:
    script = """
    compopt() { :; }
    eval "$(_SRCDIFF_COMPLETE=bash_source srcdiff)"
    COMP_WORDS=(srcdiff bat) COMP_CWORD=1
    _srcdiff_completion srcdiff bat srcdiff
    echo "${COMPREPLY[@]}"
    """
    folder = os.path.dirname(sys.executable)
    environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", script], capture_output=True, env=environment, check=False)
    assert done.stdout.split()[-1:] == [b"batch"], done.stderr.decode()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("srcdiff exp", ["file,exp", "plain,explain"]),
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
