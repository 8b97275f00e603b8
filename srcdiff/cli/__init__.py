"""The command: options to the pipeline, to a report or the screen; here alone an error becomes an exit code.

One file per subcommand, named in `srcdiff.cli.group`; the files they share are `options`, `request`, `comparing`,
`gates`, `outputs` and `progress`. The stages are imported inside the functions that use them (hence the PLC0415 marks):
--help needs no numpy, a report no Textual.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import click

from srcdiff.cli.group import GROUP
from srcdiff.errors import SrcdiffError

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs the command and ends the process with its exit code."""
    try:
        code = GROUP.main(arguments, prog_name="srcdiff", standalone_mode=False)
    except SrcdiffError as error:
        code = _fail(str(error))
    except click.ClickException as error:
        said = error.format_message().strip()
        ended = said.rstrip(")").endswith((".", "?", "!"))
        code = _fail(f"{said}{'' if ended else '.'} Try '{_path(error)} --help'.")
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


def _path(error: click.ClickException) -> str:
    """The command that was misused, as a person types it."""
    context = getattr(error, "ctx", None)
    return "srcdiff" if context is None else context.command_path.strip()


def _fail(message: str) -> int:
    words = " ".join(message.split())
    line = "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in words)
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")  # where a line of progress may still stand
    print(f"srcdiff: {line}", file=sys.stderr)
    return 2
