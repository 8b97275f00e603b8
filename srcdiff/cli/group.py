"""The registry of subcommands. What is no subcommand's name begins the arguments of the comparison, the default.

A file called like a subcommand is reached as ./name.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Mapping
from types import MappingProxyType

import click

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "check": "srcdiff.cli.check",
        "batch": "srcdiff.cli.batch",
        "waive": "srcdiff.cli.waive",
        "explain": "srcdiff.cli.explain",
        "config": "srcdiff.cli.config",
    }
)
"""Name of a subcommand to the module whose `command` it is; a module is loaded when its name is given."""

_DEFAULT = ""  # no argument can be mistaken for it


class _Group(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = "srcdiff.cli.compare" if cmd_name == _DEFAULT else COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = importlib.import_module(module).command
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if len(args) == 1 and args[0] not in COMMANDS and not ctx.resilient_parsing:
            near = difflib.get_close_matches(args[0], COMMANDS, 1)
            if near:
                raise click.UsageError(f"There is no command {args[0]!r}; the nearest is {near[0]!r}.", ctx)
        return super().parse_args(ctx, args if args and args[0] in COMMANDS else [_DEFAULT, *args])


GROUP = _Group("srcdiff", add_help_option=False, context_settings={"help_option_names": ["-h", "--help"]})
