"""RTF, by way of striprtf: its paragraphs and table rows. Styles are not read; headings show by their words."""

from __future__ import annotations

import re

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Given
from srcdiff.read.limits import MARKUP_BYTES

_DELETED = re.compile(r"\\deleted\b(?!0)")
_MOST_FONTS = 2_000
_FAILURES = (ValueError, LookupError, TypeError, OverflowError, RecursionError)


def read(data: bytes, given: Given) -> Content:
    """The text of an RTF file; raises `ReadError` for what is damaged or too long."""
    from striprtf import striprtf  # noqa: PLC0415 - only for such a file

    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError(f"{given.name}: this is no RTF; it does not begin as RTF does")
    if len(data) > MARKUP_BYTES:
        raise ReadError(f"{given.name}: RTF of more than {MARKUP_BYTES // 1_000_000} MB; save it without its pictures")
    source = data.decode("cp1252", errors="replace")
    # A space behind the word keeps the library from writing the address of each link into the text, and from a search
    # for it whose time grows with the square of the length.
    source = source.replace("\\fldinst{", "\\fldinst {")
    if source.count("\\fcharset") > _MOST_FONTS:  # the library's search through them grows with their square
        raise ReadError(f"{given.name}: RTF with more than {_MOST_FONTS:,} fonts; it is not read")
    try:
        text: str = striprtf.rtf_to_text(source, errors="strict")
    except _FAILURES as error:
        raise ReadError(f"{given.name}: the file is damaged ({error}); save it anew") from error
    builder = Builder(given.name)
    for line in text.split("\n"):
        if line.rstrip().endswith("|"):
            builder.add(Piece(" | ".join(cell.strip() for cell in line.split("|") if cell.strip()), Role.TABLE_ROW))
        else:
            builder.add(Piece(line))
    notes = []
    if found := len(_DELETED.findall(source)):
        many = "1 tracked deletion" if found == 1 else f"{found} tracked deletions"
        notes.append(f"{given.name}: {many} may still stand in the text; accept the changes and save it to be sure")
    content = builder.content(notes)
    if not content.text:
        raise ReadError(f"{given.name}: the document holds no text; there is nothing to compare")
    return content
