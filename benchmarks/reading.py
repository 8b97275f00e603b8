"""What reading costs: processor time and memory of every format, and of the hostile files of the tests.

python benchmarks/reading.py              the article of the tests in every format
python benchmarks/reading.py --hostile    every hostile file: seconds, megabytes, and what was said
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.read import article, pdfs
from tests.read.hostile import HOSTILE

_ROUNDS = 5
_FILES = {
    "a.txt": article.plain,
    "a.md": article.markdown,
    "bare.html": article.bare_html,
    "news.html": article.news_html,
    "a.docx": article.docx,
    "a.odt": article.odt,
    "a.rtf": article.rtf,
    "a.epub": article.epub,
    "a.eml": article.eml,
    "two.pdf": pdfs.two_columns,
}
_READ = """
import json, resource, sys
from srcdiff.errors import SrcdiffError
from srcdiff.read import read_document
from srcdiff.segment import refuse_oversized, segment
who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
began = sum(sum(resource.getrusage(one)[:2]) for one in who)
try:
    document = segment(read_document(sys.argv[1]).document)
    refuse_oversized(document)
    said = f"read: {len(document.passages)} passages"
except SrcdiffError as error:
    said = str(error)
used = [resource.getrusage(one) for one in who]
own = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
print(json.dumps([said, sum(sum(one[:2]) for one in used) - began, max(own, used[1].ru_maxrss) / 1024]))
"""


def measured(path: Path) -> tuple[str, float, float]:
    """What was said of a file, the processor time in seconds, and the megabytes of the largest process."""
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True)
    said, seconds, megabytes = json.loads(done.stdout)
    return said.replace(f"{path}: ", ""), seconds, megabytes


def main() -> None:
    """Print one line for each file."""
    hostile = "--hostile" in sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (HOSTILE if hostile else _FILES).items():
            path = Path(folder) / name
            path.write_bytes(make())
            found = [measured(path) for _ in range(1 if hostile else _ROUNDS)]
            seconds = statistics.median(one[1] for one in found)
            print(f"{name:24} {seconds:6.2f} s  {max(one[2] for one in found):5.0f} MB  {found[0][0]}")
            path.unlink()


if __name__ == "__main__":
    main()
