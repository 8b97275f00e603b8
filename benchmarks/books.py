"""Two long books, every passage reworded and the chapters reordered: time and memory from 2,000 to 20,000 passages.

    python benchmarks/books.py [--sizes 2000 20000] [--vectors model|words]

The text is generated here, from word lists of our own: sentences with a subject, an action, things and places, numbers
and invented names. The second book drops and exchanges words in every sentence and takes the chapters in another order.
Encoding and the rest are timed apart, each size in a fresh process so that the peak of memory is its own. With
--vectors words, vectors are made by hashing words, which times the aligner alone within seconds.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
import zlib

import numpy as np
from numpy.typing import NDArray

from srcdiff.align import Side, align
from srcdiff.embed import load_encoder

_CHAPTER = 50
_LIMIT_MB, _LIMIT_GROWTH = 1500, 12
_WHO = (
    "baker,captain,clerk,doctor,farmer,guard,judge,librarian,mason,miller,nurse,painter,pilot,"
    "porter,sailor,smith,tailor"
)
_DOES = (
    "carried,lifted|found,discovered|sold,traded|mended,repaired|hid,concealed|built,made|counted,numbered|lost,mislaid|"
    "cleaned,washed|stole,took|watched,observed|burned,scorched|bought,purchased|drew,sketched|moved,shifted"
)
_WHICH = (
    "old,ancient|small,little|broken,cracked|heavy,weighty|bright,shining|wet,soaked|strange,odd|quiet,silent|cold,icy"
)
_WHAT = (
    "barrel,boat,book,bridge,candle,chair,clock,coat,door,drum,flag,gate,kettle,ladder,lamp,"
    "map,mirror,rope,saddle,table"
)
_WHERE = "abbey,barn,castle,cellar,chapel,forge,garden,harbour,inn,library,market,mill,orchard,quay,school,stable,tower"
_WHEN = (
    "before dawn,at first light|after supper,after the evening meal|"
    "in the storm,while it stormed|all night,until morning"
)
_SYLLABLES = [
    "bel",
    "cor",
    "dan",
    "el",
    "fen",
    "gar",
    "hol",
    "im",
    "jun",
    "kal",
    "lor",
    "mer",
    "nov",
    "os",
    "pel",
    "quin",
    "ras",
    "sten",
    "tor",
    "ul",
    "ver",
    "wyn",
    "yar",
    "zel",
]


def book(passages: int, rng: random.Random) -> tuple[list[str], list[str], list[int]]:
    """A book, its reworded and reordered twin, and for each passage of the twin the passage it came from."""
    names = sorted({"".join(rng.sample(_SYLLABLES, 2)).title() for _ in range(400)})
    cast = [rng.sample(names, 6) for _ in range(-(-passages // _CHAPTER))]
    pairs = [_sentence(rng, cast[k // _CHAPTER]) for k in range(passages)]
    chapters = list(range(len(cast)))
    rng.shuffle(chapters)
    order = [k for c in chapters for k in range(c * _CHAPTER, min(passages, (c + 1) * _CHAPTER))]
    return [a for a, _ in pairs], [pairs[k][1] for k in order], order


def _sentence(rng: random.Random, cast: list[str]) -> tuple[str, str]:
    name, other = rng.sample(cast, 2)
    who, what, thing = rng.choice(_WHO.split(",")), rng.choice(_WHAT.split(",")), rng.choice(_WHAT.split(","))
    does, which, when = (rng.choice(words.split("|")).split(",") for words in (_DOES, _WHICH, _WHEN))
    where, number = rng.choice(_WHERE.split(",")), rng.randrange(2, 900)
    a = f"{name} the {who} {does[0]} the {which[0]} {what} and a {thing} {when[0]}, near the {where} of {other}."
    a = f"{a[:-1]}, {number} steps away."
    shapes = (
        f"Near {other}'s {where}, {number} steps off, {name} {does[1]} a {thing} and the {which[1]} {what} {when[1]}.",
        f"The {who} {name} {does[1]} the {what} {when[1]}, {number} steps from the {where} of {other}.",
        f"It was {name} who {does[1]} the {which[1]} {what} by the {where} that {other} owns, with a {thing} too.",
    )
    return a, rng.choice(shapes)


def hashed(texts: list[str], width: int = 384) -> NDArray[np.float32]:
    """Unit vectors from the words alone."""
    rows = np.zeros((len(texts), width), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in text.lower().replace(",", "").replace(".", "").split():
            code = zlib.crc32(word.encode())
            row[code % width] += 1 if code & 512 else -1
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def measure(passages: int, kind: str) -> None:
    """Times one size in this process and prints passages, seconds to encode and align, MB, percent found."""
    a, b, order = book(passages, random.Random(passages))
    started, started_cpu = time.perf_counter(), time.process_time()
    vectors = load_encoder().encode([*a, *b]) if kind == "model" else hashed([*a, *b])
    encoded, encoded_cpu = time.perf_counter(), time.process_time()
    beads = align(Side(a, vectors[:passages]), Side(b, vectors[passages:])).beads
    aligned, aligned_cpu = time.perf_counter(), time.process_time()
    found = sum(1 for bead in beads if len(bead.a) == len(bead.b) == 1 and order[bead.b[0]] == bead.a[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wall, cpu = (encoded - started, aligned - encoded), (encoded_cpu - started_cpu, aligned_cpu - encoded_cpu)
    print(passages, *(f"{x:.2f}" for x in (*wall, *cpu)), f"{peak:.0f} {100 * found / passages:.1f}")


def main() -> None:
    """Runs every size in a process of its own and judges growth and memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2000, 20000])
    parser.add_argument("--vectors", choices=("model", "words"), default="model")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        measure(args.one, args.vectors)
        return
    rows = []
    print("| passages | encoding s | the rest s | encoding CPU s | the rest CPU s | peak MB | right 1–1 beads % |")
    print("|---|---|---|---|---|---|---|")
    for size in args.sizes:
        command = [sys.executable, __file__, "--one", str(size), "--vectors", args.vectors]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        row = [float(x) for x in done.stdout.split()]
        rows.append(row)
        print("|", " | ".join(done.stdout.split()), "|", flush=True)
    tenfold = rows[-1][0] / rows[0][0] / 10
    for name, column in (("encoding", 3), ("the rest", 4)):
        growth = rows[-1][column] / max(rows[0][column], 1e-9) / max(tenfold, 1e-9)
        print(f"{name}: {growth:.1f} times the CPU time for 10 times the passages (at most {_LIMIT_GROWTH})")
    print(f"memory: {rows[-1][5]:.0f} MB (at most {_LIMIT_MB})")


if __name__ == "__main__":
    main()
