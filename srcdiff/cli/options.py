"""The options that several commands share, in bundles, and how a help page shows them.

A bundle decorates a command's function; what it was given goes whole into `srcdiff.cli.request.read_request`. Options
of a setting have no default here: what is not given is left to the configuration.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from srcdiff.config import COLORS
from srcdiff.model import Severity

F = TypeVar("F", bound=Callable[..., Any])
Bundle = Callable[[F], F]

FLAGS = ("text", "json", "markdown", "sarif", "junit")
"""Formats that have a flag of their own; all others are reached by --format and --output."""

_GENERAL = "Options"
_CHECKING = "Checking"
_FILES = "Configuration and waivers"
_GATES = "What is reported, and what fails"
_FILE = click.Path(dir_okay=False, path_type=Path)


class Option(click.Option):
    """An option that stands under a heading of the help page."""

    def __init__(self, *arguments: Any, section: str = "Options", **given: Any) -> None:
        super().__init__(*arguments, **given)
        self.section = section

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        """Without click's `[x>=1]`: whoever goes below it is told."""
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra


class Command(click.Command):
    """A command whose help page shows options under their headings."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, records in sections(self, ctx).items():
            with formatter.section(title):
                formatter.write_dl(records)


def sections(command: click.Command, context: click.Context) -> dict[str, list[tuple[str, str]]]:
    """The options of a command with their texts, by heading; those of no heading last."""
    found: dict[str, list[tuple[str, str]]] = {}
    for param in command.get_params(context):
        record = None if isinstance(param, click.Argument) else param.get_help_record(context)
        if record is not None:
            found.setdefault(getattr(param, "section", _GENERAL), []).append(record)
    if _GENERAL in found:
        found[_GENERAL] = found.pop(_GENERAL)
    return found


class Day(click.ParamType[datetime.date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day: write a date as YYYY-MM-DD", param, ctx)


class FormatName(click.ParamType[str]):
    """The name of a report; the registry is loaded when a name is checked or listed."""

    name = "NAME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from srcdiff.report import REPORTS  # noqa: PLC0415 - only where a report is written

        if value not in REPORTS:
            self.fail(f"{value!r} is not one of {', '.join(REPORTS)}", param, ctx)
        return str(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from srcdiff.report import REPORTS  # noqa: PLC0415 - only where a report is written

        return [CompletionItem(name) for name in REPORTS if name.startswith(incomplete)]


class FormatFile(click.ParamType[tuple[str, Path]]):
    """A report and the file it goes to, as FORMAT=FILE."""

    name = "FORMAT=FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Path]:
        name, equals, path = str(value).partition("=")
        if not equals or not path:
            self.fail(f"{value!r}: write the format, an equals sign and the file, such as html=report.html", param, ctx)
        return FormatName().convert(name, param, ctx), Path(path)


class Selectors(click.ParamType[tuple[str, ...]]):
    """Relations, details and rules, with commas between them."""

    name = "RULE,..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        from srcdiff.rules import read_selector  # noqa: PLC0415 - only where a rule is named

        try:
            return tuple(read_selector(item) for item in str(value).split(",") if item.strip())
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from srcdiff.rules import SELECTORS  # noqa: PLC0415 - only where a rule is named

        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + name) for name in SELECTORS if name.startswith(last)]


def text_argument(name: str, **given: Any) -> Bundle[Any]:
    """An argument that is a text: shells complete it as a file."""
    return click.argument(name, **{"shell_complete": _complete_file, **given})


def _complete_file(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(incomplete, type="file")]


def bundle(*options: Bundle[Any]) -> Bundle[Any]:
    """One decorator for several options; the help page shows them in this order."""

    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def option(*names: str, section: str, **given: Any) -> Bundle[Any]:
    """`click.option` under a heading of the help page."""
    return click.option(*names, cls=Option, section=section, **given)


def _flag(name: str) -> Bundle[Any]:
    title = {"json": "JSON", "junit": "JUnit", "sarif": "SARIF", "markdown": "Markdown"}.get(name, name)
    return option(f"--{name}", f"as_{name}", is_flag=True, section="Reports", help=f"Print the {title} report.")


def severity(name: str, text: str, *, never: bool = False) -> Bundle[Any]:
    """An option that names a severity."""
    choices = [*(str(severity) for severity in Severity), *(["never"] if never else [])]
    return option(name, type=click.Choice(choices), section=_GATES, help=text)


DATES = bundle(
    option(
        "--a-date", type=Day(), section="Reading", help="Day on which A was published: relative dates count from it."
    ),
    option("--b-date", type=Day(), section="Reading", help="The same for B; without it A's is taken."),
    option(
        "--a-format",
        metavar="NAME",
        section="Reading",
        help="Format of A where content and ending are not to decide: html, pdf, json:article.body ...",
    ),
    option("--b-format", metavar="NAME", section="Reading", help="The same for B."),
)

ENGINE = bundle(
    option(
        "--model",
        metavar="NAME_OR_PATH",
        section="Reading",
        help="A sentence-transformers model in place of the bundled one.",
    ),
    option(
        "--cache/--no-cache",
        default=None,
        section="Reading",
        help="Keep passage vectors in the user's cache folder.  [default: cache]",
    ),
)

CHECKING = bundle(
    option(
        "--checker",
        metavar="none|bundled|NAME_OR_PATH|URL#MODEL",
        section=_CHECKING,
        help="What judges each passage by its evidence: the bundled model, a CrossEncoder, or a language model behind "
        "an OpenAI-compatible endpoint, to which passages of both texts are then sent.  [default: none]",
    ),
    option(
        "--judge-all",
        is_flag=True,
        default=None,
        section=_CHECKING,
        help="Ask the endpoint about all that is not word for word, not only where the bundled model is unsure.",
    ),
    option(
        "--max-calls",
        type=click.IntRange(1),
        metavar="N",
        section=_CHECKING,
        help="Calls of the endpoint for one comparison, at most.  [default: 200]",
    ),
    option(
        "--judge-timeout",
        type=click.IntRange(1),
        metavar="SECONDS",
        section=_CHECKING,
        help="How long the endpoint may take for one answer.  [default: 120]",
    ),
    option(
        "--check-omissions",
        is_flag=True,
        default=None,
        section=_CHECKING,
        help="Have what A alone says judged too: what B says in other words is then no omission.",
    ),
)

FILES = bundle(
    option(
        "--waivers",
        type=_FILE,
        metavar="FILE",
        section=_FILES,
        help="Waiver file.  [default: srcdiff-waivers.toml beside B]",
    ),
    option("--config", type=_FILE, metavar="FILE", section=_FILES, help="Configuration, in place of the one found."),
    option("--no-config", is_flag=True, section=_FILES, help="Read no configuration."),
)

GATES = bundle(
    severity("--fail-on", "Least severity that makes the exit code 1.  [default: high]", never=True),
    option("--exit-zero", is_flag=True, section=_GATES, help="Exit with 0 whatever is found."),
    option("--only", type=Selectors(), multiple=True, section=_GATES, help="Report these relations, details or rules."),
    option("--ignore", type=Selectors(), multiple=True, section=_GATES, help="Do not report these."),
    severity("--min-severity", "Report nothing below this severity."),
    option("--max-findings", type=click.IntRange(1), metavar="N", section=_GATES, help="Report the gravest N at most."),
    option("--baseline", type=_FILE, metavar="FILE", section=_GATES, help="Report what is not in this JSON report."),
    FILES,
)

REPORTS = bundle(
    *(_flag(name) for name in FLAGS),
    option("--format", "as_named", type=FormatName(), section="Reports", help="Print the report of that name."),
    option(
        "-o",
        "out",
        type=_FILE,
        metavar="FILE",
        section="Reports",
        help="Write it to a file instead; without a format, the file's ending tells.",
    ),
    option("--html", type=_FILE, metavar="FILE", section="Reports", help="Write the HTML report to a file."),
    option(
        "--output",
        type=FormatFile(),
        multiple=True,
        section="Reports",
        help="Write a report to a file; may be given several times.",
    ),
    option(
        "--color",
        type=click.Choice(COLORS),
        section="Reports",
        help="Colour in the text report.  [default: auto]",
    ),
    option(
        "-q",
        "--quiet",
        is_flag=True,
        section="Reports",
        help="One line per finding in the text report, notes on standard error, no progress.",
    ),
)
