"""Where a judge is reached, as URL#MODEL, and which key goes there. Keys come from the environment alone."""

from __future__ import annotations

import ipaddress
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass, field

from srcdiff.errors import UsageError

KEY, OPENAI_KEY = "SRCDIFF_API_KEY", "OPENAI_API_KEY"
"""Environment variables: the first is sent to whatever address is given, the second to OPENAI_HOST alone."""
OPENAI_HOST = "api.openai.com"
_PATH = "/chat/completions"
_PORTS = {"http": 80, "https": 443}
_EXAMPLE = "http://localhost:11434/v1#qwen3:8b"


@dataclass(frozen=True, slots=True)
class Address:
    """An endpoint and the model to ask there; the key is in no text that is made of it."""

    scheme: str
    host: str
    port: int
    path: str
    model: str
    key: str | None = field(default=None, repr=False)

    @property
    def place(self) -> str:
        """Host, and port where it is not the usual one: what a person is shown."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def local(self) -> bool:
        """Whether it is this machine."""
        return is_loopback(self.host)

    @property
    def name(self) -> str:
        """What a report calls the judge."""
        return f"{self.model} at {self.place}"


def is_loopback(host: str) -> bool:
    """Whether what is sent there stays on this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_local(spec: str) -> bool:
    """Whether what is sent to the address stays on this machine. Raises UsageError for one that cannot be read."""
    return is_loopback((_split(spec)[0].hostname or "").lower())


def read_address(spec: str, environment: Mapping[str, str]) -> Address:
    """The address that `spec` means, with the key that the environment has for it.

    A path that does not end with /chat/completions is the base that it is asked under; none is /v1. Raises UsageError
    for what is no address, has a secret in it, or would send a key where others can read it.
    """
    parts, port = _split(spec)
    host, model = (parts.hostname or "").lower(), urllib.parse.unquote(parts.fragment).strip()
    if parts.scheme not in _PORTS or not host or not model or not model.isprintable():
        raise UsageError(f"a judge is given as URL#MODEL, http or https, such as {_EXAMPLE}")
    if parts.username is not None or parts.password is not None or parts.query:
        raise UsageError(f"the judge's address holds a name, password or query; give the key in {KEY} instead")
    key = _key(environment, host)
    if key is not None and parts.scheme == "http" and not is_loopback(host):
        raise UsageError(f"a key is not sent over http to {host}: use https, or unset {KEY}")
    base = parts.path.rstrip("/") or "/v1"
    path = urllib.parse.quote(base if base.endswith(_PATH) else base + _PATH, safe="/%:@!$&'()*+,;=~-._")
    return Address(parts.scheme, host, port or _PORTS[parts.scheme], path, model, key)


def _split(spec: str) -> tuple[urllib.parse.SplitResult, int | None]:
    try:
        parts = urllib.parse.urlsplit(spec)
        (parts.hostname or "").encode("idna")
        return parts, parts.port
    except ValueError:
        raise UsageError(f"the judge's address cannot be read; write it as {_EXAMPLE}") from None


def _key(environment: Mapping[str, str], host: str) -> str | None:
    names = (KEY, OPENAI_KEY) if host == OPENAI_HOST else (KEY,)
    name = next((name for name in names if environment.get(name, "").strip()), None)
    if name is None:
        return None
    key = environment[name].strip()
    # http.client would name the key in its own error
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise UsageError(f"{name} holds signs that no key has (spaces, line ends); set it anew")
    return key
