"""Calls with their limits: tries with growing waits, a greatest number of calls, and the refusals that end it all.

What is asked and what an answer means is for other files. Source of the waits: exponential back-off with jitter (RFC
9110, section 10.2.3, for Retry-After).
"""

from __future__ import annotations

import datetime
import email.utils
import json
import random
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from srcdiff.check.judge.address import KEY, Address
from srcdiff.check.judge.exchange import ExchangeError, Reply, post
from srcdiff.errors import ModelError

_REFUSALS = (400, 413, 422)  # what an endpoint says of a question that it does not take
_LONGEST_MESSAGE = 160
_TRACE = 6  # characters of a key that none of a server's words may share with it


@dataclass(frozen=True, slots=True)
class Limits:
    """What a comparison may cost: calls in all (tries count), calls at a time, tries of one, and seconds."""

    calls: int = 200
    at_once: int = 4
    tries: int = 3
    seconds: float = 120.0
    first_wait: float = 1.0
    longest_wait: float = 30.0


class CallError(Exception):
    """One question stayed without an answer; the message says why in a few words."""


class SpentError(Exception):
    """There is no call left to ask with, or nobody waits for the answer any more."""


class Caller:
    """Asks one endpoint; may be used by several threads. `made` counts the calls, tries among them."""

    def __init__(self, address: Address, limits: Limits) -> None:
        self.made = 0
        self._address = address
        self._limits = limits
        self._lock = threading.Lock()
        self._extras = True
        self._heard = False  # whether it has ever answered: then it is one question that it refuses, not all

    def ask(self, question: Mapping[str, Any], extras: Mapping[str, Any], stop: threading.Event) -> bytes:
        """The body of the answer; `stop` ends the waits between tries.

        `extras` are left out for good where the endpoint refuses them at first. Raises CallError where no answer came,
        SpentError where no call is left, ModelError where none will ever come.
        """
        why, wait = "", 0.0
        for attempt in range(self._limits.tries):
            if stop.wait(wait):
                break
            wait = self._wait(attempt)
            try:
                reply = self._once(question, extras)
            except ExchangeError as error:
                why = str(error)
                continue
            if reply.huge:
                raise CallError("an answer longer than 1 MiB")
            if reply.status == 200:
                self._heard = True
                return reply.body
            why = self._refused(reply)
            wait = self._wait(attempt, _seconds(reply.retry_after))
        if not why:
            raise SpentError
        raise CallError(why)

    def _once(self, question: Mapping[str, Any], extras: Mapping[str, Any]) -> Reply:
        reply = self._post({**question, **extras} if self._extras else question)
        if self._extras and not self._heard and reply.status in _REFUSALS:
            self._extras = False
            return self._post(question)
        return reply

    def _post(self, question: Mapping[str, Any]) -> Reply:
        with self._lock:
            if self.made >= self._limits.calls:
                raise SpentError
            self.made += 1
        return post(self._address, json.dumps(question).encode("ascii"), self._limits.seconds)

    def _refused(self, reply: Reply) -> str:
        """Why to try again. Raises ModelError for what no second try mends."""
        status = reply.status
        if status in (408, 409, 425, 429) or status >= 500:
            return "it asked for fewer calls (429)" if status == 429 else f"it failed ({status})"
        at = f"the judge at {self._address.place}"
        if status in (401, 403):
            mend = f"set {KEY}" if self._address.key is None else "is the key right?"
            raise ModelError(f"{at} does not let us in ({status}); {mend}")
        if 300 <= status < 400:
            raise ModelError(f"{at} sends us elsewhere ({status}), and the texts go to no other address; give its own")
        if status in _REFUSALS and self._heard:
            raise CallError(f"it refused the question ({status})")
        said = _said(reply.body, self._address.key)
        asked = f"; is there a model {self._address.model}?" if status in (400, 404) else ""
        raise ModelError(f"{at} refuses the question ({status}{said and ': '}{said}){asked}")

    def _wait(self, attempt: int, asked: float | None = None) -> float:
        """Seconds until the next try: those that the endpoint asked for, else each time twice as long."""
        limits = self._limits
        own = limits.first_wait * 2**attempt * random.uniform(0.75, 1.25)
        return min(own if asked is None else max(asked, 0.0), limits.longest_wait)


def _seconds(value: str | None) -> float | None:
    """What a Retry-After means from now on: seconds or a date."""
    if value is None:
        return None
    if re.fullmatch(r"\s*\d{1,6}\s*", value):
        return float(value)
    try:
        day = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    now = datetime.datetime.now(datetime.UTC)
    return (day.replace(tzinfo=day.tzinfo or datetime.UTC) - now).total_seconds()


def _said(body: bytes, key: str | None) -> str:
    """The server's own words, short, printable, and without any that could be part of the key."""
    try:
        error = json.loads(body).get("error")
    except (ValueError, AttributeError, RecursionError):
        return ""
    message = error.get("message") if isinstance(error, dict) else error
    if not isinstance(message, str):
        return ""
    words = [word for word in message.split() if key is None or not _shares(word, key)]
    told = "".join(sign for sign in " ".join(words) if sign.isprintable())
    return told if len(told) <= _LONGEST_MESSAGE else told[:_LONGEST_MESSAGE] + "…"


def _shares(word: str, key: str) -> bool:
    size = min(_TRACE, len(key))
    return any(key[start : start + size] in word for start in range(len(key) - size + 1))
