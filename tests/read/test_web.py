"""Web addresses, against a server of our own on this machine: limits, redirects, errors, and what the headers tell."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import threading
import time
from collections.abc import Iterator

import pytest

import srcdiff
from srcdiff.errors import ReadError
from srcdiff.read import read_document
from tests.read import article


class _Pages(http.server.BaseHTTPRequestHandler):
    """Answers by the path; what it was asked is kept in `asked`."""

    asked: list[tuple[str, str | None]] = []  # noqa: RUF012 - of the one server of these tests

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("User-Agent")))
        name = self.path.strip("/").partition("?")[0]
        if name.startswith("to/"):
            self._send(302, b"", Location=name.removeprefix("to/").replace("%2F", "/"))
        elif name.startswith("around"):
            self._send(302, b"", Location=f"/around{len(name)}x" if len(name) < 40 else "/text")
        elif name.startswith("status/"):
            self._send(int(name.removeprefix("status/")), b"words")
        else:
            getattr(self, f"page_{name}")()

    def page_text(self) -> None:
        self._send(200, b"Words of a text.", **{"Content-Type": "text/plain"})

    def page_article(self) -> None:
        self._send(200, article.news_html(), **{"Content-Type": "text/html; charset=utf-8"})

    def page_western(self) -> None:
        self._send(200, "<p>Café, naïve".encode("cp1252"), **{"Content-Type": "text/html; charset=windows-1252"})

    def page_packed(self) -> None:
        self._send(200, gzip.compress(b"Words that were packed."), **{"Content-Encoding": "gzip"})

    def page_cut(self) -> None:
        self._send(200, gzip.compress(b"Words that were packed.")[:-12], **{"Content-Encoding": "gzip"})

    def page_bomb(self) -> None:
        self._send(200, gzip.compress(bytes(60_000_000)), **{"Content-Encoding": "gzip"})

    def page_brotli(self) -> None:
        self._send(200, b"x", **{"Content-Encoding": "br"})

    def page_long(self) -> None:
        self._send(200, b"word " * 1000)

    def page_broken(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"half")

    def page_silent(self) -> None:
        time.sleep(2)

    def page_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"word ")
            time.sleep(0.1)

    def _send(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test is quiet."""

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # a client that had enough
            super().handle()


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_page_is_read_as_its_file_would_be(web: str) -> None:
    reading = read_document(f"{web}/article?from=test")
    assert reading.document.format == "html"
    assert reading.document.name == f"{web}/article?from=test"
    assert article.ARTICLE[-1].text in reading.document.text
    path, agent = _Pages.asked[-1]
    assert path == "/article?from=test"
    assert (agent or "").startswith(f"srcdiff/{srcdiff.__version__} ")


@pytest.mark.parametrize(
    ("path", "format_name", "text"),
    [
        ("text", "text", "Words of a text."),
        ("western", "html", "Café, naïve"),
        ("packed", "text", "Words that were packed."),
        ("to/%2Ftext", "text", "Words of a text."),
    ],
)
def test_headers_and_redirects_are_followed(web: str, path: str, format_name: str, text: str) -> None:
    document = read_document(f"{web}/{path}").document
    assert (document.format, document.text) == (format_name, text)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("status/404", "no such page"),
        ("status/403", "refuses the page"),
        ("status/500", "status 500"),
        ("around", "more than 5 redirects"),
        ("to/file:%2F%2F%2Fetc%2Fpasswd", "redirects to something that is no web page"),
        ("to/ftp:%2F%2Fexample.org%2Fx", "redirects to something that is no web page"),
        ("cut", "cut off"),
        ("bomb", "longer than"),
        ("brotli", "packs its pages as 'br'"),
        ("broken", "connection broke|cannot be read"),
    ],
)
def test_what_goes_wrong_is_told_in_one_line(web: str, path: str, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read_document(f"{web}/{path}")
    assert str(caught.value).startswith(f"{web}/{path}: ")
    assert "\n" not in str(caught.value)


def test_the_size_is_limited(web: str) -> None:
    with pytest.raises(ReadError, match="longer than"):
        read_document(f"{web}/long", limit=4000)


def test_the_time_is_limited(web: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srcdiff.read.web.WEB_WAIT_SECONDS", 0.2)
    with pytest.raises(ReadError, match="no answer"):
        read_document(f"{web}/silent")
    monkeypatch.setattr("srcdiff.read.web.WEB_SECONDS", 0.5)
    with pytest.raises(ReadError, match="not loaded in"):
        read_document(f"{web}/slow")


def test_without_network_the_error_says_so() -> None:
    with pytest.raises(ReadError, match=r"cannot be reached.*check the network"):
        read_document("http://127.0.0.1:9/story")
    with pytest.raises(ReadError, match=r"cannot be found|cannot be reached"):
        read_document("http://no-such-host.invalid/story")


@pytest.mark.parametrize("url", ["http://", "http://[::1", "https://a b/c", "http://x:port/"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(ReadError):
        read_document(url)
