"""README's report is what the command prints today, and its set-up commands are exactly two."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_report_shown_is_the_report_printed() -> None:
    shown = re.search(r"<!-- report: srcdiff (.*?) -->\n```text\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    command = [sys.executable, "-m", "srcdiff", *shown[1].split(), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.strip() == shown[2].strip()


def test_there_are_two_set_up_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert len([block for block in blocks if block.startswith("python3 -m venv")]) == 2
    assert all(block.count("\n") == 1 for block in blocks)
