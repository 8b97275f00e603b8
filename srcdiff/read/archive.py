"""Zip-based formats opened with care: members counted and sized before anything is unpacked, XML without entities.

Nothing is ever written to the disk, so a path in an archive names a member and nothing else.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from srcdiff.errors import ReadError
from srcdiff.read.limits import ARCHIVE_BYTES, ARCHIVE_MEMBERS, MARKUP_BYTES, MARKUP_DEPTH, MARKUP_ELEMENTS

if TYPE_CHECKING:
    from lxml.etree import _Element

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """A zip archive in memory; `name` is for messages. Every method raises `ReadError` for what is damaged."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _BROKEN as error:
            raise ReadError(f"{name}: the file is damaged (its zip archive cannot be read); save it anew") from error
        if len(members) > ARCHIVE_MEMBERS:
            raise ReadError(f"{name}: an archive of more than {ARCHIVE_MEMBERS:,} files; it is no document")
        if sum(member.file_size for member in members) > ARCHIVE_BYTES:
            most = ARCHIVE_BYTES // 1_000_000
            raise ReadError(f"{name}: unpacked, the file would take more than {most} MB; it is not read")
        if any(member.flag_bits & 0x1 for member in members):
            raise ReadError(f"{name}: the file is protected by a password; save a copy without one")
        self.names = frozenset(member.filename for member in members)

    def member(self, path: str, limit: int = MARKUP_BYTES) -> bytes:
        """The bytes of a member, at most `limit` of them."""
        try:
            with self._zip.open(path) as file:
                data = file.read(limit + 1)
        except KeyError as error:
            raise ReadError(f"{self.name}: the file is damaged (it has no {path!r}); save it anew") from error
        except _BROKEN as error:
            raise ReadError(f"{self.name}: the file is damaged ({path!r} cannot be unpacked); save it anew") from error
        if len(data) > limit:
            raise ReadError(f"{self.name}: {path!r} is longer than {limit // 1_000_000} MB; compare it in parts")
        return data

    def xml(self, path: str) -> bytes:
        """The bytes of an XML member without entities and within the limits of nesting and size."""
        data = self.member(path)
        check_xml(data, self.name)
        return data

    def tree(self, path: str) -> _Element:
        """The tree of an XML member, checked as by `xml`."""
        from lxml import etree  # noqa: PLC0415 - only for such a file

        try:
            return parse_xml(self.xml(path))
        except etree.XMLSyntaxError as error:
            raise ReadError(f"{self.name}: the file is damaged ({path!r} is no XML); save it anew") from error

    def parts(self) -> list[str]:
        """The members that hold XML."""
        return sorted(name for name in self.names if name.endswith((".xml", ".rels")))


def resolve(base: str, reference: str) -> str | None:
    """The member that `reference` in the member `base` names, None where it points out of the archive."""
    path = unquote(reference.partition("#")[0])
    if not path or ":" in path.partition("/")[0] or path.startswith(("/", "\\")) or "\\" in path:
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return None if joined.startswith("..") else joined


def parse_xml(data: bytes) -> _Element:
    """The tree of XML, with no entity resolved and nothing fetched; raises lxml's `XMLSyntaxError`."""
    from lxml import etree  # noqa: PLC0415 - only for such a file

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
    return etree.fromstring(data, parser)


def check_xml(data: bytes, name: str) -> None:
    """Raises `ReadError` for XML that is broken, declares entities, nests too deep or has too many elements."""
    from xml.parsers import expat  # noqa: PLC0415 - only for such a file

    parser = expat.ParserCreate()
    depth = count = 0

    def refuse(*_: Any) -> None:
        raise ReadError(
            f"{name}: its XML declares entities, which no editor writes and which can hide a bomb; not read"
        )

    def start(*_: Any) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > MARKUP_DEPTH:
            raise ReadError(f"{name}: its elements are nested too deep to be read; simplify the document")
        if count > MARKUP_ELEMENTS:
            raise ReadError(f"{name}: more than {MARKUP_ELEMENTS:,} elements in one part; compare it in parts")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ReadError(f"{name}: the file is damaged (its XML is not well formed: {error}); save it anew") from error
    except (ValueError, LookupError) as error:
        raise ReadError(f"{name}: the file is damaged (its XML is in no known encoding); save it anew") from error


def member_names(data: bytes) -> frozenset[str]:
    """The names of the members of an archive, none where it is damaged."""
    try:
        return frozenset(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except _BROKEN:
        return frozenset()
