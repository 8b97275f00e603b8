"""The help pages: short, complete, and shown without loading anything heavy."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from srcdiff.cli.compare import EXIT_CODES
from srcdiff.cli.group import COMMANDS, GROUP
from tests.cli.conftest import Call

ALL = ["", *COMMANDS]
HEAVY = {"numpy", "onnxruntime", "tokenizers", "textual", "torch", "lxml", "hypothesis"}


def _command(name: str) -> click.Command:
    found = GROUP.get_command(click.Context(GROUP), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", ALL)
def test_a_help_page_fits_the_screen_and_tells_every_option(call: Call, name: str) -> None:
    said = call(*name.split(), "-h")
    assert said.code == 0
    lines = said.out.decode().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith(f"Usage: srcdiff {name}".rstrip())
    for param in _command(name).params:
        if isinstance(param, click.Option):
            assert param.help, param.name
            assert param.opts[-1] in said.out.decode()


def test_the_first_page_tells_the_commands_and_the_exit_codes(call: Call) -> None:
    said = call("--help").out.decode()
    for name in COMMANDS:
        assert f"\n  {name} " in said
    for code, meaning in EXIT_CODES:
        assert f"  {code:<4} {meaning}" in said


@pytest.mark.parametrize("name", ALL)
def test_a_command_has_a_line_of_its_own(name: str) -> None:
    said = _command(name).get_short_help_str(200)
    assert said.endswith(".")
    assert len(said) <= 75


@pytest.mark.slow
@pytest.mark.parametrize("words", ["--help", "config", "explain adds/date", "batch --help", "check --help"])
def test_nothing_heavy_is_loaded(words: str) -> None:
    code = (
        "import contextlib, io, sys\nfrom srcdiff.cli import main\n"
        f"with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()): main({words.split()!r})\n"
        "print('\\n'.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & {name.split(".")[0] for name in done.stdout.split()}


def test_a_file_called_like_a_command_is_reached_by_its_path(call: Call) -> None:
    assert call("./explain", "a.txt", "--json").err.startswith(b"srcdiff: ./explain: no such file")


def test_a_message_names_a_hostile_file_harmlessly(call: Call) -> None:
    for words in (["a\x1b[31m\u202e.txt", "a.txt"], ["a.txt", "same.txt", "--config", "c\x1b[31m\n\u202e.toml"]):
        said = call(*words).err.decode()
        assert not {"\x1b", "\u202e"} & set(said)
        assert said.count("\n") == 1
