"""One exchange over HTTP: a body is posted, an answer is read whole, within a time and a size. Nothing is tried again.

Redirects are not followed: the texts and the key go to the address that was given and nowhere else. The proxy of the
environment is used for other machines, never for this one.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass

from srcdiff.check.judge.address import Address

MOST_BYTES = 1 << 20
"""An answer that is longer is not read on: a verdict takes a few hundred bytes."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; `body` is cut off where it is `huge`."""

    status: int
    body: bytes
    retry_after: str | None = None
    huge: bool = False


class ExchangeError(Exception):
    """Nothing came back, or not all of it; the message says why in a few words."""


def post(address: Address, body: bytes, seconds: float) -> Reply:
    """Posts JSON and reads the reply. Raises ExchangeError."""
    connection = _connection(address, seconds)
    late = threading.Event()
    watch: threading.Timer | None = None
    begun = time.monotonic()
    try:
        connection.connect()
        # a time-out of the socket begins anew with each byte; the watch cuts off a server that drips
        watch = threading.Timer(max(seconds - time.monotonic() + begun, 0), _cut, (connection.sock, late))
        watch.daemon = True
        watch.start()
        connection.request("POST", _target(address, connection), body, _headers(address))
        response = connection.getresponse()
        content = response.read(MOST_BYTES + 1)
        huge = len(content) > MOST_BYTES
        if late.is_set() or (response.length and not huge):
            raise http.client.IncompleteRead(b"")
        return Reply(response.status, content[:MOST_BYTES], response.getheader("Retry-After"), huge)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ExchangeError(_why(error, late.is_set(), seconds)) from None
    finally:
        if watch is not None:
            watch.cancel()
        connection.close()


def _headers(address: Address) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "srcdiff"}
    return headers if address.key is None else {**headers, "Authorization": f"Bearer {address.key}"}


def _connection(address: Address, seconds: float) -> http.client.HTTPConnection:
    proxy = None if address.local else _proxy(address)
    host, port = proxy or (address.host, address.port)
    if address.scheme == "http":
        return http.client.HTTPConnection(host, port, timeout=seconds)
    secure = http.client.HTTPSConnection(host, port, timeout=seconds, context=ssl.create_default_context())
    if proxy is not None:
        secure.set_tunnel(address.host, address.port)
    return secure


def _proxy(address: Address) -> tuple[str, int] | None:
    """The proxy that the environment names for other machines, as the standard library reads it."""
    named = urllib.request.getproxies().get(address.scheme)
    if not named or urllib.request.proxy_bypass(address.host):
        return None
    parts = urllib.parse.urlsplit(named if "://" in named else f"http://{named}")
    return (parts.hostname, parts.port or 80) if parts.hostname else None


def _target(address: Address, connection: http.client.HTTPConnection) -> str:
    direct = address.scheme == "https" or (connection.host, connection.port) == (address.host, address.port)
    return address.path if direct else f"http://{address.place}{address.path}"


def _cut(held: socket.socket, late: threading.Event) -> None:
    late.set()
    with contextlib.suppress(OSError):  # it was closed meanwhile
        held.shutdown(socket.SHUT_RDWR)


def _why(error: Exception, late: bool, seconds: float) -> str:
    if late or isinstance(error, TimeoutError):
        return f"no answer within {seconds:g} s"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "its certificate is not trusted"
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    if isinstance(error, socket.gaierror):
        return "there is no such host"
    if isinstance(error, (ConnectionError, http.client.HTTPException)):
        return "the connection broke off"
    return f"it cannot be reached ({type(error).__name__})"
