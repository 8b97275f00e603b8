"""The cache of vectors: what it saves, what bounds it, and that no state of its file is an error."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from srcdiff.embed.bundled import BundledEncoder
from srcdiff.embed.cache import USE_SECONDS, CachedEncoder, default_path
from tests.embed.fakes import CountingEncoder

TEXTS = [f"Text number {number}." for number in range(20)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "vectors.sqlite3"


def test_a_second_run_encodes_nothing(path: Path) -> None:
    first, second = CountingEncoder(), CountingEncoder()
    rows = CachedEncoder(first, path).encode(TEXTS)
    again = CachedEncoder(second, path).encode(TEXTS[::-1])
    assert first.asked == TEXTS
    assert second.asked == []
    np.testing.assert_array_equal(rows, again[::-1])


def test_only_what_is_missing_is_encoded_and_repeats_once(path: Path) -> None:
    inner = CountingEncoder()
    CachedEncoder(inner, path).encode(TEXTS[:5])
    inner.asked.clear()
    mixed = [TEXTS[7], TEXTS[1], TEXTS[7], TEXTS[6], TEXTS[1]]
    rows = CachedEncoder(inner, path).encode(mixed)
    assert inner.asked == [TEXTS[7], TEXTS[6]]
    np.testing.assert_array_equal(rows, CountingEncoder().encode(mixed))


def test_the_bundled_model_is_not_loaded_when_all_is_kept(path: Path) -> None:
    CachedEncoder(BundledEncoder(), path).encode(["A text."])
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from srcdiff.embed.bundled import BundledEncoder\n"
        "from srcdiff.embed.cache import CachedEncoder\n"
        "print(CachedEncoder(BundledEncoder(), Path(sys.argv[1])).encode(['A text.']).shape)\n"
        "assert 'onnxruntime' not in sys.modules\n"
    )
    run = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "(1, 384)"


def test_models_do_not_share_vectors(path: Path) -> None:
    one, other = CountingEncoder("one"), CountingEncoder("other")
    CachedEncoder(one, path).encode(TEXTS)
    CachedEncoder(other, path).encode(TEXTS)
    assert other.asked == TEXTS


def test_nothing_gives_no_rows_and_no_file(path: Path) -> None:
    assert CachedEncoder(CountingEncoder(), path).encode([]).shape == (0, 384)
    assert not path.exists()


def test_progress_counts_what_was_kept_as_done(path: Path) -> None:
    CachedEncoder(CountingEncoder(), path).encode(TEXTS[:15])
    seen: list[tuple[int, int]] = []
    CachedEncoder(CountingEncoder(), path).encode(TEXTS, lambda done, total: seen.append((done, total)))
    assert seen == [(20, 20)]


def test_name_key_and_tokens_are_those_of_the_encoder_inside(path: Path) -> None:
    inner = CountingEncoder()
    cached = CachedEncoder(inner, path)
    assert (cached.name, cached.key) == (inner.name, inner.key)
    tokens = cached.encode_tokens(["One.", "Two."])
    assert tokens is not None
    assert len(tokens) == 2


def test_tokens_are_kept_as_they_were(path: Path) -> None:
    texts = ["The ferry left.", "", "It left late, at noon.", "The ferry left."]
    first = CachedEncoder(BundledEncoder(), path).encode_tokens(texts)
    inner = CountingEncoder(BundledEncoder().key)
    again = CachedEncoder(inner, path).encode_tokens(texts)
    assert inner.asked == []
    assert first is not None
    assert again is not None
    for made, kept in zip(first, again, strict=True):
        np.testing.assert_array_equal(made.offsets, kept.offsets)
        np.testing.assert_array_equal(made.vectors, kept.vectors)
        assert made.vectors.shape == kept.vectors.shape


def test_a_model_that_gives_no_tokens_gives_none_here_either(path: Path) -> None:
    class Tokenless(CountingEncoder):
        def encode_tokens(self, texts: Sequence[str]) -> None:
            return None

    cached = CachedEncoder(Tokenless(), path)
    assert cached.encode_tokens(["One."]) is None
    assert cached.notes == ()


def test_a_text_with_a_lone_surrogate_is_kept_too(path: Path) -> None:
    CachedEncoder(BundledEncoder(), path).encode(["a\ud800b"])
    inner = CachedEncoder(BundledEncoder(), path)
    assert inner.encode(["a\ud800b"]).shape == (1, 384)
    assert inner.notes == ()


@pytest.mark.parametrize("content", [b"this is no database" * 500, b"SQLite format 3\x00" + b"\x07" * 9000])
def test_a_damaged_file_is_set_aside_with_a_note(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    cached = CachedEncoder(CountingEncoder(), path)
    np.testing.assert_array_equal(cached.encode(TEXTS), CountingEncoder().encode(TEXTS))
    (note,) = cached.notes
    assert "damaged" in note
    assert str(path) in note
    assert path.with_name(path.name + ".damaged").read_bytes() == content
    fresh = CountingEncoder()
    CachedEncoder(fresh, path).encode(TEXTS)
    assert fresh.asked == []


def test_damaged_pages_never_give_wrong_vectors(path: Path) -> None:
    CachedEncoder(CountingEncoder(), path).encode(TEXTS)
    content = bytearray(path.read_bytes())
    for place in range(5000, len(content), 611):
        content[place] ^= 0x55
    path.write_bytes(content)
    rows = CachedEncoder(CountingEncoder(), path).encode(TEXTS)
    np.testing.assert_array_equal(rows, CountingEncoder().encode(TEXTS))


def test_a_vector_with_a_flipped_bit_is_encoded_again(path: Path) -> None:
    CachedEncoder(CountingEncoder(), path).encode(TEXTS)
    with sqlite3.connect(path) as connection:
        for row, vector in connection.execute("SELECT rowid, vector FROM vectors").fetchall()[:3]:
            broken = bytes([vector[0] ^ 1]) + vector[1:]
            connection.execute("UPDATE vectors SET vector = ? WHERE rowid = ?", (broken, row))
    connection.close()
    inner = CountingEncoder()
    rows = CachedEncoder(inner, path).encode(TEXTS)
    assert len(inner.asked) == 3
    np.testing.assert_array_equal(rows, CountingEncoder().encode(TEXTS))


def test_a_folder_in_its_place_is_passed_over_with_a_note(path: Path) -> None:
    path.mkdir(parents=True)
    cached = CachedEncoder(CountingEncoder(), path)
    np.testing.assert_array_equal(cached.encode(TEXTS), CountingEncoder().encode(TEXTS))
    assert len(cached.notes) == 1
    assert "not used" in cached.notes[0]


def test_a_file_in_place_of_its_folder_is_passed_over_with_a_note(path: Path) -> None:
    path.parent.write_text("in the way", encoding="utf-8")
    cached = CachedEncoder(CountingEncoder(), path)
    np.testing.assert_array_equal(cached.encode(TEXTS), CountingEncoder().encode(TEXTS))
    assert "not used" in cached.notes[0]


def test_a_locked_file_is_waited_for_and_then_passed_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srcdiff.embed.cache.BUSY_SECONDS", 0.1)
    CachedEncoder(CountingEncoder(), path).encode(TEXTS[:1])
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    cached = CachedEncoder(CountingEncoder(), path)
    np.testing.assert_array_equal(cached.encode(TEXTS), CountingEncoder().encode(TEXTS))
    holder.close()
    assert "locked" in cached.notes[0]


def test_a_file_that_another_process_is_just_making_is_waited_for(path: Path) -> None:
    path.parent.mkdir(parents=True)
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, holder.rollback)
    release.start()
    cached = CachedEncoder(CountingEncoder(), path)
    np.testing.assert_array_equal(cached.encode(TEXTS), CountingEncoder().encode(TEXTS))
    release.join()
    holder.close()
    assert cached.notes == ()


def test_the_file_stays_near_its_limit_and_the_longest_unused_go_first(path: Path) -> None:
    clock = [1_000_000.0]
    limit = 400_000

    def run(texts: list[str]) -> list[str]:
        inner = CountingEncoder()
        CachedEncoder(inner, path, limit=limit, now=lambda: clock[0]).encode(texts)
        return inner.asked

    run(["kept because it is used"])
    for day in range(30):
        clock[0] += USE_SECONDS + 1
        run([f"day {day}, text {number}" for number in range(20)])
        assert run(["kept because it is used"]) == []
    total = sum(file.stat().st_size for file in path.parent.iterdir())
    assert total < 2 * limit
    assert run(["day 29, text 3"]) == []
    assert run(["day 0, text 3"]) == ["day 0, text 3"]


def test_two_processes_at_once_lose_nothing(path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from srcdiff.embed.cache import CachedEncoder\n"
        "from tests.embed.fakes import CountingEncoder\n"
        "cached = CachedEncoder(CountingEncoder(), Path(sys.argv[1]))\n"
        "for number in range(40):\n"
        "    cached.encode([f'{sys.argv[2]} {number}', f'both {number}'])\n"
        "print(cached.notes)\n"
    )
    root = Path(__file__).parents[2]
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", script, path, name],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    outputs = [run.communicate(timeout=60) for run in runs]
    assert outputs == [("()\n", "")] * 2
    inner = CountingEncoder()
    CachedEncoder(inner, path).encode([f"{name} {number}" for name in ("one", "two", "both") for number in range(40)])
    assert inner.asked == []


def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    CachedEncoder(CountingEncoder(), path).encode(TEXTS)
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_the_default_file_lies_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_path().parent.name == "srcdiff"
    assert not default_path().exists()
