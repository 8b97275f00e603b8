"""The keys that decide on the finding at hand: reviewed, waived, taken back; each decision is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from srcdiff.errors import SrcdiffError
from srcdiff.model import Finding
from srcdiff.review import Session
from srcdiff.tui.dialogs import Ask
from srcdiff.tui.keyline import KeyLine
from srcdiff.tui.stage import Stage
from srcdiff.tui.state import State


class Deciding(Stage):
    """The stage, with decisions."""

    def action_reviewed(self) -> None:
        """Mark the finding reviewed and go on to the next open one; unmark a reviewed one."""
        finding, session, bare = self._at_hand(), self.session, self.bare
        if finding is None or self.state is None or session is None or bare is None:
            return
        if finding.id in self.state.reviewed:
            self._decide(lambda: session.clear(finding))
        else:
            self._decide(lambda: session.mark(bare, finding), go_on=True)

    def action_waive(self) -> None:
        """Ask for a reason and waive the finding."""
        finding = self._at_hand()
        if finding is None:
            return
        known = self.session.waivers.entries.get(finding.id) if self.session else None
        ask = Ask(
            f"Waive: {finding.message}",
            f"Why is this acceptable? Kept in {self.job.waivers.name}",
            value=known.waiver.reason if known else "",
            must="a waiver needs a reason",
        )
        self.app.push_screen(ask, lambda reason: self._waive(finding, reason))

    def _waive(self, finding: Finding, reason: str | None) -> None:
        session, bare = self.session, self.bare
        if reason and session is not None and bare is not None:
            self._decide(lambda: session.waive(bare, finding, reason), go_on=True)

    def action_undo(self) -> None:
        """Take back the last decision of this sitting, or else the one at hand."""
        session = self.session
        if session is None or self.state is None:
            return
        try:
            undone = session.undo()
        except SrcdiffError as error:
            self._warn(str(error))
            return
        if undone is not None:
            self.session, id = undone
            self.state = _at_id(self._decided(self.state), id)
            self._tell("taken back")
            return
        finding = self.state.chosen
        if finding is not None and self.state.finding is not None and self.state.is_decided(self.state.finding):
            if self._decide(lambda: session.clear(finding)):
                self._tell("taken back")
        else:
            self._tell("nothing to take back")

    def _at_hand(self) -> Finding | None:
        if self.state is None:
            return None
        if self.state.chosen is None:
            self._tell("no finding here")
        return self.state.chosen

    def _decide(self, decision: Callable[[], Session], *, go_on: bool = False) -> bool:
        """Make a decision and show it, perhaps at the next open finding; whether it could be kept."""
        if self.state is None:
            return False
        try:
            self.session = decision()
        except SrcdiffError as error:
            self._warn(str(error))
            return False
        state = self._decided(self.state)
        after = state.next_open() if go_on else state
        if after is None:
            self._tell("every finding shown is decided")
        self.state = after or state  # once, for each is drawn
        return True

    def _decided(self, state: State) -> State:
        """The state with the session's decisions on it."""
        if self.session is None or self.bare is None:
            return state
        reviewed = self.session.review(self.bare)
        self.remarks = reviewed.applied.remarks
        return state.decided(reviewed.comparison, reviewed.marked)

    def _tell(self, what: str) -> None:
        self.query_one(KeyLine).told = what

    def _warn(self, what: str) -> None:
        self.notify(what, severity="warning", markup=False, timeout=6)


def _at_id(state: State, id: str) -> State:
    index = next((i for i, finding in enumerate(state.comparison.findings) if finding.id == id), None)
    return state if index is None else state.choose(index)
