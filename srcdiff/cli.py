"""The command: options to the pipeline, to a report or the screen; here alone an error becomes an exit code.

The stages are imported inside the functions that use them (hence the PLC0415 marks): --help needs no numpy, a report no
Textual.
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

import srcdiff
from srcdiff.errors import SrcdiffError, UsageError
from srcdiff.model import Comparison, Severity

_FORMATS = ("text", "json")
_EPILOG = """\b
Exit codes:
  0  no finding at or above --fail-on, or the review screen was closed
  1  there is one
  2  the two could not be compared; one line on stderr says why
  130  interrupted
"""


class _Day(click.ParamType[datetime.date]):
    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day: write a date as YYYY-MM-DD", param, ctx)


@dataclasses.dataclass(frozen=True, slots=True)
class _Request:
    """What the command line asks for."""

    a: str
    b: str
    format: str | None
    output: Path | None
    a_date: datetime.date | None
    b_date: datetime.date | None
    model: str | None
    cache: bool
    waivers: Path | None
    fail_on: str
    color: str
    quiet: bool
    linear: bool


@click.command(context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EPILOG)
@click.argument("a")
@click.argument("b")
@click.option("--text", "format", flag_value="text", default=None, help="Print the text report.")
@click.option("--json", "format", flag_value="json", help="Print the comparison as JSON (see srcdiff/schema.json).")
@click.option("--format", "named", type=click.Choice(_FORMATS), help="Print the report of that name.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--a-date", type=_Day(), help="Day on which A was published: relative dates count from it.")
@click.option("--b-date", type=_Day(), help="The same for B; without it A's is taken.")
@click.option("--model", metavar="NAME_OR_PATH", help="A sentence-transformers model in place of the bundled one.")
@click.option(
    "--cache/--no-cache", default=True, help="Keep passage vectors in the user's cache folder.  [default: cache]"
)
@click.option(
    "--waivers",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Waiver file.  [default: srcdiff-waivers.toml beside B]",
)
@click.option(
    "--fail-on",
    type=click.Choice(["high", "medium", "low", "never"]),
    default="high",
    show_default=True,
    help="Least severity that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour in the text report.",
)
@click.option("-q", "--quiet", is_flag=True, help="One line per finding in the text report, no progress on stderr.")
@click.option("--linear", is_flag=True, help="Review as plain prompts, for screen readers (also with ACCESSIBLE=1).")
@click.version_option(srcdiff.__version__, message="srcdiff %(version)s")
def _command(named: str | None, exit_zero: bool, **given: Any) -> int:
    """Compare what two texts say: what B adds to, omits from or contradicts in A.

    A is the source, B the text made from it; files (plain text, Markdown), or - for standard input. In a terminal the
    review screen opens; into a pipe, or with a format, a report is printed.
    """
    if exit_zero:
        given["fail_on"] = "never"
    given["format"] = named or given["format"]
    return _run(_Request(**given))


def _run(request: _Request) -> int:
    if _wants_screen(request):
        return _review(request)
    comparison = _waived(request, _compare(request, _progress(request)))
    _write(request, _report(request, comparison))
    return _exit_code(comparison, request.fail_on)


def _wants_screen(request: _Request) -> bool:
    if request.linear or (request.format is None and request.output is None and _accessible()):
        return True
    plain = request.format is not None or request.output is not None or "-" in (request.a, request.b)
    return not plain and _at_terminal() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _accessible() -> bool:
    return os.environ.get("ACCESSIBLE", "") not in ("", "0") and _at_terminal()


def _at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _compare(request: _Request, progress: Callable[[str, int, int], None]) -> Comparison:
    """The comparison without its waivers; what reading and caching had to tell is in its notes."""
    from srcdiff.pipeline import Options, compare_documents  # noqa: PLC0415
    from srcdiff.read import read_pair  # noqa: PLC0415

    a, b = read_pair(request.a, request.b, a_date=request.a_date, b_date=request.b_date)
    options = Options(request.model, request.cache)
    notes = (*a.notes, *b.notes)
    return compare_documents(a.document, b.document, options=options, notes=notes, progress=progress)


def _waived(request: _Request, comparison: Comparison) -> Comparison:
    """The comparison with the waivers that hold, and notes on those that do not."""
    from srcdiff.review import Waivers, apply_waivers  # noqa: PLC0415

    applied = apply_waivers(comparison, Waivers.load(_waiver_file(request)).entries, datetime.date.today())
    return dataclasses.replace(applied.comparison, notes=(*applied.comparison.notes, *applied.notes))


def _waiver_file(request: _Request) -> Path:
    from srcdiff.review import DEFAULT_NAME  # noqa: PLC0415

    if request.waivers is not None:
        return request.waivers
    return Path(DEFAULT_NAME) if request.b == "-" else Path(request.b).parent / DEFAULT_NAME


def _review(request: _Request) -> int:
    """The screen; comparing again is a callable that it is handed, so that it need not know the engine."""
    from srcdiff.read import read_pair  # noqa: PLC0415
    from srcdiff.report import REPORTS  # noqa: PLC0415
    from srcdiff.tui import run  # noqa: PLC0415

    if "-" in (request.a, request.b):
        raise UsageError("the review screen needs both texts as files; standard input carries your keys")
    if request.format is not None or request.output is not None:
        raise UsageError("--linear reviews and writes no report; leave out the format and -o, or --linear")
    # a mistyped name is told at once, in a line of the shell; the screen reads anew each time it compares
    read_pair(request.a, request.b)
    exports = {"txt": REPORTS["text"], "json": REPORTS["json"]}
    return run(
        functools.partial(_compare, request),
        a_name=request.a,
        b_name=request.b,
        waivers=_waiver_file(request),
        a_path=Path(request.a),
        b_path=Path(request.b),
        exports=exports,
        linear=request.linear or _accessible(),
    )


def _report(request: _Request, comparison: Comparison) -> str:
    from srcdiff.report import REPORTS, Style  # noqa: PLC0415

    colour = request.output is None and _colour(request.color)
    return REPORTS[request.format or "text"](comparison, Style(color=colour, quiet=request.quiet))


def _colour(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(request: _Request, report: str) -> None:
    data = report.encode("utf-8", "backslashreplace")
    if request.output is not None:
        try:
            request.output.write_bytes(data)
        except OSError as error:
            raise UsageError(f"{request.output}: cannot be written ({error.strerror})") from None
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _progress(request: _Request) -> Callable[[str, int, int], None]:
    """A line on stderr that is drawn over and over, where stderr is a terminal."""
    if request.quiet or not sys.stderr.isatty():
        return lambda stage, done, total: None

    def show(stage: str, done: int, total: int) -> None:
        last = stage == "compare" and done == total
        share = f" {100 * done // total:3d} %" if total > 1 else ""
        sys.stderr.write("\r\x1b[K" if last else f"\r\x1b[K{stage}{share}")
        sys.stderr.flush()

    return show


def _exit_code(comparison: Comparison, fail_on: str) -> int:
    if fail_on == "never":
        return 0
    least = Severity(fail_on).rank
    return int(any(f.severity.rank >= least for f in comparison.findings if f.waived is None))


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs the command and ends the process with its exit code."""
    try:
        code = _command.main(arguments, prog_name="srcdiff", standalone_mode=False)
    except SrcdiffError as error:
        code = _fail(str(error))
    except click.exceptions.NoArgsIsHelpError as error:
        code = _fail(error.format_message())
    except click.ClickException as error:
        code = _fail(f"{error.format_message()} Try 'srcdiff --help'.")
    except (KeyboardInterrupt, click.Abort):
        code = 130
    except BrokenPipeError:
        # the reader has gone: what is left in the buffer must not raise again when the interpreter closes it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    except Exception as error:  # a fault of ours: still one line, and the trace for whoever asks
        if os.environ.get("SRCDIFF_DEBUG"):
            raise
        code = _fail(f"internal error, {type(error).__name__}: {error} (SRCDIFF_DEBUG=1 shows where)")
    sys.exit(code)


def _fail(message: str) -> int:
    line = " ".join(message.split())
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")  # where a line of progress may still stand
    print(f"srcdiff: {line}", file=sys.stderr)
    return 2
