"""Makes the man page from the command itself, so that it cannot go stale.

    python docs/manpage.py        writes docs/srcdiff.1

Read it with `man docs/srcdiff.1`; an installed package has it under share/man.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from srcdiff.cli.compare import EXIT_CODES
from srcdiff.cli.compare import command as default
from srcdiff.cli.group import COMMANDS, GROUP
from srcdiff.cli.options import sections

PAGE = Path(__file__).parent / "srcdiff.1"
FILES = (
    ("srcdiff.toml", "Settings, in the folder of B or the nearest above it; or [tool.srcdiff] in pyproject.toml."),
    ("srcdiff-waivers.toml", "Accepted findings, with reasons; beside B."),
)


def page() -> str:
    """The page in the language of man(7), for groff and mandoc."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    group = click.Context(GROUP, info_name="srcdiff", **GROUP.context_settings)
    context = click.Context(default, group)
    yield '.\\" Made by docs/manpage.py; change the help texts of the command instead.'
    yield '.TH SRCDIFF 1 "" srcdiff "User Commands"'
    yield from (".SH NAME", r"srcdiff \- compare what two texts say")
    yield from (".SH SYNOPSIS", ".nf", *(_escape(line) for line in _synopsis(group)), ".fi")
    yield from (".SH DESCRIPTION", *_paragraphs(default.help or ""))
    yield from (".SH OPTIONS", *_options(default, context))
    yield ".SH COMMANDS"
    for name in COMMANDS:
        command = GROUP.get_command(group, name)
        assert command is not None
        yield f".SS srcdiff {_escape(name)}"
        yield from _paragraphs(command.help or "")
        yield from _options(command, click.Context(command, group, name))
    yield ".SH EXIT STATUS"
    for code, meaning in EXIT_CODES:
        yield from (".TP", f".B {code}", _escape(meaning))
    yield ".SH FILES"
    for name, meaning in FILES:
        yield from (".TP", f".B {_escape(name)}", _escape(meaning))


def _synopsis(group: click.Context) -> Iterator[str]:
    yield "srcdiff [OPTIONS] A B"
    for name in COMMANDS:
        command = GROUP.get_command(group, name)
        assert command is not None
        usage = " ".join(command.collect_usage_pieces(click.Context(command, group, name)))
        yield f"srcdiff {name} {usage}"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for title, records in sections(command, context).items():
        yield from (".PP", f".I {_escape(title)}")
        for names, meaning in records:
            yield from (".TP", f".B {_escape(names)}", _escape(" ".join(meaning.split())))


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        verbatim = paragraph.startswith("\b")
        yield from (".PP", ".nf") if verbatim else (".PP",)
        lines = paragraph.removeprefix("\b").strip("\n").split("\n")
        yield from (_escape(line) for line in (lines if verbatim else [" ".join(" ".join(lines).split())]))
        yield from (".fi",) if verbatim else ()


def _escape(text: str) -> str:
    """`text` with nothing in it that roff would act on; hyphens as they are typed in a shell."""
    plain = text.replace("\\", r"\e").replace("-", r"\-").replace("“", r"\(lq").replace("”", r"\(rq")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
