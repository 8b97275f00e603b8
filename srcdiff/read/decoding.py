"""From bytes to text: UTF-8, UTF-16 and UTF-32 by their marks, other encodings by a guess that is told.

Line ends become a line feed; nothing else of the text is changed: text that was decoded wrongly before it came here
is told, not mended. Bytes that no encoding explains are an error.
"""

from __future__ import annotations

import codecs
import itertools
import re
import unicodedata

from srcdiff.errors import ReadError
from srcdiff.read.content import Content
from srcdiff.read.limits import TEXT_CHARACTERS, TEXT_LINES

# UTF-32's mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE = re.compile(r"[^\s][^\r\n]*+")
_ENDS = re.compile(r"\r\n?")
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_SHOWN = frozenset("\t\n\r\f\v\x1b\x85\xa0\x81\x8d\x8f\x90\x9d")  # the last five come from wrong decoding
_WESTERN_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜªº")
_JOINING = frozenset("‘’“”–—…·\xa0\xad")  # may stand between letters
_MOST_CONTROLS = 0.01  # share of control characters from which a text is none
# Any even number of bytes is UTF-16 of some kind: without its mark it is no guess worth making.
_MARKED_ONLY = ("utf_7", "utf_8_sig", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le")
_SAMPLE = 262_144  # bytes looked at for a guess
_STRAY = re.compile("[\udc80-\udcff]+")
# What the bytes of one character beyond ASCII become in windows-1252: a lead byte, then one to three others.
_TRAIL = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x81\x8d\x8f\x90\x9d"
_TWICE = re.compile(f"[\xc2-\xdf][{_TRAIL}]|[\xe0-\xef][{_TRAIL}]{{2}}|[\xf0-\xf4][{_TRAIL}]{{3}}")
_UNDEFINED = {code: 0xDC00 + code for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}  # windows-1252 leaves these bytes out


def decode(data: bytes, name: str, *, declared: str | None = None, limited: bool = True) -> Content:
    """The text that `data` holds, with `\\n` for line ends, and notes where its encoding had to be guessed.

    `declared` is an encoding that the document or its carrier names; it counts where the bytes are not UTF-8. `name` is
    used in messages; `limited` bounds the length of the text, where the bytes are text and not markup. Raises
    `ReadError` for what is no text.
    """
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if kind is not None:
        raise ReadError(f"{name}: this is {kind}, not text; save it as plain text or DOCX and compare that")
    encoding = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)
    if encoding is not None:
        content = Content(_decode_marked(data[len(encoding[0]) :], encoding[1], name))
    else:
        content = _decode_unmarked(data, name, declared)
    if len(content.text) > TEXT_CHARACTERS and limited:
        most = f"{TEXT_CHARACTERS // 1_000_000} million characters"
        raise ReadError(f"{name}: longer than {most}; compare it in parts")
    if limited and sum(1 for _ in itertools.islice(_LINE.finditer(content.text), TEXT_LINES + 1)) > TEXT_LINES:
        raise ReadError(f"{name}: more than {TEXT_LINES:,} lines; compare it in parts")
    _refuse_binary(content.text, name)
    text = _ENDS.sub("\n", content.text) if "\r" in content.text else content.text
    return Content(text, (*content.notes, *_mojibake(text, name)))


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        at = f"at byte {error.start}"
        message = f"{name}: marked as {encoding.upper()}, but the bytes {at} are not; save it as UTF-8"
        raise ReadError(message) from error


def _decode_unmarked(data: bytes, name: str, declared: str | None) -> Content:
    if b"\0" in data:
        return _decode_wide(data, name)
    try:
        return Content(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        mixed = _decode_mixed(data, error.start, name)
        if mixed is not None:
            return mixed
        if declared is not None and (text := _decode_declared(data, declared)) is not None:
            return Content(text)
        encoding = _guess(data, name)
        note = f"{name} is not UTF-8: read as {encoding}, which is a guess; save it as UTF-8 to be sure"
        return Content(data.decode(encoding), (note,))


def _decode_wide(data: bytes, name: str) -> Content:
    """UTF-16 without its mark, where every other byte of a text in Western letters is NUL; else an error."""
    sample = data[:_SAMPLE]
    for encoding, place in (("utf-16-le", 1), ("utf-16-be", 0)):
        nuls = sample[place::2].count(0)
        if len(data) % 2 == 0 and nuls > 0.7 * (len(sample) // 2) and sample[1 - place :: 2].count(0) == 0:
            note = f"{name} holds no mark of its encoding: read as {encoding.upper()}, which is a guess"
            return Content(_decode_marked(data, encoding, name), (note,))
    raise ReadError(f"{name}: this is binary data or UTF-16 without its mark (it holds NUL bytes); save it as UTF-8")


def _decode_declared(data: bytes, declared: str) -> str | None:
    """The text in the encoding that was declared, None where there is no such encoding or the bytes are not in it."""
    label = declared.strip().lower()
    # As browsers do, and everyone since: pages that say Latin-1 or ASCII are windows-1252.
    label = "cp1252" if label in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else label
    try:
        if codecs.lookup(label).name in ("utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape"):
            return None
        return data.decode(label)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _decode_mixed(data: bytes, first: int, name: str) -> Content | None:
    """UTF-8 with stray bytes: single ones are read as windows-1252, which is told; None where it is no UTF-8 at all.

    Raises `ReadError` where the stray bytes are none of windows-1252 either: another encoding would spoil all the rest.
    """
    text = data.decode("utf-8", errors="surrogateescape")
    stray = sum("\udc80" <= char <= "\udcff" for char in text)
    sound = sum(char > "\x7f" for char in text) - stray
    if sound < 3 or sound <= stray:
        return None
    line = data.count(b"\n", 0, first) + 1
    where = f"the first on line {line} (0x{data[first]:02x})"
    runs = _STRAY.findall(text)
    if all(len(run) == 1 and _in_western(run) for run in runs):
        many = "1 byte is" if stray == 1 else f"{stray} bytes are"
        note = f"{name} is UTF-8, but {many} not, {where}: read as windows-1252; mend the file to be sure"
        return Content(_STRAY.sub(lambda found: _as_western(found[0]), text), (note,))
    many = "1 byte is" if stray == 1 else f"{stray} bytes are"
    raise ReadError(f"{name}: UTF-8, but {many} not, {where}; mend or convert the file")


def _as_western(stray: str) -> str:
    return stray.encode("utf-8", "surrogateescape").decode("cp1252")


def _in_western(stray: str) -> bool:
    try:
        return bool(_as_western(stray))
    except UnicodeDecodeError:
        return False


def _mojibake(text: str, name: str) -> tuple[str, ...]:
    """A note where UTF-8 was once read as windows-1252, as in `donâ€™t`: it is compared as it stands."""
    if text.isascii():
        return ()
    places = [found for found in _TWICE.finditer(text) if _was_utf8(found[0])]
    if not places:
        return ()
    line = text.count("\n", 0, places[0].start()) + 1
    many = "1 place looks" if len(places) == 1 else f"{len(places)} places look"
    shown = places[0][0]
    return (
        f"{name}: {many} wrongly decoded once (“{shown}” on line {line} for “{_once(shown)}”); compared as it stands",
    )


def _once(twice: str) -> str:
    return twice.translate(_UNDEFINED).encode("cp1252", "surrogateescape").decode("utf-8")


def _was_utf8(twice: str) -> bool:
    try:
        once = _once(twice)
    except UnicodeError:
        return False
    return once.isprintable() or once.isspace()


def _guess(data: bytes, name: str) -> str:
    """The likeliest encoding of bytes that are not UTF-8."""
    if _decodes(data, "cp1252") and _is_western(data[:_SAMPLE].decode("cp1252")):
        return "windows-1252"
    import charset_normalizer  # noqa: PLC0415 - 50 ms that a UTF-8 file need not pay

    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_exclusion=list(_MARKED_ONLY)).best()
    encoding = None if best is None else best.encoding
    if encoding is None or not _decodes(data, encoding):
        raise ReadError(f"{name}: the bytes fit no known text encoding; save it as UTF-8")
    return encoding.replace("_", "-")


def _is_western(text: str) -> bool:
    """Whether a text read as windows-1252 looks as Western European text does.

    Its accented letters are those of the West's languages and are few, and no other sign stands inside a word.
    """
    strange = sum(char > "\x7f" and char.isalpha() for char in text)
    letters = sum(map(str.isalpha, text))
    if strange > 0.25 * letters:
        return False
    return all(
        char in _WESTERN_LETTERS if char.isalpha() else char in _JOINING or not (before.isalpha() and after.isalpha())
        for before, char, after in zip(" " + text, text, text[1:] + " ", strict=False)
        if char > "\x7f"
    )


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_binary(text: str, name: str) -> None:
    if "\0" in text:
        raise ReadError(f"{name}: this is binary data, not text (it holds NUL characters); give a text file")
    controls = sum(text.count(chr(code)) for code in (*range(1, 32), *range(127, 160)) if chr(code) not in _SHOWN)
    if controls > _MOST_CONTROLS * len(text):
        raise ReadError(f"{name}: this is binary data, not text ({controls} control characters); give a text file")
    if not text:
        raise ReadError(f"{name}: it is empty; there is nothing to compare")
    if not any(unicodedata.category(char)[0] not in "ZC" for char in text):
        raise ReadError(f"{name}: it holds only white space; there is nothing to compare")
