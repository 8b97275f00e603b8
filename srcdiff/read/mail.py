"""Mail (EML) and web archives (MHTML), by the standard library: subject, sender, day, and the body.

The body is the plain text where there is one, else the HTML. Attachments are left out and told; signatures and the mail
that is answered are furniture.
"""

from __future__ import annotations

import binascii
import datetime
import email.errors
import email.header
import email.policy
import email.utils
import re
from email.message import Message
from email.parser import BytesParser

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read import html
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Given
from srcdiff.read.decoding import decode
from srcdiff.read.limits import MARKUP_DEPTH

_SIGNATURE = re.compile(r"(?:^|\n)-- ?\n")
_ANSWERED = re.compile(
    r"(?:\A|\n)(?:[^\n]{0,200}\n?[^\n]{0,200}(?:wrote|writes|schrieb|a écrit)[^\n]{0,40}:\s*\n+)?"
    r"(?:>[^\n]*(?:\n|\Z)){2,}\s*\Z"
)
_MOST_PARTS = 1_000
_LONGEST_HEADER = 2_000  # characters; mail programs cut theirs at 998


def read(data: bytes, given: Given) -> Content:
    """The text of a mail; raises `ReadError` for one that is damaged, empty or nested too deep."""
    try:
        message = BytesParser(policy=email.policy.compat32).parsebytes(data)
        parts = _parts(message, given.name)
    except (RecursionError, ValueError, LookupError, email.errors.MessageError) as error:
        raise ReadError(f"{given.name}: the mail is damaged ({type(error).__name__}); save it anew") from error
    left_out = [part for part in parts if _is_attached(part)]
    bodies = [part for part in parts if not _is_attached(part)]
    plain = next((part for part in bodies if part.get_content_type() == "text/plain" and _payload(part).strip()), None)
    page = next((part for part in bodies if part.get_content_type() == "text/html"), None)
    notes = [f"{given.name}: {len(left_out)} attachments left out"] if len(left_out) > 1 else []
    notes += [f"{given.name}: 1 attachment left out"] if len(left_out) == 1 else []
    builder = Builder(given.name)
    _add_head(builder, message)
    day = _day(message)
    if plain is not None:
        decoded = decode(_payload(plain), given.name, declared=plain.get_content_charset())
        _add_body(builder, _flowed(decoded.text, plain))
        return builder.content((*decoded.notes, *notes), day)
    if page is not None:
        content = html.read(_payload(page), Given(given.name, page.get_content_charset()))
        return _behind(builder, content, notes, day)
    raise ReadError(f"{given.name}: the mail holds no text; there is nothing to compare")


def _parts(message: Message, name: str) -> list[Message]:
    """The leaves of a message, in order."""
    found: list[Message] = []
    waiting: list[tuple[Message, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        payload = part.get_payload()
        if depth > MARKUP_DEPTH or len(found) > _MOST_PARTS:
            raise ReadError(
                f"{name}: a mail of too many parts, or parts nested too deep; save its text and compare that"
            )
        if part.is_multipart() and isinstance(payload, list):
            waiting.extend((inner, depth + 1) for inner in reversed(payload) if isinstance(inner, Message))
        else:
            found.append(part)
    return found


def _is_attached(part: Message) -> bool:
    disposition = str(part.get("content-disposition") or "").lower()
    return disposition.startswith("attachment") or part.get_content_maintype() != "text"


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _add_head(builder: Builder, message: Message) -> None:
    if subject := _header(message, "subject"):
        builder.add(Piece(subject, Role.HEADING, 1))
    if sender := _header(message, "from"):
        name, address = email.utils.parseaddr(sender)
        builder.add(Piece(name or address or sender, Role.BYLINE))


def _add_body(builder: Builder, text: str) -> None:
    """The body, with the answered mail and the signature at its end apart."""
    rest: list[str] = []
    for pattern in (_SIGNATURE, _ANSWERED):
        tail = text[-20_000:]
        found = next(iter([*pattern.finditer(tail)][::-1]), None)
        if found is not None and tail[: found.start()].strip():
            rest.insert(0, tail[found.start() :])
            text = text[: len(text) - len(tail) + found.start()]
    builder.add(Piece(text))
    for part in rest:
        builder.add(Piece(part, Role.BOILERPLATE))


def _behind(builder: Builder, page: Content, notes: list[str], day: datetime.date | None) -> Content:
    """The page of an HTML mail behind its head; where the page opens with the subject, it is not said twice."""
    for block in page.blocks:
        text = page.text[block.start : block.end]
        if builder.pieces and text.casefold() == builder.pieces[0].text.casefold():
            continue
        builder.add(Piece(text, block.role, block.level))
    return builder.content((*page.notes, *notes), day or page.published)


def _flowed(text: str, part: Message) -> str:
    """The text with the soft line ends of `format=flowed` taken out (RFC 3676)."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    gap = "" if str(part.get_param("delsp") or "").lower() == "yes" else " "
    lines: list[str] = []
    soft = False
    for line in text.split("\n"):
        bare = line.removeprefix(" ")
        if soft and lines:
            lines[-1] += bare
        else:
            lines.append(bare)
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
        if soft:
            lines[-1] = lines[-1].removesuffix(" ") + gap
    return "\n".join(lines)


def _header(message: Message, name: str) -> str:
    raw = message.get(name)
    if raw is None:
        return ""
    raw = str(raw)[:_LONGEST_HEADER]
    try:
        text = str(email.header.make_header(email.header.decode_header(raw)))
    except (email.errors.HeaderParseError, LookupError, ValueError):
        text = raw
    return " ".join(text.split())


def _day(message: Message) -> datetime.date | None:
    try:
        return email.utils.parsedate_to_datetime(_header(message, "date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
