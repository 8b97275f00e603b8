"""The default command: one pair, to the screen or to reports."""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import CompletionItem

import srcdiff
from srcdiff.cli import options
from srcdiff.cli.comparing import compare_pair, waiver_file
from srcdiff.cli.gates import exit_code, judge
from srcdiff.cli.group import COMMANDS
from srcdiff.cli.outputs import write_reports
from srcdiff.cli.progress import progress_line
from srcdiff.cli.request import read_request
from srcdiff.cli.review import review, wants_screen

EXIT_CODES = (
    (0, "no finding at or above --fail-on, or the review screen was closed"),
    (1, "there is one"),
    (2, "the two could not be compared; one line on stderr says why"),
    (130, "interrupted"),
)
_EPILOG = "\b\nExit codes:\n" + "".join(f"  {code:<4} {meaning}\n" for code, meaning in EXIT_CODES)


class _Default(options.Command):
    """The command without a name: its help is that of srcdiff as a whole."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage("srcdiff", "[OPTIONS] A B")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        group = ctx.parent.command if ctx.parent is not None else None
        if not isinstance(group, click.Group):
            return
        found = ((name, group.get_command(ctx, name)) for name in group.list_commands(ctx))
        records = [(name, command.get_short_help_str(70)) for name, command in found if command is not None]
        if records:
            with formatter.section("Commands (srcdiff COMMAND --help)"):
                formatter.write_dl(records)


def _complete_first(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names of subcommands, and files."""
    names = [CompletionItem(name) for name in COMMANDS if incomplete and name.startswith(incomplete)]
    # files first: click's script for bash forgets, at a file, what was offered before it
    return [CompletionItem(incomplete, type="file"), *names]


@click.command(cls=_Default, epilog=_EPILOG)
@options.text_argument("a", shell_complete=_complete_first)
@options.text_argument("b")
@options.REPORTS
@options.GATES
@options.DATES
@options.ENGINE
@options.CHECKING
@click.option("--linear", is_flag=True, help="Review as plain prompts, for screen readers (also with ACCESSIBLE=1).")
@click.version_option(srcdiff.__version__, message="srcdiff %(version)s")
def command(a: str, b: str, linear: bool, **given: Any) -> int:
    """Compare what two texts say: what B adds to, omits from or contradicts in A.

    A is the source, B the text made from it: files of any common kind of document, web addresses, or - for standard
    input. In a terminal the review screen opens; into a pipe, or with a format, a report is printed.
    """
    request = read_request(given, b)
    if wants_screen((a,), b, request, linear):
        return review((a,), b, request, linear)
    comparison = compare_pair(a, b, request.settings, progress_line(request.quiet))
    comparison = judge(comparison, request.settings, waiver_file(b, request.settings))
    write_reports(comparison, request)
    return exit_code(comparison, request.settings)
