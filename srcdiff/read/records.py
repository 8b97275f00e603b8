"""JSON and JSONL: the article that a content system exports, by the path of its fields.

`json:article.body` reads one field, `json:headline,body` several, `jsonl:3.text` the text of the third line. Without a
path the usual names are tried, which is told. A field may hold plain text, HTML, or a list of paragraphs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Given
from srcdiff.read.decoding import decode
from srcdiff.read.html import piece_of
from srcdiff.read.markup import fragments, parse_html
from srcdiff.read.metadata import day_of

_TITLES = ("headline", "title")
_BODIES = ("articleBody", "body", "content", "text", "story", "article", "paragraphs")
_DAYS = ("datePublished", "published", "published_at", "publishedAt", "publication_date", "pubDate", "date")
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|blockquote|article|a|em|strong|b|i)\b[^<>]{0,500}>", re.IGNORECASE)


def read_json(data: bytes, given: Given) -> Content:
    """The text of one JSON document; raises `ReadError` for what is no JSON or has no such field."""
    decoded = decode(data, given.name, limited=False)
    return _content(_parse(decoded.text, given.name, 1), given, decoded.notes)


def read_lines(data: bytes, given: Given) -> Content:
    """The text of one line of a JSONL file: that which the path's first number names (from 1), or the only one."""
    decoded = decode(data, given.name, limited=False)
    lines = [(number, line) for number, line in enumerate(decoded.text.split("\n"), 1) if line.strip()]
    first, _, rest = (given.field or "").partition(".")
    if first.isdecimal() and len(first) < 12:
        chosen = next((line for number, line in lines if number == int(first)), None)
        if chosen is None:
            raise ReadError(f"{given.name}: it has no line {first}; it has {len(lines)}")
        return _content(_parse(chosen, given.name, int(first)), Given(given.name, field=rest or None), decoded.notes)
    if len(lines) > 1:
        raise ReadError(f"{given.name}: {len(lines)} records; say which to read, as in jsonl:1 or jsonl:1.body")
    return _content(_parse(lines[0][1], given.name, lines[0][0]), given, decoded.notes)


def _parse(text: str, name: str, line: int) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ReadError(f"{name}: its JSON is nested too deep to be read") from error
    except json.JSONDecodeError as error:
        at = f"line {line + error.lineno - 1}, column {error.colno}"
        raise ReadError(f"{name}: no JSON ({error.msg.lower()} at {at}); mend the file") from error
    except ValueError as error:  # a number of more digits than Python converts
        raise ReadError(f"{name}: its JSON holds a number that is too long to be read") from error


def _content(record: Any, given: Given, notes: Sequence[str]) -> Content:
    builder = Builder(given.name)
    if given.field:
        for path in given.field.split(","):
            _add(builder, _at(record, path.strip(), given.name), path.strip(), given.name)
        told: tuple[str, ...] = ()
    else:
        told = (_add_usual(builder, record, given.name),)
    content = builder.content((*notes, *told), _day(record))
    if not content.text:
        raise ReadError(f"{given.name}: that field holds no text; there is nothing to compare")
    return content


def _add_usual(builder: Builder, record: Any, name: str) -> str:
    """Add the fields that articles are usually kept in, and say which they were."""
    fields = record if isinstance(record, dict) else {}
    title = next((key for key in _TITLES if isinstance(fields.get(key), str)), None)
    body = next((key for key in _BODIES if _is_text(fields.get(key))), None)
    if body is None:
        known = ", ".join(sorted(str(key) for key in fields)[:12]) or "no fields"
        raise ReadError(f"{name}: say which field to read, as in json:FIELD or json:FIELD.FIELD; it has {known}")
    if title is not None:
        builder.add(Piece(fields[title], Role.HEADING, 1))
    _add(builder, fields[body], body, name)
    read = f"{title} and {body}" if title is not None else body
    return f"{name}: the text was taken from the field {read}; name another with json:FIELD"


def _add(builder: Builder, value: Any, path: str, name: str) -> None:
    for text in [value] if isinstance(value, str) else value:
        if _MARKUP.search(text):
            for fragment in fragments(parse_html(f"<body>{text}</body>", name), name):
                builder.add(piece_of(fragment))
        elif path.rpartition(".")[2] in _TITLES:
            builder.add(Piece(text, Role.HEADING, 1))
        else:
            builder.add(Piece(text))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
    )


def _at(record: Any, path: str, name: str) -> Any:
    """The text at a path of names and numbers (from 0) with stops between."""
    value = record
    for step in path.split("."):
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and len(step) < 12 and int(step) < len(value):
            value = value[int(step)]
        else:
            raise ReadError(f"{name}: it has no field {path!r} (nothing at {step!r}); check the path")
    if not _is_text(value):
        raise ReadError(f"{name}: the field {path!r} holds no text; give the path of a text or of a list of paragraphs")
    return value


def _day(record: Any) -> Any:
    if not isinstance(record, dict):
        return None
    days = (day_of(record[key]) for key in _DAYS if isinstance(record.get(key), str))
    return next((day for day in days if day is not None), None)
