"""The HTML report: one page that needs no network, no other file, and no script to be read.

The style sheet and the script stand beside this file and go into the page; its content security policy names them by
their hashes and lets nothing else in.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.resources

from srcdiff.model import Comparison, Relation, Severity
from srcdiff.report.html_report.cards import cards, head
from srcdiff.report.html_report.markup import Html, element, join
from srcdiff.report.html_report.texts import Texts
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.view import SIGNS, View

__all__ = ["write_html"]


def write_html(comparison: Comparison, style: Style = PLAIN) -> str:
    """The comparison as a page; `style` changes nothing, since the page follows the reader's device."""
    del style
    view = View.of(comparison)
    texts = Texts(view)
    body = element(
        "body",
        element("a", "Skip to the texts", href="#texts", class_="skip"),
        head(view),
        _filters(view),
        element(
            "main",
            element(
                "section",
                element("h2", "Findings", id="findings-title"),
                cards(view, texts),
                id="findings",
                aria_labelledby="findings-title",
            ),
            element(
                "section",
                element("h2", "Side by side, in the order of ", view.b.name, id="texts-title"),
                texts.table,
                id="texts",
                aria_labelledby="texts-title",
            ),
        ),
        _foot(comparison),
        element("script", Html(_asset("page.js"))),
    )
    return f"<!DOCTYPE html>\n{element('html', _head(view), body, lang='en')}\n"


def _asset(name: str) -> str:
    return importlib.resources.files(__name__).joinpath(name).read_text(encoding="utf-8")


def _head(view: View) -> Html:
    sheet, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(sheet)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=Html(policy)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", f"{view.b.name}: {view.headline()} (srcdiff)"),
        element("style", Html(sheet)),
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _filters(view: View) -> Html:
    """What to show: boxes that the style sheet reads, so that they work without the script."""
    findings = view.comparison.findings
    if not findings:
        return Html("")
    relations = [
        _box(f"show-{r}", join(element("span", SIGNS[r], class_=f"sign {r}", aria_hidden="true"), f" {r}"))
        for r in Relation
        if any(finding.relation is r for finding in findings)
    ]
    severities = [_box(f"show-{s}", str(s)) for s in Severity if any(finding.severity is s for finding in findings)]
    waived = [_box("show-waived", "waived")] if view.waived else []
    rows = _box("only-found", "only passages with findings", checked=False)
    steps = element(
        "p",
        element("button", "Previous ", element("kbd", "p"), type="button", id="previous"),
        element("button", "Next ", element("kbd", "n"), type="button", id="next"),
        element("span", id="count", role="status"),
        class_="steps",
        hidden=True,
    )
    show = element("fieldset", element("legend", "Show"), *relations, *severities, *waived, rows)
    return element("nav", show, steps, class_="filters", aria_label="Filters")


def _box(name: str, label: str, checked: bool = True) -> Html:
    return element("label", element("input", type="checkbox", id=name, checked=checked), " ", label)


def _foot(comparison: Comparison) -> Html:
    notes = [element("li", note) for note in comparison.notes]
    told = [element("h2", "Notes"), element("ul", *notes)] if notes else []
    checker = "" if comparison.model.checker is None else f" and {comparison.model.checker}"
    made = f"Compared with {comparison.model.encoder}{checker} by srcdiff {comparison.version}."
    return element("footer", *told, element("p", made))
