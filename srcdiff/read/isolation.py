"""Formats that other people's libraries take apart are read in a process of their own, with limits on time and memory.

A file that makes a library hang, fill the memory or crash takes down that process, and the message says so. What the
process is told and tells is plain data; the reading itself is the format's.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
from typing import Any

import srcdiff
from srcdiff.errors import ReadError
from srcdiff.model import Block, Location, Role
from srcdiff.read.content import Content, Given
from srcdiff.read.limits import READ_MEMORY, READ_SECONDS

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from srcdiff.read.worker import main; main()"
_WAIT = 4 * READ_SECONDS  # seconds on the clock, for a machine that has other things to do
REFUSED = 3  # exit code of a document that its reader refused, with the message on stdout
FULL = 4  # exit code where the memory did not suffice


def read_isolated(format_name: str, data: bytes, given: Given) -> Content:
    """What the format named `format_name` reads from `data`.

    Raises `ReadError` as the format does, and where reading takes more than `READ_SECONDS` of processor time or
    `READ_MEMORY` bytes, or the reader fails on the file.
    """
    import subprocess  # noqa: PLC0415 - 20 ms that a text need not pay

    home = os.path.dirname(os.path.dirname(os.path.abspath(srcdiff.__file__)))
    paths = json.dumps([*(os.path.abspath(path) for path in sys.path if path), home])
    # -I and -S: nothing of the folder that the program is run in, or of the user's settings, is imported.
    known = json.dumps([given.name, given.charset, given.field])
    command = [sys.executable, "-I", "-S", "-c", _START, paths, format_name, known]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_WAIT, check=False)
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"{given.name}: {_too_long(format_name)}") from error
    except OSError as error:
        raise ReadError(f"{given.name}: no process could be started to read it ({error.strerror})") from error
    if done.returncode == 0:
        return from_plain(json.loads(done.stdout))
    if done.returncode == REFUSED:
        raise ReadError(json.loads(done.stdout))
    raise ReadError(f"{given.name}: {_failure(format_name, done.returncode, done.stderr)}")


def _failure(format_name: str, code: int, stderr: bytes) -> str:
    if code == FULL or b"unknown error" in stderr[-200:]:  # libxml2's word for an allocation that failed
        most = READ_MEMORY // 1_000_000
        return f"it takes more than {most} MB of memory to read; save its text to a file and compare that"
    if sys.platform != "win32":
        import signal  # noqa: PLC0415 - only in the reader's process

        if code in (-signal.SIGXCPU, -signal.SIGKILL):
            return _too_long(format_name)
    last = stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
    reason = "".join(char if char.isprintable() else "?" for char in last[0])[:120] if last else f"status {code}"
    return f"the file is damaged: reading it as {format_name} failed ({reason}); save it anew"


def _too_long(format_name: str) -> str:
    return (
        f"reading it as {format_name} takes more than {READ_SECONDS} seconds; save its text to a file and compare that"
    )


def to_plain(content: Content) -> dict[str, Any]:
    """A content as data that JSON holds."""
    return {
        "text": content.text,
        "notes": content.notes,
        "published": None if content.published is None else content.published.isoformat(),
        "blocks": [
            [
                block.start,
                block.end,
                None if block.role is None else str(block.role),
                block.level,
                None if block.location is None else [block.location.line, block.location.column, block.location.page],
                block.plain,
            ]
            for block in content.blocks
        ],
    }


def from_plain(data: dict[str, Any]) -> Content:
    """The content that `to_plain` took apart."""
    blocks = tuple(
        Block(
            start, end, None if role is None else Role(role), level, None if place is None else Location(*place), plain
        )
        for start, end, role, level, place, plain in data["blocks"]
    )
    published = None if data["published"] is None else datetime.date.fromisoformat(data["published"])
    return Content(data["text"], tuple(data["notes"]), blocks, published)
