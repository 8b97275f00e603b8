"""Markup that cannot be broken out of: text is escaped unless it is markup already.

Nothing here knows of findings or pages.
"""

from __future__ import annotations

import html

from srcdiff.report.spelled import visible

_VOID = frozenset({"meta", "input", "br"})


class Html(str):
    """A string that is markup, made by this module."""

    __slots__ = ()


def escape(text: str) -> Html:
    """A document's text as markup; what would act rather than show is spelled out, or numbered."""
    return (
        text
        if isinstance(text, Html)
        else Html(html.escape(visible(text)).replace("##", "&#35;&#35;").replace("::", "&#58;:"))
    )


def join(*parts: str, by: str = "") -> Html:
    """Parts one after another; text among them is escaped."""
    return Html(by.join(escape(part) for part in parts))


def element(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """An element with its children; text among them is escaped.

    Attributes are named as in HTML, with `_` for `-` and a `_` after a Python keyword; None and False leave one out.
    """
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{join(*children)}</{name}>")


def _attribute(key: str, value: str | int | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(" ".join(str(value).split()))}"'
