"""The process in which one file is taken apart: bytes on standard input, the content as JSON on standard output.

Only `isolation` starts it. Nothing is decided here; the limits are set before the first byte is read.
"""

from __future__ import annotations

import json
import os
import sys

from srcdiff.errors import ReadError
from srcdiff.read.content import Given
from srcdiff.read.isolation import FULL, REFUSED, to_plain
from srcdiff.read.limits import READ_MEMORY, READ_SECONDS
from srcdiff.read.registry import FORMATS


def main() -> None:
    """Read standard input as the format named in the arguments, and leave with 0, or 3 and a message, or 4."""
    name, given = sys.argv[2], Given(*json.loads(sys.argv[3]))
    _limit()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no part of the answer
    code, answer = 0, ""
    try:
        format = next(format for format in FORMATS if format.name == name)
        answer = json.dumps(to_plain(format.read(sys.stdin.buffer.read(), given)))
    except ReadError as error:
        code, answer = REFUSED, json.dumps(str(error))
    except MemoryError:
        code = FULL
    with out:
        out.write(answer.encode("ascii"))
    sys.stderr.flush()
    os._exit(code)  # libraries may hold threads or be slow to let go


def _limit() -> None:
    """Set the limits of this process, where the system has such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    for kind, limit in (
        (resource.RLIMIT_CPU, READ_SECONDS),
        (resource.RLIMIT_DATA, READ_MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),  # reading writes nothing
    ):
        _, hard = resource.getrlimit(kind)
        wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (wanted, hard))
