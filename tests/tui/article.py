"""A comparison made by hand, of texts of our own writing, and a generator of long ones; no engine is needed."""

# ruff: noqa: E501
from __future__ import annotations

import datetime
import random
import re
from dataclasses import replace

from srcdiff.model import Bead, Comparison, Document, Finding, ModelNames, Passage, Relation, Role, Severity, Span

SOURCE = """\
Harbour bridge to close for four months

Port Ellery, 3 March 2025. The swing bridge over Port Ellery's inner harbour will close on 14 April for repairs that are \
expected to take four months, the town council said on Monday. About 6,200 vehicles cross it every day.

"We did not take this step lightly," said Marta Quill, the council's head of works. "The bearings are ninety years old \
and one of them has cracked." The council had considered night-time closures but ruled them out on the advice of its engineers.

Ferries will run every twenty minutes between North Quay and the fish market from six until eleven at night. Passengers will pay nothing. \
Emergency vehicles are to use the upstream road bridge, which adds up to nine minutes to a journey, according to the fire service.

The work may cost as much as £4.1 million, of which the county has promised half. A spokesman for the county declined to comment.

Shopkeepers on the north side fear a lost summer. "Nobody walks round by the upstream bridge for a loaf of bread," said \
Tom Adeyemi, who has run the Quayside Bakery since 1998. He has asked the council for help with his rent.

The bridge opened in 1934. It was last closed for repairs in 1987.
"""

REWRITE = """\
Harbour bridge shut until autumn

The swing bridge over Port Ellery's inner harbour will close on 24 April for repairs that are expected to take four months, \
the town council said on Monday. Around 6,000 vehicles use it each day.

The bridge, which opened in 1934, has not been closed for repairs since 1987.

"We did take this step lightly," said Marta Quill, the council's head of works. "The bearings are ninety years old and one \
of them has cracked." The council ruled out closing the bridge only at night after its engineers advised against it.

The work will cost £4.1 million, half of it promised by the county. The decision has split the town.

Free ferries will run every twenty minutes between North Quay and the fish market from six until eleven at night. \
Emergency vehicles are to use the upstream road bridge.

Shopkeepers on the north side fear a lost summer. "Nobody walks round by the upstream bridge for a loaf of bread," said \
Tom Adeyemi, who has run the Harbour Bakery since 1998.
"""


def split(text: str) -> tuple[Passage, ...]:
    """Passages of a tidy text: a sentence each, a paragraph a line; the first line is the heading."""
    passages: list[Passage] = []
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", text)):
        at = line.start()
        for sentence in re.finditer(r".+?(?:[a-z0-9]{2}\.[”\"]?(?= [A-Z\"“]|$)|$)", line.group()):
            lead = len(sentence.group()) - len(sentence.group().lstrip())
            role = Role.HEADING if paragraph == 0 else Role.BODY
            passages.append(Passage(at + sentence.start() + lead, at + sentence.end(), paragraph, role))
    return tuple(p for p in passages if p.end > p.start)


def document(name: str, text: str) -> Document:
    """A document of `text`, segmented."""
    return Document(name, text, published=datetime.date(2025, 3, 3), passages=split(text))


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _passage(document: Document, words: str) -> int:
    span = _span(document.text, words)
    return next(i for i, passage in enumerate(document.passages) if passage.span.meets(span))


PAIRED = [
    ("Harbour bridge to close", "Harbour bridge shut"),
    ("The swing bridge over", "The swing bridge over"),
    ("About 6,200", "Around 6,000"),
    ("We did not take", "We did take"),
    ("The bearings are", "The bearings are"),
    ("The council had considered", "The council ruled out"),
    ("Ferries will run", "Free ferries will run"),
    ("Emergency vehicles", "Emergency vehicles"),
    ("The work may cost", "The work will cost"),
    ("Shopkeepers on", "Shopkeepers on"),
    ("Nobody walks", "Nobody walks"),
    ("The bridge opened", "The bridge, which"),
]

FINDINGS: list[tuple[Relation, str, Severity, float, str, str, str]] = [
    (Relation.CONTRADICTS, "date", Severity.HIGH, 0.96, "14 April", "24 April", "b has the bridge close on 24 April; a says 14 April"),
    (Relation.ADDS, "statement", Severity.MEDIUM, 0.62, "", "until autumn", "the heading says until autumn; a says four months from April"),
    (Relation.CONTRADICTS, "number", Severity.LOW, 0.55, "About 6,200", "Around 6,000", "b rounds 6,200 vehicles to around 6,000"),
    (Relation.CONTRADICTS, "quote", Severity.HIGH, 0.98, "did not take this step lightly", "did take this step lightly",
     "a “not” is lost inside Marta Quill's quote, which turns it round"),
    (Relation.CONTRADICTS, "modality", Severity.MEDIUM, 0.81, "may cost as much as", "will cost", "b says the work will cost £4.1 million; a says it may cost as much"),
    (Relation.ADDS, "statement", Severity.MEDIUM, 0.88, "", "The decision has split the town.", "nothing in a says that the decision has split the town"),
    (Relation.OMITS, "attribution", Severity.LOW, 0.7, "according to the fire service", "", "b leaves out that this is according to the fire service"),
    (Relation.OMITS, "statement", Severity.MEDIUM, 0.74, "which adds up to nine minutes to a journey", "", "b leaves out that the detour adds up to nine minutes"),
    (Relation.OMITS, "statement", Severity.LOW, 0.9, "A spokesman for the county declined to comment.", "", "b leaves out that the county declined to comment"),
    (Relation.CONTRADICTS, "name", Severity.HIGH, 0.93, "Quayside Bakery", "Harbour Bakery", "b calls the shop Harbour Bakery; a calls it Quayside Bakery"),
    (Relation.OMITS, "statement", Severity.LOW, 0.85, "He has asked the council for help with his rent.", "", "b leaves out that he has asked the council for help with his rent"),
]  # fmt: skip


WHY = {
    Relation.CONTRADICTS: "the passages are paired (91 % sure), and both sides fill the same place in them",
    Relation.ADDS: "no passage of a is paired with it or shares its rarer words",
    Relation.OMITS: "no passage of b is paired with it, and nothing of it stands elsewhere in b",
}


def comparison(source: str = SOURCE, rewrite: str = REWRITE) -> Comparison:
    """The article and its rewrite, with what an editor should see in it."""
    a, b = document("harbour-bridge.txt", source), document("rewrite.txt", rewrite)
    beads: list[Bead] = []
    for in_a, in_b in PAIRED:
        first = _passage(a, in_a)
        mine = (first, _passage(a, "It was last closed")) if in_a == "The bridge opened" else (first,)
        if in_a == "Ferries will run":
            mine = (first, _passage(a, "Passengers will pay"))
        beads.append(Bead(mine, (_passage(b, in_b),), 0.91))
    used_a, used_b = {i for bead in beads for i in bead.a}, {i for bead in beads for i in bead.b}
    beads += [Bead((i,), (), 0.8) for i in range(len(a.passages)) if i not in used_a]
    beads += [Bead((), (i,), 0.8) for i in range(len(b.passages)) if i not in used_b]
    findings = []
    for number, (relation, detail, severity, confidence, in_a, in_b, message) in enumerate(FINDINGS):
        spans_a = (_span(a.text, in_a),) if in_a else ()
        spans_b = (_span(b.text, in_b),) if in_b else ()
        bead = next(
            (
                i
                for i, bead in enumerate(beads)
                if (in_a and _passage(a, in_a) in bead.a) or (in_b and _passage(b, in_b) in bead.b)
            ),
            None,
        )
        findings.append(
            Finding(
                f"{number:04x}f00d",
                relation,
                detail,
                severity,
                confidence,
                spans_a,
                spans_b,
                message,
                bead,
                why=WHY[relation],
            )
        )
    findings.sort(key=lambda f: (f.b[0].start if f.b else 10**9, f.a[0].start if f.a else 10**9))
    return Comparison(a, b, tuple(beads), tuple(findings), ModelNames("by hand"), "0.1.0")


def several() -> Comparison:
    """The article beside a second source, which carries one passage and contradicts another."""
    one = comparison()
    second = document("county-notice.txt", COUNTY)
    split = _passage(one.b, "The decision has split")
    shut = _passage(one.b, "The swing bridge")
    beads = [bead for bead in one.beads if split not in bead.b]
    beads += [Bead((1,), (split,), 0.88, 1), Bead((0,), (shut,), 0.7, 1), Bead((2,), (), 0.8, 1)]
    findings = [finding for finding in one.findings if "split" not in finding.message]
    other = Finding(
        "5ec0f00d", Relation.CONTRADICTS, "date", Severity.MEDIUM, 0.8, (_span(second.text, "in May"),),
        (_span(one.b.text, "24 April"),), "the date differs", len(beads) - 2, source=1,
    )  # fmt: skip
    return replace(one, beads=tuple(beads), findings=(*findings, other), further=(second,))


COUNTY = "The old bridge shuts in May.\n\nThe decision has split the town. The ferry is free.\n"


_WORDS = "harbour bridge council ferry market winter ledger captain paper window quarry signal orchard lantern river minister report figure meadow station thunder village engine pocket garden copper letter morning shadow corner"


def long_comparison(passages: int, seed: int = 7) -> Comparison:
    """Two texts of so many passages each, every tenth in another place, with a finding in about one of five."""
    chance = random.Random(seed)
    sources = [_sentence(chance) for _ in range(passages)]
    order = list(range(passages))
    for i in range(0, passages - 20, 10):
        order[i], order[i + 7] = order[i + 7], order[i]
    rewrites = [_reword(sources[i], chance) for i in order]
    a, spans_a = _build("long-a.txt", sources)
    b, spans_b = _build("long-b.txt", rewrites)
    beads = tuple(Bead((i,), (place,), 0.9) for place, i in enumerate(order))
    relations, levels = list(Relation), list(Severity)
    findings = []
    for place in range(0, passages, 5):
        relation = relations[place // 5 % 3]
        in_a = (Span(spans_a[order[place]].start, spans_a[order[place]].start + 12),)
        in_b = (Span(spans_b[place].start, spans_b[place].start + 12),)
        findings.append(
            Finding(
                f"{place:08x}", relation, "number", levels[place // 15 % 3], 0.8,
                () if relation is Relation.ADDS else in_a, () if relation is Relation.OMITS else in_b,
                f"finding {place}", place,
            )
        )  # fmt: skip
    return Comparison(a, b, beads, tuple(findings), ModelNames("by hand"), "0.1.0")


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_WORDS.split(), k=chance.randint(8, 34))
    return f"{words[0].capitalize()} {' '.join(words[1:])} {chance.randint(2, 999)}."


def _reword(sentence: str, chance: random.Random) -> str:
    words = [chance.choice(_WORDS.split()) if chance.random() < 0.15 else word for word in sentence[:-1].split()]
    return " ".join(words).capitalize() + "."


def _build(name: str, sentences: list[str]) -> tuple[Document, list[Span]]:
    pieces: list[str] = []
    passages: list[Passage] = []
    at = 0
    for i, sentence in enumerate(sentences):
        joint = "" if not i else "\n\n" if i % 4 == 0 else " "
        at += len(joint)
        passages.append(Passage(at, at + len(sentence), i // 4))
        pieces += [joint, sentence]
        at += len(sentence)
    return Document(name, "".join(pieces), passages=tuple(passages)), [p.span for p in passages]
