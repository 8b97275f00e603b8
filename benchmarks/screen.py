"""How fast the review screen opens and answers, in a real pseudo-terminal.

    python benchmarks/screen.py            prints both figures, beside an empty Textual application's

Two things are timed: from the start of the interpreter to the first painted frame, and from a key to the last byte of
the repaint it causes, on a pair of 5,000 + 5,000 passages. Run from the repository's root. On a busy machine the clock
tells how busy it is: the processor time beside it (Linux) tells what the screen needs, and `chrt -f 10` before the
command gives the run its turn.
"""

from __future__ import annotations

import fcntl
import math
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
EMPTY = """
from textual.app import App
from textual.widgets import Label
class Empty(App):
    def compose(self):
        yield Label("READY")
Empty().run()
"""
DRIVE = "import sys; from tests.tui.drive import main; sys.exit(main(sys.argv[1], sys.argv[2]))"
KEYS = {
    "j": [b"j"] * 100,
    "n": [b"n"] * 100,
    "]": [b"]"] * 100,
    "page down": [b"\x1b[6~"] * 60,
    "G, g": [b"G", b"g"] * 20,
    "v": [b"v"] * 40,
    "o": [b"o"] * 40,
    "2": [b"2"] * 40,
    "s": [b"s"] * 40,
    "tab": [b"\t"] * 40,
    "space": [b" "] * 40,
    "u": [b"u"] * 40,
}
QUIET = 0.04
"""Seconds without output after which a repaint has ended; not counted."""


class Terminal:
    """A program in a pseudo-terminal of 120 by 36."""

    def __init__(self, *command: str) -> None:
        self.began = time.perf_counter()
        self._at, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
        environment.pop("NO_COLOR", None)
        self._process = subprocess.Popen(
            command, stdin=inner, stdout=inner, stderr=inner, cwd=ROOT, env=environment, start_new_session=True
        )
        os.close(inner)

    def until(self, words: bytes, limit: float = 60) -> float:
        """Seconds from the start until `words` were drawn."""
        seen = b""
        while words not in seen:
            if not select.select([self._at], [], [], limit)[0]:
                raise TimeoutError(f"never drawn: {words!r}")
            seen += os.read(self._at, 65536)
        return time.perf_counter() - self.began

    def settle(self, seconds: float) -> None:
        """Read until nothing was drawn for so long."""
        while select.select([self._at], [], [], seconds)[0]:
            os.read(self._at, 65536)

    def processor(self) -> float:
        """Seconds of processor time that the program has had, in all its threads; 0 where that is not told."""
        tasks = Path(f"/proc/{self._process.pid}/task")
        return sum(int(told.read_text().split()[0]) for told in tasks.glob("*/schedstat")) / 1e9

    def key(self, key: bytes) -> float | None:
        """Seconds from a key to the last byte drawn for it; None where nothing was drawn."""
        sent = time.perf_counter()
        os.write(self._at, key)
        last = None
        while select.select([self._at], [], [], QUIET if last else 0.5)[0]:
            os.read(self._at, 65536)
            last = time.perf_counter()
        return None if last is None else last - sent

    def end(self) -> None:
        """Kill the program."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._at)


def first_frame(*command: str, words: bytes, runs: int = 7) -> float:
    """The median of the seconds to the first frame that shows `words`."""
    times = []
    for _ in range(runs):
        terminal = Terminal(*command)
        times.append(terminal.until(words))
        terminal.end()
    return statistics.median(times)


def at_95(values: list[float]) -> float:
    """The 95th percentile, by the nearest rank."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        empty = first_frame(sys.executable, "-c", EMPTY, words=b"READY")
        ours = first_frame(sys.executable, "-c", DRIVE, folder, "article", words=b"reviewed")
        print(f"first frame: {ours:.2f} s, an empty application {empty:.2f} s, {ours - empty:+.2f} s")
        terminal = Terminal(sys.executable, "-c", DRIVE, folder, "5000")
        opened = terminal.until(b"matched")
        terminal.settle(1)
        print(f"5,000 + 5,000 passages: made by program and shown after {opened:.2f} s")
        print("key to repaint, ms   median  95th  processor, median  95th")
        for name, keys in KEYS.items():
            times, shares = [], []
            for key in keys:
                before = terminal.processor()
                seconds = terminal.key(key)
                if seconds is not None:
                    times.append(seconds * 1000)
                    shares.append((terminal.processor() - before) * 1000)
            print(
                f"{name:20} {statistics.median(times):6.1f} {at_95(times):5.1f}"
                f" {statistics.median(shares):18.1f} {at_95(shares):5.1f}"
            )
        terminal.end()


if __name__ == "__main__":
    main()
