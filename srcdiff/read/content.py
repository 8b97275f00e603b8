"""What a format is, and what reading one gives. The formats themselves are in files of their own."""

from __future__ import annotations

import datetime
import importlib
from collections.abc import Callable
from dataclasses import dataclass

from srcdiff.model import Block, Original


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a document, the structure its reader found in it, and what a person must know of how it was read.

    `blocks` are in order and hold every character of `text` that is no white space; they are empty for plain text,
    where the text itself is all there is. `original` is the file's text where `text` leaves out some of its characters.
    `published` is the day that the document itself tells.
    """

    text: str
    notes: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    published: datetime.date | None = None
    original: Original | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document beside its bytes.

    `name` is for messages; `charset` what the carrier said of the encoding (a web server's header); `field` the path
    of the fields to read where the format has fields.
    """

    name: str
    charset: str | None = None
    field: str | None = None


def _never(data: bytes) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document: its name in reports, how it is recognised, and where its reader is.

    `module` holds the reader, a function called `reader` that takes the bytes and what is `Given`, gives a `Content`
    and raises `ReadError`; it is imported when the first such document is read. `recognises` looks at the first bytes
    (of a zip archive, at its members) and is sure, whatever the suffix; what nothing recognises goes by its media type
    (on the web) or its suffix, and what has none of them by what `suspects` says. `binary` formats are told by content
    only: a suffix alone does not make one. `isolated` ones are read in a process of their own, with a limit on time and
    memory, because a library that is not ours takes them apart. `fields` says that a field path may follow the name.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    reader: str = "read"
    recognises: Callable[[bytes], bool] = _never
    suspects: Callable[[bytes], bool] = _never
    media: tuple[str, ...] = ()
    binary: bool = False
    isolated: bool = False
    fields: bool = False

    def read(self, data: bytes, given: Given) -> Content:
        """What the reader makes of the bytes, in this process; raises `ReadError`."""
        reader: Callable[[bytes, Given], Content] = getattr(importlib.import_module(self.module), self.reader)
        return reader(data, given)
