"""From an `http` or `https` address to bytes, with limits on time, size and redirects. No other scheme is followed."""

from __future__ import annotations

import http.client
import socket
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from typing import IO, Any
from urllib.parse import urlsplit

import srcdiff
from srcdiff.errors import ReadError
from srcdiff.read.limits import WEB_REDIRECTS, WEB_SECONDS, WEB_WAIT_SECONDS

_ELSEWHERE = "not allowed"  # also in urllib's own words for a redirect to a scheme that it does not follow
_ACCEPT = "text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf,application/epub+zip,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Download:
    """What a web server sent, and the media type ('' if none) and the encoding (or None) that it names."""

    data: bytes
    media: str
    charset: str | None


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows few redirects, and none that leaves the web (urllib itself would go to FTP)."""

    max_redirections = WEB_REDIRECTS
    max_repeats = 2

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme.lower() not in ("http", "https"):
            raise urllib.error.HTTPError(req.full_url, code, _ELSEWHERE, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(url: str, shown: str, limit: int) -> Download:
    """The bytes at a web address; `shown` is its name in messages.

    Raises `ReadError` without network, for an error of the server, and for an answer that is too slow or too long.
    """
    deadline = time.monotonic() + WEB_SECONDS
    headers = {
        "User-Agent": f"srcdiff/{srcdiff.__version__} (compares two texts; run by a person)",
        "Accept": _ACCEPT,
        "Accept-Encoding": "identity",
    }
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(url, headers=headers)
        with opener.open(request, timeout=WEB_WAIT_SECONDS) as answer:
            data = _body(answer, shown, limit, deadline)
            packed = (answer.headers.get("Content-Encoding") or "").lower()
            kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
            return Download(_unpacked(data, packed, shown, limit), kind, answer.headers.get_content_charset())
    except urllib.error.HTTPError as error:
        raise ReadError(f"{shown}: {_refusal(error)}") from error
    except TimeoutError as error:
        raise ReadError(f"{shown}: no answer in {WEB_WAIT_SECONDS} seconds; try again or save the page") from error
    except urllib.error.URLError as error:
        raise ReadError(f"{shown}: {_unreachable(error.reason)}") from error
    except (http.client.HTTPException, OSError, ValueError) as error:
        raise ReadError(f"{shown}: the web server's answer cannot be read; save the page to a file") from error


def _body(answer: Any, shown: str, limit: int, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(1 << 16):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise ReadError(f"{shown}: longer than {limit / 1e6:g} MB; compare it in parts")
        if time.monotonic() > deadline:
            raise ReadError(f"{shown}: not loaded in {WEB_SECONDS} seconds; save the page to a file and give that")
    expected = answer.headers.get("Content-Length")
    if expected is not None and expected.isdecimal() and size < int(expected):
        raise ReadError(f"{shown}: the connection broke before the page was whole; try again")
    return b"".join(parts)


def _unpacked(data: bytes, packed: str, shown: str, limit: int) -> bytes:
    """The body without its packing, which some servers use though they were asked not to."""
    if packed in ("", "identity"):
        return data
    if packed not in ("gzip", "x-gzip", "deflate"):
        raise ReadError(f"{shown}: the web server packs its pages as {packed[:20]!r}; save the page to a file")
    unpacker = zlib.decompressobj(wbits=47)
    try:
        text = unpacker.decompress(data, limit + 1)
    except zlib.error as error:
        raise ReadError(f"{shown}: the web server's answer is damaged; try again") from error
    if len(text) > limit:
        raise ReadError(f"{shown}: longer than {limit / 1e6:g} MB; compare it in parts")
    if not unpacker.eof:
        raise ReadError(f"{shown}: the web server's answer is cut off; try again")
    return text


def _refusal(error: urllib.error.HTTPError) -> str:
    if error.code in (301, 302, 303, 307, 308):
        if _ELSEWHERE in error.msg:
            return "it redirects to something that is no web page; that is not followed"
        return f"more than {WEB_REDIRECTS} redirects; open the page in a browser and give its last address"
    if error.code in (401, 402, 403, 451):
        return f"the web server refuses the page (status {error.code}); save it in a browser and give the file"
    if error.code in (404, 410):
        return f"no such page (status {error.code}); check the address"
    return f"the web server answers with an error (status {error.code}); try again or save the page to a file"


def _unreachable(reason: object) -> str:
    if isinstance(reason, TimeoutError):
        return f"no answer in {WEB_WAIT_SECONDS} seconds; try again or save the page to a file"
    if isinstance(reason, socket.gaierror):
        return "the host cannot be found; check the address and the network, or save the page to a file"
    text = getattr(reason, "strerror", None) or str(reason) or "unknown error"
    return f"cannot be reached ({str(text).lower()}); check the network, or save the page to a file"
