"""Runs the examples of README and of the pages in docs/, and writes what they print into the pages.

    python docs/examples.py        rewrites the output of every example, so that it cannot go stale

An example is a block of the language `console`: lines that begin with "$ " are commands of a shell, the lines after one
are what it prints (both streams). A block of another language whose first line is a comment with a file's name is that
file for the examples after it in its section. Each section starts in a folder of its own with the texts of
samples/harbour. A command that ends with "# exits with N" ends so; any other ends with 0.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "harbour"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# ([\w./-]*\.\w+)\n")
_EXIT = re.compile(r"# exits with (\d+)$")


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a page, what the page says that it prints, and how it ends."""

    command: str
    printed: str
    code: int


def sections(page: str) -> list[str]:
    """The page cut at its headings, nothing lost."""
    parts: list[str] = []
    fenced = False
    for line in page.splitlines(keepends=True):
        fenced ^= line.startswith("```")
        if not parts or (line.startswith("#") and not fenced):
            parts.append("")
        parts[-1] += line
    return parts


def files(section: str) -> dict[str, str]:
    """The files that the section shows, by name."""
    found = {}
    for language, body in _BLOCK.findall(section):
        head = _FILE.match(body)
        if language != "console" and head is not None:
            found[head[1]] = body
    return found


def steps(body: str) -> Iterator[Step]:
    """The commands of a block."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        end = _EXIT.search(command)
        yield Step(command, printed, int(end[1]) if end else 0)


def run(section: str) -> str:
    """The section with what its examples print today. Raises ValueError for one that ends otherwise than it says."""
    if "```console\n" not in section:
        return section
    with tempfile.TemporaryDirectory() as folder:
        for text in ("a.txt", "b.txt"):
            shutil.copy(SAMPLE / text, folder)
        for name, content in files(section).items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return _BLOCK.sub(lambda block: _renewed(block, Path(folder)), section)


def _renewed(block: re.Match[str], folder: Path) -> str:
    if block[1] != "console":
        return block[0]
    body = "".join(f"$ {step.command}\n{_printed(step, folder)}" for step in steps(block[2]))
    return f"```console\n{body}```"


def _printed(step: Step, folder: Path) -> str:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(folder / ".cache"),
        "COLUMNS": "80",
        "USER": "mq",
        "LOGNAME": "mq",
    }
    done = subprocess.run(
        ["bash", "-c", step.command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != step.code:
        raise ValueError(f"{step.command!r} ends with {done.returncode}, not {step.code}: {done.stdout}")
    return done.stdout.replace(str(folder.resolve()), "/desk").replace(str(folder), "/desk")


if __name__ == "__main__":
    for page in PAGES:
        written = page.read_text(encoding="utf-8")
        renewed = "".join(map(run, sections(written)))
        if renewed != written:
            page.write_text(renewed, encoding="utf-8")
