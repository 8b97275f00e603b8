"""Every key of the review screen, with an id that a keymap can name; help, palette and
the bottom line are made from this table.

A key that is not here does nothing. What an action does is in `srcdiff.tui.screen` and the modules it names.
"""

from __future__ import annotations

import difflib
import string
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from srcdiff.errors import UsageError

MOVE, SHOW, DECIDE, OTHER = "Move", "Show", "Decide", "Other"


def _key(group: str, id: str, key: str, action: str, description: str, *, word: str = "") -> Binding:
    """`word` is what the bottom line calls it."""
    return Binding(key, action, word or description, tooltip=description, id=f"{group.lower()}.{id}")


REVIEW = (
    _key(MOVE, "next", "n", "step(1)", "next finding (next match while searching)", word="next"),
    _key(MOVE, "previous", "N", "step(-1)", "previous finding (previous match while searching)", word="previous"),
    _key(MOVE, "down", "j,down", "row(1)", "next row"),
    _key(MOVE, "up", "k,up", "row(-1)", "previous row"),
    _key(MOVE, "changed", "right_square_bracket", "changed(1)", "next row whose sides differ"),
    _key(MOVE, "changed_back", "left_square_bracket", "changed(-1)", "previous row whose sides differ"),
    _key(MOVE, "first", "g,home", "first", "to the first row"),
    _key(MOVE, "last", "G,end", "last", "to the last row"),
    _key(MOVE, "page_down", "pagedown,ctrl+f,ctrl+d", "page(1)", "a page down"),
    _key(MOVE, "page_up", "pageup,ctrl+b,ctrl+u", "page(-1)", "a page up"),
    _key(MOVE, "evidence_down", "J", "evidence(1)", "scroll the evidence down"),
    _key(MOVE, "evidence_up", "K", "evidence(-1)", "scroll the evidence up"),
    _key(MOVE, "focus", "tab", "other_region", "between the texts and the list of findings", word="list"),
    _key(MOVE, "search", "slash", "search", "search both texts", word="search"),
    _key(MOVE, "leave", "escape", "leave", "leave the search, then lift the filter", word="leave"),
    _key(
        DECIDE, "reviewed", "space", "reviewed", "mark reviewed and go on; on a reviewed one, unmark", word="reviewed"
    ),
    _key(DECIDE, "waive", "w", "waive", "waive the finding, with a reason", word="waive"),
    _key(DECIDE, "undo", "u", "undo", "take back the last decision, or the one at hand", word="undo"),
    _key(SHOW, "contradicts", "1", "relation('contradicts')", "show or hide contradictions"),
    _key(SHOW, "adds", "2", "relation('adds')", "show or hide additions"),
    _key(SHOW, "omits", "3", "relation('omits')", "show or hide omissions"),
    _key(SHOW, "severity", "s", "severity", "least severity shown: low, medium, high"),
    _key(SHOW, "filter", "f", "filter", "choose relations, severities and details", word="filter"),
    _key(SHOW, "layout", "v", "layout", "side by side or one column", word="view"),
    _key(SHOW, "order", "o", "order", "read in the order of b or of a", word="order"),
    _key(OTHER, "edit", "e", "edit", "open the passage in $EDITOR, and compare again", word="edit"),
    _key(OTHER, "again", "r", "again", "compare again", word="compare again"),
    _key(OTHER, "copy", "y", "copy", "copy the finding as text", word="copy"),
    _key(OTHER, "export", "x", "export", "export a report", word="export"),
    _key(OTHER, "suspend", "ctrl+z", "app.suspend_process", "to the shell; fg returns"),
    _key(OTHER, "help", "question_mark", "help", "this page", word="help"),
    _key(OTHER, "quit", "q", "quit", "quit", word="quit"),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A key, the word for what it does, and the action."""

    key: str
    word: str
    action: str

    @property
    def cells(self) -> int:
        """Cells that it takes."""
        return cell_len(self.key) + 1 + cell_len(self.word)


@dataclass(frozen=True, slots=True)
class Offers:
    """Keys from the left, the most useful first, and those that always stand at the right edge."""

    left: tuple[Offer, ...] = ()
    right: tuple[Offer, ...] = ()


# What the bottom line offers, the most useful first.
_REVIEWING = (
    "move.next",
    "decide.reviewed",
    "decide.waive",
    "decide.undo",
    "move.search",
    "show.filter",
    "show.layout",
    "move.focus",
    "other.edit",
    "other.export",
    "other.copy",
    "show.order",
)
_SEARCHING = ("move.next", "move.previous", "move.search", "move.leave", "decide.reviewed", "decide.waive")
_FAILED = ("other.again",)
_ALWAYS = ("other.help", "other.quit")


def offers(keymap: Mapping[str, str], *, searching: bool = False, failed: bool = False) -> Offers:
    """The keys of the bottom line, with the keymap's in place of the defaults."""
    bindings = {binding.id: binding for binding in REVIEW}

    def offer(id: str) -> Offer:
        binding = bindings[id]
        return Offer(_names(binding, keymap)[0], binding.description, binding.action)

    ids = _FAILED if failed else _SEARCHING if searching else _REVIEWING
    return Offers(tuple(map(offer, ids)), tuple(map(offer, _ALWAYS)))


def _names(binding: Binding, keymap: Mapping[str, str]) -> list[str]:
    keys = keymap.get(binding.id or "", binding.key)
    return [_SPELT.get(key.strip(), key.strip()) for key in keys.split(",")]


def by_group(keymap: Mapping[str, str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Groups of (keys, description) for the help page, with the keymap's keys in place of the defaults."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for binding in REVIEW:
        group = (binding.id or "").partition(".")[0].capitalize()
        groups.setdefault(group, []).append((" ".join(_names(binding, keymap)), binding.tooltip))
    groups[OTHER].append(("^p", "every command, by name"))
    return list(groups.items())


def check(keymap: Mapping[str, str]) -> None:
    """Raise UsageError where the keymap names a binding or a key that there is not, or one key for two bindings."""
    known = [binding.id for binding in REVIEW if binding.id is not None]
    for id in keymap:
        if id not in known:
            near = difflib.get_close_matches(id, known, 1, 0)
            raise UsageError(f"keymap: there is no {id!r}; the nearest is {near[0]!r}")
    names = _key_names()
    taken: dict[str, str] = {}
    for binding in REVIEW:
        assert binding.id is not None
        for given in keymap.get(binding.id, binding.key).split(","):
            key = _named(given.strip())
            _refuse_unknown(binding.id, key, names)
            if taken.setdefault(key, binding.id) != binding.id:
                raise UsageError(f"keymap: {_SPELT.get(key, key)!r} is the key of both {taken[key]} and {binding.id}")


def _refuse_unknown(id: str, key: str, names: set[str]) -> None:
    *modifiers, name = key.split("+")
    for part, known in (*((modifier, _MODIFIERS) for modifier in modifiers), (name, names)):
        if part not in known and not (known is names and len(part) == 1):
            near = difflib.get_close_matches(part, sorted(known), 1, 0)
            raise UsageError(f"keymap: {id}: there is no key {part!r}; the nearest is {near[0]!r}")


_MODIFIERS = {"ctrl", "shift", "alt", "meta", "super", "hyper"}


def _key_names() -> set[str]:
    """The names that Textual has for keys of more than a letter or digit."""
    return {key.value for key in Keys} | {_named(sign) for sign in string.punctuation}


def _named(key: str) -> str:
    """A key as Textual names it: a sign by its Unicode name, but for the names that are too long."""
    if len(key) != 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


_SPELT = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "slash": "/",
    "question_mark": "?",
    "down": "↓",
    "up": "↑",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "escape": "esc",
    "ctrl+z": "^z",
    "ctrl+f": "^f",
    "ctrl+b": "^b",
    "ctrl+d": "^d",
    "ctrl+u": "^u",
}
