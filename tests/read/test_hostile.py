"""Hostile files: each is read or refused in one line, within the time and the memory promised, with nothing run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from srcdiff.errors import ReadError
from srcdiff.read import read_document, sources
from srcdiff.read.content import Given
from srcdiff.read.isolation import read_isolated
from tests.read.hostile import HOSTILE

_SECONDS = 10
_MEGABYTES = 500

# The whole way that a command goes before it compares, in a fresh process: how long, and the most memory that it, or a
# process that it started, held.
_READ = """
import json, resource, sys, time
from srcdiff.errors import SrcdiffError
from srcdiff.read import read_document
from srcdiff.segment import refuse_oversized, segment
who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
began = sum(sum(resource.getrusage(one)[:2]) for one in who)
try:
    refuse_oversized(segment(read_document(sys.argv[1]).document))
    said = ""
except SrcdiffError as error:
    said = str(error)
used = [resource.getrusage(one) for one in who]
own = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
print(json.dumps([said, sum(sum(one[:2]) for one in used) - began, max(own, used[1].ru_maxrss) / 1024]))
"""


def _reads(path: Path) -> tuple[str, float, float]:
    """What was said of a file, the seconds of processor time and the megabytes that it took."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stderr == ""
    said, seconds, megabytes = json.loads(done.stdout)
    return said, seconds, megabytes


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory is read from /proc")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_refused_within_the_limits(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    said, seconds, megabytes = _reads(path)
    assert "\n" not in said
    assert "Traceback" not in said
    assert seconds < _SECONDS
    assert megabytes < _MEGABYTES


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("deep.html", "nested too deep"),
        ("many-attributes.html", "attributes"),
        ("bomb.docx", "unpacked"),
        ("laughs.docx", "entities"),
        ("outside.docx", "entities"),
        ("locked.docx", "password"),
        ("laughs.odt", "entities"),
        ("paths.epub", "no text"),
        ("bomb.pdf", "unpacked"),
        ("scan.pdf", "OCR"),
        ("fonts.rtf", "fonts"),
        ("deep.json", "nested too deep"),
    ],
)
def test_what_is_wrong_with_a_hostile_file_is_said(name: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    with pytest.raises(ReadError, match=says) as caught:
        read_document(str(path))
    assert "\n" not in str(caught.value)


def _with_reader(monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Puts a reader of one's own into the process that takes files apart."""
    start = (
        "import json, sys; sys.path[:] = json.loads(sys.argv[1])\n"
        "import types, srcdiff.read.worker as w\n"
        f"def read(data, given):\n    {body}\n"
        "w.FORMATS = [types.SimpleNamespace(name='pdf', read=read)]\n"
        "w.main()"
    )
    monkeypatch.setattr("srcdiff.read.isolation._START", start)


def test_a_reader_that_fails_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_reader(monkeypatch, "raise KeyError('something odd')")
    with pytest.raises(
        ReadError, match=r"x: the file is damaged: reading it as pdf failed \(KeyError: 'something odd'\)"
    ):
        read_isolated("pdf", b"", Given("x"))


def test_a_reader_that_crashes_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_reader(monkeypatch, "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(ReadError, match="damaged"):
        read_isolated("pdf", b"", Given("x"))


def test_a_reader_that_fills_the_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_reader(monkeypatch, "return [bytes(1 << 24) for _ in range(1000)]")
    with pytest.raises(ReadError, match="memory"):
        read_isolated("pdf", b"", Given("x"))


def test_a_reader_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srcdiff.read.isolation._WAIT", 0.5)
    _with_reader(monkeypatch, "import time; time.sleep(60)")
    began = time.monotonic()
    with pytest.raises(ReadError, match="takes more than"):
        read_isolated("pdf", b"", Given("x"))
    assert time.monotonic() - began < 10


@pytest.mark.slow
def test_a_reader_that_computes_for_ever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_reader(monkeypatch, "while True: pass")
    with pytest.raises(ReadError, match="takes more than"):
        read_isolated("pdf", b"", Given("x"))


def test_what_a_library_prints_and_the_folder_at_hand_do_not_matter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a module of the folder was run')")
    monkeypatch.chdir(tmp_path)
    _with_reader(monkeypatch, "print('hello'); from srcdiff.read.content import Content; return Content('text')")
    assert read_isolated("pdf", b"", Given("x")).text == "text"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_into_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srcdiff.read.sources.PIPE_SECONDS", 0.2)
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(ReadError, match="nobody wrote"):
        read_document(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_falls_silent_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srcdiff.read.sources.PIPE_IDLE_SECONDS", 0.2)
    path = tmp_path / "pipe"
    os.mkfifo(path)
    done = threading.Event()

    def write() -> None:
        with path.open("wb", buffering=0) as pipe:
            pipe.write(b"some words")
            done.wait(10)

    writer = threading.Thread(target=write)
    writer.start()
    with pytest.raises(ReadError, match="nothing more came"):
        read_document(str(path))
    done.set()
    writer.join()


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "live.txt"
    path.write_bytes(b"one line\n" * 10)
    limited = sources._limited

    def growing(*given: object) -> bytes:
        data = limited(*given)  # type: ignore[arg-type]
        with path.open("ab") as file:
            file.write(b"more")
        return data

    monkeypatch.setattr(sources, "_limited", growing)
    with pytest.raises(ReadError, match="changed while it was read"):
        read_document(str(path))
