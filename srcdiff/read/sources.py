"""From a path, `-` or a web address to bytes, with the limits on what is read. What they mean is for the formats."""

from __future__ import annotations

import errno
import os
import re
import select
import stat
import sys
import time
from dataclasses import dataclass
from typing import BinaryIO

from srcdiff.errors import ReadError
from srcdiff.read.limits import FILE_BYTES, PIPE_IDLE_SECONDS, PIPE_SECONDS

STDIN = "-"
LIMIT = FILE_BYTES
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)  # of any scheme


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a source, and what their carrier said of them: media type ('' if unknown) and encoding."""

    data: bytes
    media: str = ""
    charset: str | None = None


def is_url(source: str) -> bool:
    """Whether a source is a web address."""
    return source.lower().startswith(("http://", "https://"))


def read_source(source: str, stdin: BinaryIO | None = None, limit: int = LIMIT) -> Raw:
    """The bytes of a file, a FIFO, a web page, or standard input (`-`; `stdin` where one is given).

    Raises `ReadError` for what is missing, no file, not allowed, longer than `limit` bytes, or changing as it is read.
    """
    shown = show_name(source)
    if source == STDIN:
        return Raw(_limited(sys.stdin.buffer if stdin is None else stdin, shown, limit))
    if is_url(source):
        from srcdiff.read.web import download  # noqa: PLC0415 - the web's modules take 50 ms that a file need not pay

        found = download(source, shown, limit)
        return Raw(found.data, found.media, found.charset)
    try:
        mode = os.stat(source).st_mode
        _refuse_special(mode, shown)
        if stat.S_ISFIFO(mode):
            return Raw(_from_pipe(source, shown, limit))
        with open(source, "rb") as file:
            return Raw(_whole(file, shown, limit))
    except ValueError as error:
        raise ReadError(f"{shown}: this is no path; it holds a NUL character") from error
    except OSError as error:
        if _ADDRESS.match(source):
            raise ReadError(f"{shown}: of web addresses only http and https are read; save it to a file") from error
        raise ReadError(f"{shown}: {_reason(error)}") from error


def show_name(source: str) -> str:
    """How a message names a source: on one line, with nothing that a terminal would act on."""
    if source == STDIN:
        return "standard input"
    shown = "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in source)
    return shown or "''"


def _refuse_special(mode: int, shown: str) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError(f"{shown}: this is a folder; give a file in it")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise ReadError(f"{shown}: this is a device or a socket, not a file; give a file, or - for standard input")


def _from_pipe(source: str, shown: str, limit: int) -> bytes:
    """What is written into a named pipe; opening one that nobody writes into would wait for ever."""
    end = os.open(source, os.O_RDONLY | os.O_NONBLOCK)
    parts: list[bytes] = []
    size = 0
    began = last = time.monotonic()
    try:
        while True:
            try:
                part = os.read(end, 1 << 20)
            except BlockingIOError:  # someone has it open and writes nothing yet
                if time.monotonic() - last > PIPE_IDLE_SECONDS:
                    raise ReadError(f"{shown}: nothing more came in {PIPE_IDLE_SECONDS} seconds; give a file") from None
                select.select([end], [], [], 0.2)
                continue
            if part:
                parts.append(part)
                size += len(part)
                last = time.monotonic()
            elif parts:
                return b"".join(parts)
            elif time.monotonic() - began > PIPE_SECONDS:
                raise ReadError(f"{shown}: nobody wrote into this pipe in {PIPE_SECONDS} seconds; give a file")
            else:
                time.sleep(0.02)
            if size > limit:
                raise ReadError(f"{shown}: longer than {limit / 1e6:g} MB; compare it in parts")
    finally:
        os.close(end)


def _whole(file: BinaryIO, shown: str, limit: int) -> bytes:
    """The bytes of an open file that stays the same while it is read."""
    before = os.fstat(file.fileno())
    data = _limited(file, shown, limit)
    after = os.fstat(file.fileno())
    regular = stat.S_ISREG(before.st_mode)
    if regular and (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ReadError(f"{shown}: the file changed while it was read; wait until it is written, and try again")
    return data


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
