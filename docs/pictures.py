"""Makes the pictures of the review screen from a sample, so that they cannot go stale.

    python docs/pictures.py [SAMPLE_FOLDER]        writes docs/screen.svg and docs/screen-narrow.svg

The sample is a folder with one file named a.* and one named b.*; by default the first one under samples/.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from srcdiff.model import Comparison
from srcdiff.pipeline import compare_documents
from srcdiff.read import read_pair
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


def main() -> None:
    """Compare and draw."""
    samples = sorted(path for path in (DOCS.parent / "samples").iterdir() if path.is_dir())
    sample = Path(sys.argv[1]) if len(sys.argv) > 1 else samples[0]
    made, a_name, b_name = compared(sample)
    asyncio.run(draw(made, (a_name, b_name)))


if __name__ == "__main__":
    main()
