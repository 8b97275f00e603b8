"""The head of the page, with the verdict, and the list of findings, each linked to its places in the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from srcdiff.model import Finding, Relation, Severity, Waiver
from srcdiff.report.evidence import Side, heading_hint, place_name
from srcdiff.report.html_report.markup import Html, element, join
from srcdiff.report.html_report.texts import Texts, language, look
from srcdiff.report.view import SIGNS, View, quoted

_NAMES = {Relation.CONTRADICTS: "Contradicts", Relation.ADDS: "Adds", Relation.OMITS: "Omits"}
_GROUPS: tuple[tuple[str, Callable[[Finding], bool]], ...] = (
    ("To fix", lambda finding: finding.waived is None and finding.severity is Severity.HIGH),
    ("To look at", lambda finding: finding.waived is None and finding.severity is Severity.MEDIUM),
    ("For information", lambda finding: finding.waived is None and finding.severity is Severity.LOW),
    ("Waived", lambda finding: finding.waived is not None),
)
_MOST = 320  # characters of a span that are shown in a card; the texts have the rest
_SPANS = 3  # spans of one side that are shown in a card


def head(view: View) -> Html:
    """Verdict, names of the documents, counts, and how much of each text the other has."""
    grave = any(finding.severity is Severity.HIGH for finding in view.open)
    state = "grave" if grave else "open" if view.open else "clear"
    back = "goes back to the sources" if view.several else "goes back to the source"
    rewrite = _document("b", "text checked", view.b, view.share_drawn(), back)
    sources = [
        _document("a", "source", side, view.share_taken(index), f"is taken up in {view.b.name}")
        for index, side in enumerate(view.sources)
    ]
    return element(
        "header",
        element("p", "srcdiff", class_="brand"),
        element("h1", view.headline(), class_=state),
        element("div", element("ul", *sources, rewrite, class_="documents"), _counts(view), class_="verdict"),
    )


def _document(letter: str, what: str, side: Side, share: float | None, told: str) -> Html:
    document = side.document
    facts = [what, *([f"published {document.published.isoformat()}"] if document.published is not None else [])]
    percent = 0 if share is None else round(100 * share)
    bar = element(
        "svg",
        element("rect", width=percent, height=4),
        class_="bar",
        viewBox="0 0 100 4",
        preserveAspectRatio="none",
        aria_hidden="true",
    )
    return element(
        "li",
        element("p", element("span", letter, class_="letter"), " ", element("strong", document.name), class_="name"),
        element("p", ", ".join(facts), class_="facts"),
        bar,
        element("p", "no text to match" if share is None else f"{percent}% {told}", class_="share"),
    )


def _counts(view: View) -> Html:
    counts = view.comparison.summary()
    columns = element("tr", element("td"), *(element("th", str(severity), scope="col") for severity in Severity))
    rows = []
    for relation in Relation:
        name = join(element("span", SIGNS[relation], class_=f"sign {relation}", aria_hidden="true"), f" {relation}")
        numbers = (counts[relation][severity] for severity in Severity)
        cells = [element("td", str(number), class_=None if number else "none") for number in numbers]
        rows.append(element("tr", element("th", name, scope="row"), *cells))
    caption = element("caption", "Findings by severity", class_="unseen")
    return element("table", caption, element("thead", columns), element("tbody", *rows), class_="counts")


def cards(view: View, texts: Texts) -> Html:
    """The findings by what is to be done with them, numbered in the order of the texts; `finding-N` are the anchors."""
    findings = view.comparison.findings
    if not findings:
        return element("p", "No contradiction, no addition, no omission.", class_="empty")
    groups = [(told, [n for n, finding in enumerate(findings) if wanted(finding)]) for told, wanted in _GROUPS]
    return join(*(_group(view, texts, told, numbers) for told, numbers in groups if numbers))


def _group(view: View, texts: Texts, told: str, indices: Sequence[int]) -> Html:
    listed = [_card(view, texts, index + 1, view.comparison.findings[index]) for index in indices]
    title = element("h3", told, " ", element("span", str(len(listed)), class_="number"), class_="group")
    return element("section", title, element("ul", *listed))


def _card(view: View, texts: Texts, number: int, finding: Finding) -> Html:
    kind = element(
        "p",
        element("span", SIGNS[finding.relation], class_=f"sign {finding.relation}", aria_hidden="true"),
        element("span", f"{_NAMES[finding.relation]} · {finding.detail}", class_="kind"),
        element("span", str(finding.severity), class_=f"severity {finding.severity}"),
        class_="top",
    )
    message = finding.message if finding.waived is None else element("del", finding.message)
    title = element("h4", element("span", str(number), class_="number"), " ", message)
    return element(
        "li",
        kind,
        title,
        *([] if finding.waived is None else [_waiver(finding.waived)]),
        element("ul", *_evidence(view, texts, number, finding), class_="evidence"),
        *([element("p", finding.why, class_="why")] if finding.why else []),
        element("p", f"{finding.confidence:.0%} sure · ", element("code", finding.id), class_="facts"),
        id=f"finding-{number}",
        class_=f"card {look(finding)}",
        tabindex=-1,
    )


def _waiver(waiver: Waiver) -> Html:
    parts = ["Waived"]
    if waiver.who:
        parts.append(f"by {waiver.who}")
    if waiver.date is not None:
        parts.append(f"on {waiver.date.isoformat()}")
    if waiver.expires is not None:
        parts.append(f"until {waiver.expires.isoformat()}")
    return element("p", f"{' '.join(parts)}: {waiver.reason}", class_="waiver")


def _evidence(view: View, texts: Texts, number: int, finding: Finding) -> Iterator[Html]:
    for letter, side, spans in view.halves(finding):
        anchor = texts.anchor(number, letter)
        source = [f"{side.name}, "] if view.several and letter == "a" else []
        for span in spans[:_SPANS]:
            where = side.where(span.start)
            place = place_name(where) or "in the text"
            link = place if anchor is None else element("a", place, href=f"#{anchor}")
            path = heading_hint(where)
            yield element(
                "li",
                element("span", letter, class_="letter"),
                element(
                    "p",
                    element("bdi", quoted(side, span, _MOST), class_="quote", lang=language(side)),
                    " ",
                    element("span", *source, link, *([f", {path}"] if path else []), class_="place"),
                ),
            )
        if len(spans) > _SPANS:
            yield element("li", f"and {len(spans) - _SPANS} more", class_="place")
