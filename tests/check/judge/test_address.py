"""Addresses of judges, and where keys may go."""

from __future__ import annotations

import pytest

from srcdiff.check.judge.address import KEY, OPENAI_KEY, is_local, read_address
from srcdiff.errors import UsageError

SECRET = "sk-1234567890"


@pytest.mark.parametrize(
    ("spec", "place", "path", "model"),
    [
        ("http://localhost:11434#qwen3:8b", "localhost:11434", "/v1/chat/completions", "qwen3:8b"),
        ("http://localhost:8080/v1/#m", "localhost:8080", "/v1/chat/completions", "m"),
        ("https://host.example/api/v3#org/m", "host.example", "/api/v3/chat/completions", "org/m"),
        ("https://HOST.example/x/chat/completions#m", "host.example", "/x/chat/completions", "m"),
        ("http://[::1]:8000/v1#m%231", "[::1]:8000", "/v1/chat/completions", "m#1"),
    ],
)
def test_what_an_address_means(spec: str, place: str, path: str, model: str) -> None:
    address = read_address(spec, {})
    assert (address.place, address.path, address.model, address.key) == (place, path, model, None)
    assert address.name == f"{model} at {place}"


@pytest.mark.parametrize(
    "spec",
    [
        "http://localhost:11434",
        "http://localhost#",
        "http://#m",
        "ftp://host.example#m",
        "file:///etc/passwd#m",
        "http://localhost:port#m",
        "http://[::1#m",
        "http://localhost#a%0Ab",
        "https://host..example#m",
    ],
)
def test_what_is_no_address(spec: str) -> None:
    with pytest.raises(UsageError, match=r"URL#MODEL|cannot be read"):
        read_address(spec, {})


@pytest.mark.parametrize("spec", [f"https://me:{SECRET}@host.example#m", f"https://host.example/v1?key={SECRET}#m"])
def test_a_secret_in_the_address_is_refused_and_not_repeated(spec: str) -> None:
    with pytest.raises(UsageError, match=KEY) as caught:
        read_address(spec, {})
    assert SECRET not in str(caught.value)


def test_which_key_goes_where() -> None:
    both = {KEY: f" {SECRET}\n", OPENAI_KEY: "sk-openai"}
    assert read_address("https://host.example#m", both).key == SECRET
    assert read_address("https://api.openai.com#m", both).key == SECRET
    assert read_address("https://api.openai.com#m", {OPENAI_KEY: "sk-openai"}).key == "sk-openai"
    assert read_address("https://host.example#m", {OPENAI_KEY: "sk-openai"}).key is None
    assert read_address("http://127.0.0.1:8080#m", {KEY: SECRET}).key == SECRET
    assert read_address("https://host.example#m", {KEY: "  "}).key is None


@pytest.mark.parametrize("host", ["host.example", "192.168.0.7", "localhost.example"])
def test_no_key_goes_over_plain_http_to_another_machine(host: str) -> None:
    with pytest.raises(UsageError, match="not sent over http") as caught:
        read_address(f"http://{host}:8000/v1#m", {KEY: SECRET})
    assert SECRET not in str(caught.value)
    assert read_address(f"http://{host}:8000/v1#m", {}).key is None


@pytest.mark.parametrize("key", ["two words", "line\nend", "schlüssel", "bell\x07"])
def test_a_key_that_no_header_can_carry_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(UsageError, match=KEY) as caught:
        read_address("https://host.example#m", {KEY: key})
    assert key not in str(caught.value)


def test_a_key_is_in_no_text_made_of_the_address() -> None:
    address = read_address("https://host.example#m", {KEY: SECRET})
    assert SECRET not in f"{address!r} {address} {address.name} {address.place}"


@pytest.mark.parametrize(
    ("spec", "local"),
    [
        ("http://localhost:1#m", True),
        ("http://127.9.9.9#m", True),
        ("http://[::1]#m", True),
        ("http://10.0.0.1#m", False),
        ("https://localhost.example#m", False),
        ("https://127.0.0.1.example#m", False),
    ],
)
def test_which_addresses_are_this_machine(spec: str, local: bool) -> None:
    assert is_local(spec) is local
