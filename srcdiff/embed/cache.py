"""A cache of vectors on disk, so that a second run on the same texts encodes nothing.

One sqlite file, keyed by the encoder's key and the text's hash, belongs here; no model is known here. The cache never
makes a comparison fail: a damaged file is set aside, an unusable one passed over, and a note says so.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from srcdiff.embed.encoder import Encoder, Progress, TokenVectors, Vectors, distinct

FILE_NAME = "vectors-1.sqlite3"
LIMIT_BYTES = 256 * 2**20
# When the limit is passed the oldest are dropped down to this share of it, so that not every run has to drop some.
KEEP_SHARE = 0.75
# A text's last use is written down once a day at most: a run that only reads then writes nothing.
USE_SECONDS = 24 * 3600
# How long another process is waited for. sqlite itself does not wait everywhere: not where the journal's mode is set,
# nor where the other process was the last to close the file, so what was refused is tried again as well.
BUSY_SECONDS = 5.0
RETRY_SECONDS = 0.02
# Texts encoded between two writes: what an interrupted run loses at most.
CHUNK = 4096
QUERY = 500

TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
  model BLOB NOT NULL, text BLOB NOT NULL, used INTEGER NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (model, text)
)
"""
INDEX = "CREATE INDEX IF NOT EXISTS vectors_used ON vectors (used)"


def default_path() -> Path:
    """The cache's file in the user's cache folder; nothing is made there."""
    import platformdirs  # noqa: PLC0415 - only for the default folder

    return platformdirs.user_cache_path("srcdiff", appauthor=False) / FILE_NAME


class CachedEncoder:
    """An encoder that keeps its vectors in a file and reads them back, as they were, bit for bit.

    Without a path the file is `default_path()`. The encoder given may load its model when the first text comes: where
    all are in the cache, none does. `limit` is in bytes of the file. `notes` says what about the cache could not be
    done so far.
    """

    def __init__(
        self,
        encoder: Encoder,
        path: Path | None = None,
        *,
        limit: int = LIMIT_BYTES,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._encoder = encoder
        self._store, self._tokens = (
            VectorStore(path or default_path(), key, limit=limit, now=now)
            for key in (encoder.key, f"{encoder.key} tokens")
        )

    @property
    def name(self) -> str:
        """The name of the encoder inside."""
        return self._encoder.name

    @property
    def key(self) -> str:
        """The key of the encoder inside."""
        return self._encoder.key

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know about the cache, each once."""
        return tuple(dict.fromkeys([*self._store.notes, *self._tokens.notes]))

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, d) rows of unit length, from the cache where it has them; `progress` counts all distinct texts."""
        unique = distinct(texts)
        found = self._store.read(unique.texts)
        missing = [text for text in unique.texts if text not in found]
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            vectors = self._encoder.encode(
                chunk, _shifted(progress, len(unique.texts) - len(missing) + start, len(unique.texts))
            )
            fresh = dict(zip(chunk, vectors, strict=True))
            self._store.write(fresh)
            found.update(fresh)
        if not found:
            return self._encoder.encode([])
        return np.stack([found[text] for text in unique.texts])[unique.places]

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors] | None:
        """The vectors of each text's tokens, from the cache where it has them; None where the model gives none."""
        unique = distinct(texts)
        found = {text: _tokens_of(row) for text, row in self._tokens.read(unique.texts).items()}
        missing = [text for text in unique.texts if text not in found]
        if missing:
            made = self._encoder.encode_tokens(missing)
            if made is None:
                return None
            fresh = dict(zip(missing, made, strict=True))
            self._tokens.write({text: _row_of(tokens) for text, tokens in fresh.items()})
            found.update(fresh)
        return [found[unique.texts[place]] for place in unique.places]


class VectorStore:
    """The file: reads and writes vectors of one model, and notes what it could not do instead of raising it."""

    def __init__(self, path: Path, model: str, *, limit: int, now: Callable[[], float]) -> None:
        self.notes: list[str] = []
        self._path = path
        self._model = hashlib.sha256(model.encode()).digest()[:16]
        self._limit = limit
        self._now = now

    def read(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors of those texts that the file has, whole and undamaged."""
        found: dict[str, Vectors] = {}
        by_hash = {_text_hash(text): text for text in texts}

        def work(connection: sqlite3.Connection) -> None:
            stale: list[bytes] = []
            for key, used, blob in self._rows(connection, list(by_hash)):
                vector = _unpacked(blob)
                if vector is not None:
                    found[by_hash[key]] = vector
                    if self._now() - used > USE_SECONDS:
                        stale.append(key)
            self._mark_used(connection, stale)

        if by_hash and self._path.exists():
            self._attempt(work)
        return found

    def write(self, vectors: dict[str, Vectors]) -> None:
        """Adds vectors, then drops the longest unused ones if the file has passed its limit."""
        now = int(self._now())
        rows = [(self._model, _text_hash(text), now, _packed(vector)) for text, vector in vectors.items()]

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)", rows)
            self._drop_oldest(connection)
            connection.execute("COMMIT")

        self._attempt(work)

    def _rows(self, connection: sqlite3.Connection, keys: list[bytes]) -> Iterator[tuple[bytes, int, bytes]]:
        for start in range(0, len(keys), QUERY):
            part = keys[start : start + QUERY]
            marks = ",".join("?" * len(part))
            yield from connection.execute(
                f"SELECT text, used, vector FROM vectors WHERE model = ? AND text IN ({marks})", (self._model, *part)
            )

    def _mark_used(self, connection: sqlite3.Connection, keys: list[bytes]) -> None:
        if keys:
            now = int(self._now())
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "UPDATE vectors SET used = ? WHERE model = ? AND text = ?", [(now, self._model, key) for key in keys]
            )
            connection.execute("COMMIT")

    def _drop_oldest(self, connection: sqlite3.Connection) -> None:
        """Dropped pages are used again, so the file stays near its limit without being rewritten."""
        size = _pragma(connection, "page_size")
        in_use = (_pragma(connection, "page_count") - _pragma(connection, "freelist_count")) * size
        if in_use <= self._limit:
            return
        count = int(connection.execute("SELECT count(*) FROM vectors").fetchone()[0])
        drop = count - int(count * self._limit * KEEP_SHARE / in_use)
        connection.execute(
            "DELETE FROM vectors WHERE rowid IN (SELECT rowid FROM vectors ORDER BY used LIMIT ?)",
            (drop,),
        )

    def _attempt(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Does one piece of work, which may be done twice; what goes wrong with the file becomes a note."""
        end = time.monotonic() + BUSY_SECONDS
        try:
            while True:
                try:
                    with closing(_connect(self._path)) as connection:
                        return work(connection)
                except sqlite3.OperationalError as error:
                    if not _busy(error) or time.monotonic() >= end:
                        raise
                time.sleep(RETRY_SECONDS)
        except sqlite3.OperationalError as error:
            self.notes.append(f"the cache of vectors was not used: {error} ({self._path})")
        except OSError as error:
            self.notes.append(f"the cache of vectors was not used: {error.strerror} ({self._path})")
        except sqlite3.DatabaseError as error:
            self._set_aside(error)

    def _set_aside(self, error: sqlite3.DatabaseError) -> None:
        aside = self._path.with_name(self._path.name + ".damaged")
        try:
            os.replace(self._path, aside)
            for suffix in ("-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        except OSError as failure:
            self.notes.append(
                f"the cache of vectors is damaged and could not be set aside: {failure.strerror} ({self._path})"
            )
        else:
            self.notes.append(f"the cache of vectors was damaged ({error}) and set aside as {aside}")


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)  # vectors tell something of the texts: for their owner alone
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(TABLE)
    connection.execute(INDEX)
    return connection


def _busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY  # the higher bits tell the kinds of busy apart


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _text_hash(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]


def _packed(vector: Vectors) -> bytes:
    """Little-endian float32 and a checksum, since sqlite keeps none. Half precision would not read back the same."""
    content = vector.astype("<f4").tobytes()
    return content + zlib.crc32(content).to_bytes(4, "little")


def _unpacked(blob: bytes) -> Vectors | None:
    """The vector, or None where the bytes are not what was written."""
    content, checksum = blob[:-4], blob[-4:]
    if len(content) % 4 or zlib.crc32(content).to_bytes(4, "little") != checksum:
        return None
    return np.frombuffer(content, dtype="<f4").astype(np.float32)


def _row_of(tokens: TokenVectors) -> Vectors:
    """Spans and vectors of a text's tokens as one row that begins with their shape; float32 holds offsets exactly."""
    spans, vectors = tokens
    return np.concatenate([vectors.shape, spans.ravel(), vectors.ravel()], dtype=np.float32)


def _tokens_of(row: Vectors) -> TokenVectors:
    count, width = (int(number) for number in row[:2])
    spans, vectors = row[2 : 2 + 2 * count], row[2 + 2 * count :]
    return TokenVectors(spans.astype(np.int64).reshape(count, 2), vectors.reshape(count, width))


def _shifted(progress: Progress | None, done: int, total: int) -> Progress | None:
    if progress is None:
        return None
    return lambda finished, _: progress(done + finished, total)
