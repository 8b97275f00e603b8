"""Makes the pictures of the review screen and of the HTML report from a sample, so that they cannot go stale.

    python docs/pictures.py [SAMPLE_FOLDER]        writes docs/screen.svg, docs/screen-narrow.svg and docs/report.png

The sample is a folder with one file named a.* and one named b.*; by default the first one under samples/. The picture
of the page needs Chromium and is left as it is where there is none.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from srcdiff.model import Comparison
from srcdiff.pipeline import compare_documents
from srcdiff.read import read_pair
from srcdiff.report import REPORTS
from srcdiff.tui.app import ReviewApp
from srcdiff.tui.job import Job

DOCS = Path(__file__).parent
PICTURES = (
    ("screen", (120, 34), "textual-dark", ("n", "n")),
    ("screen-narrow", (80, 30), "textual-light", ("n",)),
)


def compared(sample: Path) -> tuple[Comparison, str, str]:
    """The sample compared, and the names of its files."""
    (a,), (b,) = sample.glob("a.*"), sample.glob("b.*")
    left, right = read_pair(str(a), str(b))
    made = compare_documents(replace(left.document, name=a.name), replace(right.document, name=b.name))
    return made, a.name, b.name


async def draw(made: Comparison, names: tuple[str, str]) -> None:
    """Write every picture."""
    for name, size, theme, keys in PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            waivers = Path(folder) / "srcdiff-waivers.toml"
            app = ReviewApp(Job(lambda _: made, names[0], names[1], waivers, who="you", theme=theme))
            async with app.run_test(size=size) as pilot:
                await app.workers.wait_for_complete()
                await pilot.pause()
                await pilot.press(*keys)
                await pilot.pause()
                app.clear_notifications()
                await pilot.pause()
                (DOCS / f"{name}.svg").write_text(app.export_screenshot(title="srcdiff"), encoding="utf-8")


def photograph(made: Comparison) -> None:
    """The top of the HTML report as a laptop shows it."""
    browser = shutil.which("chromium")
    if browser is None:
        print("docs/report.png is left as it is: there is no chromium")
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(REPORTS["html"](made), encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1280,900")
        subprocess.run([browser, *options, f"--screenshot={DOCS / 'report.png'}", page.as_uri()], check=True)


def main() -> None:
    """Compare and draw."""
    samples = sorted(path for path in (DOCS.parent / "samples").iterdir() if path.is_dir())
    sample = Path(sys.argv[1]) if len(sys.argv) > 1 else samples[0]
    made, a_name, b_name = compared(sample)
    asyncio.run(draw(made, (a_name, b_name)))
    photograph(made)


if __name__ == "__main__":
    main()
