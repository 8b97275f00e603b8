"""Fuzzes one reader with atheris, guided by the coverage of its own code: are any bytes read, or refused?

    pip install atheris
    python benchmarks/fuzz_readers.py pdf -max_total_time=300        (any option of libFuzzer)
    python benchmarks/fuzz_readers.py docx-text                      (the bytes are the XML inside the archive)

The seeds are the articles of the tests in that format. What crashes it is kept by libFuzzer as a file `crash-…` in the
folder at hand; give that file in place of the options to run it alone. The readers run in this process, without the
limits on time and memory that guard them in use.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

_INSTRUMENTED = ["srcdiff", "mammoth", "striprtf", "email", "trafilatura"]  # the Python among what takes files apart


def main() -> None:
    """Fuzz the reader named first on the command line."""
    import atheris  # noqa: PLC0415 - no dependency of the project

    with atheris.instrument_imports(include=_INSTRUMENTED):
        # the libraries that the readers load when they first need them
        import mammoth  # noqa: F401, PLC0415
        import trafilatura  # noqa: F401, PLC0415
        from striprtf import striprtf  # noqa: F401, PLC0415

        from srcdiff.read import FORMATS  # noqa: PLC0415 - only where a text is read
        from tests.read.fuzzing import MEMBERS, SEEDS, members, reads_or_refuses, repacked  # noqa: PLC0415 - after the path is set

    names = [*(format.name for format in FORMATS), *(f"{name}-text" for name in MEMBERS)]
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        sys.exit(f"usage: fuzz_readers.py {{{','.join(names)}}} [options of libFuzzer]")
    name, inside, _ = sys.argv.pop(1).partition("-text")
    format = next(format for format in FORMATS if format.name == name)
    if all(argument.startswith("-") for argument in sys.argv[1:]):
        seeds = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
        for number, seed in enumerate(SEEDS[name]):
            whole = seed()
            (seeds / str(number)).write_bytes(members(whole)[MEMBERS[name]].encode() if inside else whole)
        sys.argv.append(str(seeds))
    atheris.Setup(sys.argv, lambda data: reads_or_refuses(format, repacked(name, data) if inside else data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
