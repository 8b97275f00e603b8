"""How well numbers, units and dates are found and read: the English specs of Microsoft Recognizers-Text.

    python benchmarks/recognizers.py FOLDER [--missed] [--false] [--all]

FOLDER holds `number.jsonl`, `number_with_unit.jsonl` and `datetime.jsonl` with rows of `input`, `reference_date` and
`results` (`start`, `end`, `type`, `value`), and the same names with `_negatives`, whose inputs hold nothing to find.

Sentences said to an assistant ("next meeting room at 3") are left out unless `--all` is given; so are results that hold
no figure ("percent", "the next item", "now"), which are not what a reader of news checks.

A gold span is met where mentions of ours cover half of it or more; several that lie inside one gold span ("Monday at
7 p.m.") are one.
`exact` counts those whose outer ends are the gold's, apart from words that only bind ("from", "the", "at least").
`value` is the share of met spans with the right value; how often something comes again ("every Monday") has none there,
and counts as right where it is found.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff.details import find_mentions, read_pair
from srcdiff.details.date.when import When
from srcdiff.details.number.quantity import Quantity
from srcdiff.details.number.units import UNITS
from srcdiff.model import Document, Mention, Passage

SETS = ("number", "number_with_unit", "datetime")
CHAT = re.compile(
    r"cortana|schedul|\bmeet|\bbook\b|remind|skype|calendar|appointment|\bset (?:up|the|ooo)\b|please|\bshow\b|\bcall\b"
    r"|\b(?:find|give|tell|help|delete|speak|rotate|turn|raise|convert)\b|what('s| )|\bi'?ll be\b"
    r"|\bi'?ll (?:leave|go)\b|\bi'?m (?:off|out)\b|\bi am (?:off|out)\b|\?\s*$",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"^(?:from|between|the|in|on|at|by|since|until|till|before|after|for|of|during|within|about|around|more than|over"
    r"|at least|less than|up to|some|and|an?|another|starting|than|equal(?:s)? to|equals|[\s,(])+|[\s,.)]+$",
    re.IGNORECASE,
)
_NO_UNIT = ("count", "ordinal", "share", "time", "multiple", "score", "points", "pp", "rest", "temperature")
_SHORT = {"f": "fahrenheit", "c": "celsius", "degree": "degrees"}
UNNAMED = {"PRESENT_REF", ""}


@dataclass(frozen=True)
class Gold:
    """A span that is to be found, with its type and value as the specs write them."""

    start: int
    end: int
    kind: str
    value: dict[str, Any]


def main() -> int:
    """Scores the sets of a folder; 2 where they are not there."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--missed", action="store_true", help="print what is missed or read wrongly")
    options.add_argument("--false", action="store_true", help="print what is found and is not in the gold")
    options.add_argument("--all", action="store_true", help="keep the sentences said to an assistant")
    given = options.parse_args()
    if absent := [name for name in SETS if not (given.folder / f"{name}.jsonl").is_file()]:
        print(f"{given.folder} has no {absent[0]}.jsonl: give the folder of the recognizers' specs", file=sys.stderr)
        return 2
    for name in SETS:
        print(name, _scored(name, given), sep="\t")
    return 0


def _scored(name: str, given: argparse.Namespace) -> str:
    count: Counter[str] = Counter()
    for row in _rows(given.folder / f"{name}.jsonl", given.all, count):
        gold = [
            Gold(result["start"], result["end"], result["type"].split(".", 1)[-1], result["value"])
            for result in row["results"]
            if _holds_a_figure(result)
        ]
        if not gold and row["results"]:
            count["only words"] += 1
            continue
        _score(row, gold, name, given, count)
    for row in _rows(given.folder / f"{name}_negatives.jsonl", given.all, count):
        found = [m for m in _mentions(row, name) if _wanted(m, name, row["id"])]
        count["negatives"] += 1
        count["quiet"] += not found
        if given.false and found:
            print(f"  LOUD {row['input']!r} {[m.span.of(row['input']) for m in found]}")
    precision, recall = count["true"] / max(1, count["found"]), count["met"] / max(1, count["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"{count['rows']} sentences, {count['left out']} left out: "
        f"span precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%} "
        f"(exact {count['exact'] / max(1, count['met']):.1%}); "
        f"value right {count['right'] / max(1, count['met']):.1%}; "
        f"negatives quiet {count['quiet']}/{count['negatives']}"
    )


def _rows(path: Path, everything: bool, count: Counter[str]) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if everything or not CHAT.search(row["input"]):
            count["rows"] += 1
            yield row
        else:
            count["left out"] += 1


def _holds_a_figure(result: dict[str, Any]) -> bool:
    kind, value = result["type"], result["value"]
    if "datetime" in kind:
        return not {v.get("timex", "") for v in value["values"]} & UNNAMED
    return kind != "ordinal.relative" and value.get("value") not in (None, "null")


def _mentions(row: dict[str, Any], name: str) -> list[Mention]:
    text = row["input"]
    if not text.strip():
        return []
    document = Document("row", text, passages=(Passage(0, len(text), 0),))
    day = datetime.date.fromisoformat(row["reference_date"][:10]) if row["reference_date"] else None
    found = find_mentions(read_pair(document, document, day, day)[0])
    return [*found["number"], *found["date"]] if name == "datetime" else list(found["number"])


def _measured(mention: Mention, model: str) -> bool:
    """Whether a mention is what a model of the specs looks for: each looks for its own kind of unit alone."""
    value = mention.value
    kind = value.dimension if isinstance(value, Quantity) else ""
    if model.startswith("Currency"):
        return kind.startswith("money:")
    if model.startswith(("Age", "Temperature")):
        return kind in (("time",) if model.startswith("Age") else ("temperature", "degrees"))
    return bool(kind) and not kind.startswith("money:") and kind not in _NO_UNIT


def _wanted(mention: Mention, name: str, model: str) -> bool:
    """Whether a mention is of the kind that a model's negative examples must hold none of."""
    if name != "number":
        return _measured(mention, model) if name == "number_with_unit" else _timed(mention)
    value = mention.value
    assert isinstance(value, Quantity)
    if model.startswith("NumberRange"):
        return value.bound != "exactly"
    kinds = {"Ordinal": ("ordinal",), "Percent": ("share",)}
    return value.dimension in kinds.get(model.partition("Model")[0], ("count", "share", "multiple", "ordinal"))


def _timed(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, When) or (isinstance(value, Quantity) and value.dimension == "time")


def _score(
    row: dict[str, Any], gold: Sequence[Gold], name: str, given: argparse.Namespace, count: Counter[str]
) -> None:
    text = row["input"]
    mentions = _mentions(row, name)
    if name == "number_with_unit":
        mentions = [mention for mention in mentions if _measured(mention, row["id"])]
    elif name == "datetime":
        mentions = [mention for mention in mentions if _timed(mention)]
    met: set[int] = set()
    for item in gold:
        inside = [k for k, m in enumerate(mentions) if m.span.start < item.end and item.start < m.span.end]
        met.update(inside)
        count["gold"] += 1
        core = _core(text, item)
        covered = {n for k in inside for n in range(mentions[k].span.start, mentions[k].span.end)}
        if 2 * len(covered & core) < len(core):
            if given.missed:
                print(f"  MISSED {text!r}: {text[item.start : item.end]!r} {item.kind}")
            continue
        ours = [mentions[k] for k in inside]
        first, last = min(m.span.start for m in ours), max(m.span.end for m in ours)
        right = _right(item, ours, name)
        count["met"] += 1
        count["true"] += 1
        count["exact"] += LOOSE.sub("", text[first:last]) == LOOSE.sub("", text[item.start : item.end])
        count["right"] += right
        if given.missed and not right:
            print(f"  WRONG {text!r}: {text[item.start : item.end]!r} {_brief(item)} not {[m.value for m in ours]}")
    strangers = [m for k, m in enumerate(mentions) if k not in met]
    count["found"] = count["true"] + count["false"] + len(strangers)
    count["false"] += len(strangers)
    if given.false and strangers:
        print(f"  FALSE {text!r}: {[m.span.of(text) for m in strangers]}")


def _core(text: str, item: Gold) -> set[int]:
    """The characters of a gold span without words that only bind."""
    words = text[item.start : item.end]
    core = LOOSE.sub("", words)
    start = item.start + words.index(core)
    return set(range(start, start + len(core))) or set(range(item.start, item.end))


def _brief(item: Gold) -> object:
    if "values" in item.value:
        return [(v.get("timex"), v.get("start") or v.get("value"), v.get("end")) for v in item.value["values"]]
    return item.value


def _right(item: Gold, ours: Sequence[Mention], name: str) -> bool:
    if name == "datetime":
        return _right_time(item, ours)
    values = [m.value for m in ours if isinstance(m.value, Quantity)]
    if item.kind == "numberrange":
        return _right_range(item.value["value"], values)
    return any(_right_number(item, value) for value in values)


def _right_number(item: Gold, value: Quantity) -> bool:
    wanted = float(str(item.value["value"]).rstrip("%"))
    name = str(item.value.get("unit", "")).lower()
    unit = UNITS.get(_SHORT.get(name, name))
    bare = value.point / value.factor
    near = [bare, 100 * bare if value.dimension == "share" else bare, value.point]
    if unit is not None:
        near.append(value.point / unit.factor - unit.offset)
    return any(abs(abs(wanted) - abs(x)) <= 1e-3 * max(1e-3, abs(wanted)) for x in near)


def _right_range(written: str, values: Sequence[Quantity]) -> bool:
    low, high = (float(end) if end else None for end in written.strip("[]()").split(","))
    ends = [(v.low / v.factor, v.high / v.factor, v.point / v.factor, v.bound) for v in values]
    if low is not None and high is not None:
        flat = [x for row in ends for x in row[:3]]
        return any(abs(low - x) < 1e-6 for x in flat) and any(abs(high - x) < 1e-6 for x in flat)
    wanted, bounds = (low, ("at least", "over")) if low is not None else (high, ("at most", "under", "below"))
    return any(abs(point - (wanted or 0.0)) < 1e-6 and bound in bounds for _, _, point, bound in ends)


def _right_time(item: Gold, ours: Sequence[Mention]) -> bool:
    values = item.value["values"]
    whens = [m.value for m in ours if isinstance(m.value, When)]
    lengths = [m.value.point for m in ours if isinstance(m.value, Quantity)]
    if item.kind in ("duration", "set"):
        wanted = [float(v["value"]) for v in values if re.fullmatch(r"[\d.]+", str(v.get("value")))]
        return (not wanted and bool(ours)) or any(abs(w - x) <= 0.02 * w for w in wanted for x in lengths)
    return any(_one_right(value, item.kind, whens) for value in values)


def _one_right(value: dict[str, str], kind: str, whens: Sequence[When]) -> bool:
    """Whether the dates found cover the gold's first and last day and its clock time, as far as it gives them."""
    first, last = value.get("start") or value.get("value") or "", value.get("end") or value.get("value") or ""
    days = [_ordinal(end) for end in (first, last)]
    if "not resolved" in (first, last) or not (first or last):
        return bool(whens)
    spans = [when.interval for when in whens if when.interval is not None]
    if any(day is not None for day in days) and not _covered(days, spans, kind):
        return False
    minutes = [_minute(end) for end in (first, last)] if "time" in kind else []
    clocks = {m % 720 for when in whens for m in (when.minute, getattr(when, "until", None)) if m is not None}
    timex = value.get("timex", "")
    named = re.search(r"T[A-Z]", timex.rpartition("X")[2])  # "TEV": a part of the day, no clock time
    return bool(named) or all(m is None or m % 720 in clocks for m in minutes)


def _covered(days: Sequence[int | None], spans: Sequence[tuple[int, int]], kind: str) -> bool:
    if not spans:
        return False
    low, high = min(span[0] for span in spans), max(span[1] for span in spans)
    first, last = days
    if "range" not in kind:
        return first is not None and low <= first <= high and high - low <= 40
    starts = (
        first is None
        or abs(low - first) <= max(1, 0.15 * ((last or first) - first))
        or (last is None and high >= first - 1)
    )
    ends = (
        last is None
        or any(abs(end - last) <= max(1, 0.15 * (last - (first or last))) for end in (high, low))
        or (low <= last <= high + 1)
    )
    return starts and ends


def _ordinal(text: str) -> int | None:
    match = re.match(r"\d{4}-\d\d-\d\d", text)
    try:
        return datetime.date.fromisoformat(match.group()).toordinal() if match else None
    except ValueError:
        return None


def _minute(text: str) -> int | None:
    match = re.search(r"(\d\d):(\d\d):\d\d", text)
    return int(match[1]) * 60 + int(match[2]) if match else None


if __name__ == "__main__":
    sys.exit(main())
