"""What each key of the review screen does."""

from __future__ import annotations

from typing import ClassVar

from textual.app import SuspendNotSupported
from textual.binding import BindingType

from srcdiff.model import Relation
from srcdiff.report.view import SIGNS
from srcdiff.tui.choices import Choices
from srcdiff.tui.deciding import Deciding
from srcdiff.tui.dialogs import Ask, HelpScreen
from srcdiff.tui.editor import NoEditorError, edit, line_of, read_editable
from srcdiff.tui.evidence import Evidence, as_text
from srcdiff.tui.export import ExportError, export, suggested
from srcdiff.tui.findings import FindingsList
from srcdiff.tui.keys import REVIEW, by_group
from srcdiff.tui.overview import Overview
from srcdiff.tui.panes import Panes
from srcdiff.tui.scene import WAIVED_SIGN
from srcdiff.tui.state import Filter, State

_SIGNS_TOLD = (
    (SIGNS[Relation.CONTRADICTS], "contradicts: both speak of the same thing and differ"),
    (SIGNS[Relation.ADDS], "adds: b says it, a does not"),
    (SIGNS[Relation.OMITS], "omits: a says it, b does not"),
    (WAIVED_SIGN, "reviewed or waived; a waived finding is struck through"),
    ("● ◐ ○", "severity: high, medium, low; in the header 2h 1m 3l"),
    ("a b =", "in one column: the line's side; = where both say the same"),
    ("↑ ↓", "moved: where in the other text it comes from, above or below"),
)


class ReviewScreen(Deciding):
    """The screen a person works in."""

    BINDINGS: ClassVar[list[BindingType]] = list(REVIEW)

    # Moving

    def action_step(self, by: int) -> None:
        """To the next finding, or match while searching."""
        if self.state is None:
            return
        if self.state.query:
            self.state = self.state.step_hit(by)
            return
        after = self.state.step(by)
        if after is None:
            self._tell("that was the last finding" if by > 0 else "that was the first finding")
        else:
            self.state = after

    def action_row(self, by: int) -> None:
        """A row down or up; through a row taller than the pane, a part of it."""
        state, panes = self.state, self.query_one(Panes)
        if state is None:
            return
        if self.query_one(FindingsList).has_focus:
            self._step_listed(state, by)
        elif panes.hidden_below() if by > 0 else panes.hidden_above():
            panes.scroll_relative(y=by * (panes.size.height // 2), animate=False)
        else:
            self.state = state.to_row(state.row + by)

    def _step_listed(self, state: State, by: int) -> None:
        after = state.step(by)
        if after is not None:
            self.state = after

    def action_changed(self, by: int) -> None:
        """To the next row whose sides differ."""
        after = self.state and self.state.next_changed(by)
        if after is None:
            self._tell("no more differences " + ("below" if by > 0 else "above"))
        else:
            self.state = after

    def action_first(self) -> None:
        """To the top."""
        if self.state is not None:
            self.state = self.state.to_row(0)

    def action_last(self) -> None:
        """To the bottom."""
        if self.state is not None:
            self.state = self.state.to_row(len(self.state.rows) - 1)

    def action_page(self, by: int) -> None:
        """A page down or up."""
        if self.state is not None:
            self.state = self.state.to_row(self.query_one(Panes).row_a_page_off(by))

    def action_evidence(self, by: int) -> None:
        """Scroll what is said of the finding."""
        self.query_one(Evidence).scroll_relative(y=by, animate=False)

    def action_other_region(self) -> None:
        """Between the texts and the list."""
        panes, found = self.query_one(Panes), self.query_one(FindingsList)
        to_list = not found.has_focus
        self.query_one("#side").set_class(to_list, "-listing")  # not the screen, all of which it would style anew
        (found if to_list else panes).focus()

    def on_panes_row_clicked(self, message: Panes.RowClicked) -> None:
        if self.state is not None:
            self.state = self.state.to_row(message.row)

    def on_findings_list_picked(self, message: FindingsList.Picked) -> None:
        if self.state is not None:
            self.state = self.state.choose(message.finding)

    def on_overview_picked(self, message: Overview.Picked) -> None:
        layout = self.query_one(Panes).lines
        if self.state is not None and layout is not None and layout.height:
            self.state = self.state.to_row(layout.row_at(int(message.at * layout.height)))

    # Searching and filtering

    def action_search(self) -> None:
        """Ask for a text and go to where it stands."""
        if self.state is not None:
            ask = Ask("Search both texts", "n and N go through the matches, esc leaves", value=self.state.query)
            self.app.push_screen(ask, self._search)

    def _search(self, query: str | None) -> None:
        if query is not None and self.state is not None:
            self.state = self.state.searched(query)

    def action_leave(self) -> None:
        """Leave the search; else lift the filter; else back to the texts."""
        if self.state is None:
            return
        if self.state.query:
            self.state = self.state.searched("")
        elif self.state.filter != Filter():
            self._filter(Filter())
        elif self.query_one(FindingsList).has_focus:
            self.action_other_region()

    def action_relation(self, relation: str) -> None:
        """Show or hide one relation."""
        if self.state is not None:
            self._filter(self.state.filter.toggled(Relation(relation)))

    def action_severity(self) -> None:
        """Raise the least severity shown."""
        if self.state is not None:
            self._filter(self.state.filter.stricter())

    def action_filter(self) -> None:
        """Choose what is shown."""
        if self.state is not None:
            details = sorted({finding.detail for finding in self.state.comparison.findings})
            self.app.push_screen(Choices(self.state.filter, details), self._filter)

    def _filter(self, by: Filter | None) -> None:
        if by is not None and self.state is not None:
            self.state = self.state.filtered(by)

    def action_layout(self) -> None:
        """Side by side, or one column."""
        layout = self.query_one(Panes).lines
        if layout is not None:
            self.one_column = not layout.columns.unified

    def action_order(self) -> None:
        """Read in the order of the other text."""
        if self.state is not None:
            self.state = self.state.reordered(self.state.rows.order.other)

    # The rest

    def action_again(self) -> None:
        """Compare again."""
        self.compare()

    def action_edit(self) -> None:
        """Open b at the passage, and compare again if it changed."""
        state, path = self.state, self.job.b_path
        if state is None:
            return
        if path is None:
            self._warn("b is not a file that can be edited; r compares again")
            return
        try:
            before = read_editable(path)
            with self.app.suspend():
                edit(path, line_of(state))
            changed = path.read_bytes() != before
        except (OSError, NoEditorError, SuspendNotSupported) as error:
            self._warn(f"cannot edit {self.job.b_name}: {error}")
            return
        if changed:
            self.compare()
        else:
            self._tell("unchanged")

    def action_copy(self) -> None:
        """Copy the finding as text."""
        finding = self._at_hand()
        if finding is not None and self.state is not None:
            self.app.copy_to_clipboard(as_text(self.state.comparison, finding))
            self._tell("copied")

    def action_export(self) -> None:
        """Ask for a file and write a report to it."""
        if self.state is None:
            return
        if not self.job.exports:
            self._warn("no report format is at hand")
            return
        kinds = ", ".join(f".{suffix}" for suffix in self.job.exports)
        ask = Ask(
            "Export a report to",
            f"its ending says the format: {kinds}",
            value=str(suggested(self.job)),
            must="a file name",
        )
        self.app.push_screen(ask, self._export)

    def _export(self, name: str | None) -> None:
        if name and self.state is not None:
            try:
                path = export(self.state.comparison, name, self.job.exports)
            except ExportError as error:
                self._warn(str(error))
            else:
                self._tell(f"written to {path}")

    def action_help(self) -> None:
        """The keys."""
        self.app.push_screen(HelpScreen(by_group(self.job.keymap), _SIGNS_TOLD))

    def action_quit(self) -> None:
        """Leave: 0, or 2 where it could not be compared."""
        self.app.exit(return_code=2 if self.failed else 0)
