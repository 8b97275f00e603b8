"""Edits of a quotation in an article: harmful ones that an editor must be told of, and fair ones beside them.

Each edit takes an article and one marked quote and gives the changed text with the place of the change, or None where
the quote has nothing to change in that way. Running and scoring them belongs to `quotes.py`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from quote_cases import Case, Edited

from srcdiff.details.lexicon import words
from srcdiff.model import Span

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_NOT = re.compile(r"\b(?:not|never)\b ?|n['’]t\b")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|has|have|do|does|did)\b(?! not)(?=[ ][a-z])")
_REVERSING = words("not no never nor neither hardly barely without unless none nothing nobody cannot")
_SMALL = words(
    """about above after again against all also and any are because been before being between both but can could did
    does doing down during each even ever every few for from had has have having her here him his how into its just like
    many may might more most much must now off once one only other our out over own said same say she should some still
    such than that the their them then there these they this those through too under until very was well were what when
    where which while who whom whose why will with would you your know think want going"""
)
_INVENTED = (
    "The harbour bridge will be closed for good before the winter comes",
    "I have sold my house and bought a small farm near the old mill",
    "Nobody in my office had ever read a single page of that manual",
    "Our grandchildren are going to laugh at the price of bread this year",
    "My dentist warned me about the lighthouse and she was right",
    "We painted every fence in the village blue and never asked for a cent",
    "The orchestra should have rehearsed in the barn with the doors open",
    "I would rather walk to the moon than ride in that lift again",
)
_TAILS = (
    "and the whole orchestra will be sent home before Easter",
    "and my grandmother could have repaired that lighthouse in an afternoon",
    "and every farmer in the valley has already sold his tractor",
    "and the museum will never lend us another painting",
)


Edit = Callable[[Case, random.Random], Edited | None]


def _replaced(case: Case, start: int, end: int, words: str) -> Edited:
    text = case.article.text
    return Edited(text[:start] + words + text[end:], Span(start, start + max(1, len(words))))


def _within(case: Case, start: int, end: int, words: str) -> Edited:
    """A change of a part of the quote's words; the whole quote counts as its place."""
    text = case.article.text
    new = text[: case.inner.start + start] + words + text[case.inner.start + end :]
    return Edited(new, Span(case.inner.start, case.inner.end + len(words) - (end - start)))


def _content(case: Case) -> list[re.Match[str]]:
    found = _WORD.finditer(case.words)
    return [m for m in found if len(m[0]) > 3 and m[0].islower() and m[0] not in _SMALL and "'" not in m[0]]


def word_changed(case: Case, rng: random.Random) -> Edited | None:
    """One content word for another of the article."""
    mine = _content(case)
    own = {match[0] for match in mine}
    pool = sorted({w for w in _WORD.findall(case.article.text) if len(w) > 4 and w.islower()} - own - _SMALL)
    if not mine or not pool:
        return None
    match = rng.choice(mine)
    return _within(case, match.start(), match.end(), rng.choice(pool))


def negation_dropped(case: Case, rng: random.Random) -> Edited | None:
    """A "not" lost."""
    found = [m for m in _NOT.finditer(case.words) if not case.words[: m.start()].endswith(("ca", "wo", "sha"))]
    if not found:
        return None
    match = rng.choice(found)
    return _within(case, match.start(), match.end(), "")


def negation_added(case: Case, rng: random.Random) -> Edited | None:
    """A "not" put in."""
    found = list(_AUXILIARY.finditer(case.words))
    if not found or _NOT.search(case.words):
        return None
    match = rng.choice(found)
    return _within(case, match.end(), match.end(), " not")


def ellipsis_misleading(case: Case, rng: random.Random) -> Edited | None:
    """An ellipsis in the place of a "not"."""
    found = [m for m in re.finditer(r" (?:not|never) ", case.words) if len(case.words[: m.start()].split()) > 1]
    if not found:
        return None
    match = rng.choice(found)
    return _within(case, match.start(), match.end(), rng.choice((" … ", " ... ")))


def bracket_misleading(case: Case, rng: random.Random) -> Edited | None:
    """Brackets with another word in the place of a "not"."""
    found = [m for m in re.finditer(r"\b(?:not|never)\b", case.words) if len(case.words[: m.start()].split()) > 1]
    if not found:
        return None
    match = rng.choice(found)
    return _within(case, match.start(), match.end(), rng.choice(("[clearly]", "[always]")))


def order_changed(case: Case, rng: random.Random) -> Edited | None:
    """Two content words for one another."""
    mine = _content(case)
    if len(mine) < 2:
        return None
    left, right = sorted(rng.sample(mine, 2), key=lambda m: m.start())
    if left[0] == right[0]:
        return None
    middle = case.words[left.end() : right.start()]
    return _within(case, left.start(), right.end(), right[0] + middle + left[0])


def invented(case: Case, rng: random.Random) -> Edited | None:
    """A sentence that nobody said, in quotation marks behind the quote's paragraph."""
    text = case.article.text
    end = text.find("\n", case.inner.end)
    end = len(text) if end < 0 else end
    words = f"\n\n“{rng.choice(_INVENTED)},” {_name(case)} said."
    return Edited(text[:end] + words + text[end:], Span(end + 2, end + len(words)))


def invented_tail(case: Case, rng: random.Random) -> Edited | None:
    """The quote goes on with words that nobody said."""
    stripped = case.words.rstrip(" ,.")
    cut = len(stripped)
    tail = ", " + rng.choice(_TAILS)
    return _within(case, cut, cut, tail)


def misattributed(case: Case, rng: random.Random) -> Edited | None:
    """Another speaker of the article in the place of the quote's own; the paragraph counts, which may quote on."""
    if not case.others:
        return None
    start, end = case.speaker.start, case.speaker.end
    text = _replaced(case, start, end, rng.choice(case.others)).text
    first, last = text.rfind("\n\n", 0, start) + 1, text.find("\n\n", max(start, case.inner.end))
    return Edited(text, Span(first, last if last >= 0 else len(text)))


def prose_quoted(case: Case, rng: random.Random) -> Edited | None:
    """A sentence of the article's own prose as the speaker's words."""
    text = case.article.text
    taken = [span for quote in case.article.quotes for span in quote.parts]
    plain = [
        Span(m.start(1), m.end(1))
        for m in re.finditer(r"(?:\n\n|\. )([A-Z][^\n.!?\"“”]{60,180})\.(?= |\n)", text)
        if not any(Span(m.start(1), m.end(1)).meets(span) for span in taken)
    ]
    if not plain:
        return None
    span = rng.choice(plain)
    words = f"“{span.of(text)},” {_name(case)} said"
    return Edited(text[: span.start] + words + text[span.end :], Span(span.start, span.start + len(words)))


def trimmed_end(case: Case, rng: random.Random) -> Edited | None:
    """The end left off, with an ellipsis or without."""
    words = list(_WORD.finditer(case.words))
    if len(words) < 10:
        return None
    last = words[rng.randrange(6, len(words) - 2)]
    if last[0].lower() in _REVERSING or last[0].lower().endswith("n't"):
        return None
    return _within(case, last.end(), len(case.words), rng.choice((",", " …", "...")))


def trimmed_start(case: Case, rng: random.Random) -> Edited | None:
    """The start left off."""
    words = list(_WORD.finditer(case.words))
    if len(words) < 10:
        return None
    number = rng.randrange(2, len(words) - 6)
    before = [w[0].lower().replace("’", "'") for w in words[max(0, number - 3) : number]]
    if any(w in _REVERSING or w.endswith("n't") or w == "from" for w in before):
        return None
    return _within(case, 0, words[number].start(), rng.choice(("", "… ", "...")))


def ellipsis_fair(case: Case, rng: random.Random) -> Edited | None:
    """A few words in the middle left out, and the place shown."""
    words = list(_WORD.finditer(case.words))
    if len(words) < 14:
        return None
    first = rng.randrange(4, len(words) - 8)
    gone = words[first : first + rng.randrange(2, 5)]
    around = [words[first - 1], *gone]
    if any(w[0].lower() in _REVERSING or w[0].lower().replace("’", "'").endswith("n't") for w in around):
        return None
    if re.search(r"[.!?]", case.words[words[first - 1].end() : gone[-1].end()]):
        return None
    return _within(case, gone[0].start(), gone[-1].end(), rng.choice(("…", "...", ". . .")))


def bracket_fair(case: Case, rng: random.Random) -> Edited | None:
    """A pronoun made plain in brackets."""
    found = list(re.finditer(r"\b(?:he|she|they|it|him|them|we)\b(?!['’])", case.words))
    if not found:
        return None
    match = rng.choice(found)
    return _within(case, match.start(), match.end(), rng.choice(("[the company]", "[Harlow]", "[the voters]")))


def marks_changed(case: Case, rng: random.Random) -> Edited | None:
    """Straight for curly marks or the other way about, over the whole text."""
    text = case.article.text
    if "“" in text:
        return Edited(text.translate(str.maketrans("“”‘’", "\"\"''")), case.inner)
    parts = re.split(r'(?<![\w])"(?=[\w\[(\'$])', text)
    return Edited("“".join(parts).replace('"', "”").replace("'", "’"), case.inner) if '"' in text else None


def dashes_changed(case: Case, rng: random.Random) -> Edited | None:
    """Other dashes, other spaces, other case at the start."""
    words = case.words.replace(" - ", " — ").replace("—", " – ").replace("-", "‐").replace(" ", "\u00a0", 2)
    first = words[:1].lower() if words[:1].isupper() and not words.startswith(("I ", "I'", "I’")) else words[:1]
    return _within(case, 0, len(case.words), first + words[1:])


def made_indirect(case: Case, rng: random.Random) -> Edited | None:
    """The words without their marks."""
    text, span = case.article.text, case.inner
    if text[span.start - 1] not in '"“' or text[span.end : span.end + 1] not in ('"', "”"):
        return None
    return Edited(text[: span.start - 1] + case.words + text[span.end + 1 :], Span(span.start - 1, span.end - 1))


def moved(case: Case, rng: random.Random) -> Edited | None:
    """The paragraph of the quote in another place."""
    paragraphs = case.article.text.split("\n\n")
    if len(paragraphs) < 6:
        return None
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        if offset <= case.inner.start < offset + len(paragraph):
            rest = paragraphs[:number] + paragraphs[number + 1 :]
            place = rng.choice([n for n in range(1, len(rest)) if abs(n - number) > 1])
            before = "\n\n".join(rest[:place]) + "\n\n"
            text = before + "\n\n".join([paragraph, *rest[place:]])
            return Edited(text, Span(len(before), len(before) + len(paragraph)))
        offset += len(paragraph) + 2
    return None


def split_round(case: Case, rng: random.Random) -> Edited | None:
    """The quote in two, its attribution in the middle."""
    text, span = case.article.text, case.inner
    pattern = re.compile(r"[,.]?[\"”][ ]((?:[A-Z][\w.’'-]* ){1,4}said|said(?: [A-Z][\w.’'-]*){1,3})\.(?=\s|\Z)")
    behind = pattern.match(text, span.end) or pattern.match(text, span.end - 1)
    cuts = [m for m in re.finditer(r", ", case.words) if 20 < m.start() < len(case.words) - 20]
    if behind is None or not cuts or text[span.start - 1] not in '"“':
        return None
    cut = rng.choice(cuts)
    rest = case.words[cut.end() :].rstrip(",. ")
    words = f"“{case.words[: cut.start()]},” {behind[1]}, “{rest}.”"
    start = span.start - 1
    return Edited(text[:start] + words + text[behind.end() :], Span(start, start + len(words)))


def attribution_reworded(case: Case, rng: random.Random) -> Edited | None:
    """Another verb of reporting."""
    text = case.article.text
    low, high = min(case.inner.start, case.speaker.start), max(case.inner.end, case.speaker.end)
    match = re.compile(r"\bsaid\b(?! (?:in|at|on|of|to))").search(text, max(0, low - 20), high + 20)
    if match is None or case.inner.start <= match.start() < case.inner.end:
        return None
    return _replaced(case, match.start(), match.end(), rng.choice(("added", "remarked", "says", "noted", "declared")))


def _name(case: Case) -> str:
    return case.speaker.of(case.article.text)


HARMFUL: dict[str, Edit] = {
    "word changed": word_changed,
    "negation dropped": negation_dropped,
    "negation added": negation_added,
    "misleading ellipsis": ellipsis_misleading,
    "misleading bracket": bracket_misleading,
    "order changed": order_changed,
    "invented": invented,
    "invented tail": invented_tail,
    "misattributed": misattributed,
    "prose put into marks": prose_quoted,
}
FAIR: dict[str, Edit] = {
    "trimmed end": trimmed_end,
    "trimmed start": trimmed_start,
    "fair ellipsis": ellipsis_fair,
    "fair bracket": bracket_fair,
    "curly or straight": marks_changed,
    "dashes and spaces": dashes_changed,
    "made indirect": made_indirect,
    "moved": moved,
    "split around attribution": split_round,
    "attribution reworded": attribution_reworded,
}
