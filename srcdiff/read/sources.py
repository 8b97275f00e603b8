"""From a path or `-` to bytes, with the limits on what is read. What the bytes mean is for the formats."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import BinaryIO

from srcdiff.errors import ReadError

STDIN = "-"
LIMIT = 50_000_000  # bytes; some 8 million words, and far beyond what one comparison is for


def read_bytes(source: str, stdin: BinaryIO | None = None, limit: int = LIMIT) -> bytes:
    """The bytes of a file, a FIFO, or standard input (`-`; `stdin` where one is given).

    Raises `ReadError` for what is missing, no file, not allowed, or longer than `limit` bytes.
    """
    shown = show_name(source)
    if source == STDIN:
        return _limited(sys.stdin.buffer if stdin is None else stdin, shown, limit)
    if source.startswith(("http://", "https://")):
        raise ReadError(f"{shown}: web addresses are not read; save the page's text to a file and give that")
    try:
        _refuse_special(os.stat(source).st_mode, shown)
        with open(source, "rb") as file:
            return _limited(file, shown, limit)
    except ValueError as error:
        raise ReadError(f"{shown}: this is no path; it holds a NUL character") from error
    except OSError as error:
        raise ReadError(f"{shown}: {_reason(error)}") from error


def show_name(source: str) -> str:
    """How a message names a source: on one line, with nothing that a terminal would act on."""
    if source == STDIN:
        return "standard input"
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in source)


def _refuse_special(mode: int, shown: str) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError(f"{shown}: this is a folder; give a file in it")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise ReadError(f"{shown}: this is a device or a socket, not a file; give a file, or - for standard input")


def _limited(file: BinaryIO, shown: str, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := file.read(min(1 << 20, limit + 1 - size)):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise ReadError(f"{shown}: longer than {limit / 1e6:g} MB; compare it in parts")
    return b"".join(parts)


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return "no such file; check the path"
        case errno.EACCES | errno.EPERM:
            return "permission denied; make the file readable (chmod +r) or run as a user who may read it"
        case errno.ELOOP:
            return "a loop of symbolic links; give the file itself"
        case errno.ENAMETOOLONG:
            return "the path is too long; check it"
        case _:
            return f"cannot be read ({(error.strerror or 'unknown error').lower()}); check the file and its disk"
