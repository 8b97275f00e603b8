"""The review screen's regions: what stands where at each width, the work in its worker, and the one State handed out.

What keys do is in `srcdiff.tui.screen`; each region draws itself.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import get_current_worker

from srcdiff.errors import SrcdiffError
from srcdiff.model import Comparison, Relation
from srcdiff.review import Reviewed, Session
from srcdiff.tui.cells import safe
from srcdiff.tui.evidence import Evidence, Explained, snippet
from srcdiff.tui.findings import FindingsList, Item, Listing
from srcdiff.tui.job import Job
from srcdiff.tui.overview import Chart, Overview, Pin
from srcdiff.tui.panes import Cursor, Panes
from srcdiff.tui.rows import both_names
from srcdiff.tui.scene import SIGNS, WAIVED_SIGN, Scene
from srcdiff.tui.state import State, Verdict
from srcdiff.tui.titles import Heads, Titles
from srcdiff.tui.verdict import VerdictBar
from srcdiff.tui.waiting import Wait, Waiting

_PACE = 0.05
"""Seconds between two reports of progress."""


class _StoppedError(Exception):
    """The person has left; nobody waits for the comparison."""


class Stage(Screen[int]):
    """The regions, and what flows into them."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (150, "-wide")]  # noqa: RUF012, as Textual declares it
    DEFAULT_CSS = """
    Stage {
        layout: vertical;
        VerdictBar { dock: top; }
        #body { height: 1fr; layout: vertical; }
        #reading { height: 1fr; width: 1fr; layout: vertical; }
        #texts { height: 1fr; }
        #texts Panes { width: 1fr; height: 1fr; }
        #texts Overview { height: 1fr; }
        #side { layout: horizontal; height: 11; border-top: solid $panel-lighten-1; }
        #side FindingsList { width: 45%; height: 1fr; border-right: solid $panel-lighten-1; }
        #side Evidence { width: 1fr; height: 1fr; }
        Waiting { height: 1fr; }
        &.-narrow #side { height: 9; }
        &.-narrow #side FindingsList { display: none; }
        &.-narrow.-listing #side FindingsList { display: block; width: 1fr; border-right: none; }
        &.-narrow.-listing #side Evidence { display: none; }
        &.-wide #body { layout: horizontal; }
        &.-wide #side { layout: vertical; width: 30%; max-width: 64; height: 1fr; border-top: none;
            border-left: solid $panel-lighten-1; }
        &.-wide #side FindingsList { width: 1fr; height: 1fr; border-right: none;
            border-bottom: solid $panel-lighten-1; }
        &.-wide #side Evidence { height: 16; padding: 1 1 0 1; }
    }
    """

    state: reactive[State | None] = reactive(None)
    one_column: reactive[bool | None] = reactive(None)

    class Progressed(Message):
        """The comparison got further."""

        def __init__(self, wait: Wait) -> None:
            super().__init__()
            self.wait = wait

    class Compared(Message):
        """There is a comparison, with the decisions on it."""

        def __init__(self, bare: Comparison, session: Session, reviewed: Reviewed, state: State) -> None:
            super().__init__()
            self.bare, self.session, self.reviewed, self.state = bare, session, reviewed, state

    class Failed(Message):
        """It could not be compared."""

        def __init__(self, error: str) -> None:
            super().__init__()
            self.error = error

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        self.bare: Comparison | None = None  # as compared, without any decision
        self.session: Session | None = None
        self.remarks: Mapping[str, str] = {}  # by finding id, on waivers that no longer count
        self._pins: tuple[Pin, ...] = ()

    def compose(self) -> ComposeResult:
        yield VerdictBar()
        with Container(id="body"):
            yield Waiting()
            with Container(id="reading"):
                yield Titles()
                with Horizontal(id="texts"):
                    yield Panes()
                    yield Overview()
            with Container(id="side"):
                yield FindingsList()
                yield Evidence()
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self._show_waiting(True)
        self.compare()

    # The work

    def compare(self) -> None:
        """Compare, in a thread, and show the stages meanwhile."""
        self.query_one(Waiting).wait = Wait()
        self._show_waiting(True)
        self.run_worker(self._work, thread=True, exclusive=True, group="compare")

    def _work(self) -> None:
        worker = get_current_worker()
        last = 0.0

        def progress(stage: str, done: int, total: int) -> None:
            nonlocal last
            if worker.is_cancelled:
                raise _StoppedError
            now = time.monotonic()
            if now - last > _PACE or done >= total:
                last = now
                self.post_message(self.Progressed(Wait(stage, done, total)))

        try:
            bare = self.job.compare(progress)
            session = self.job.open_session() if self.session is None else self.session.reload()
            reviewed = session.review(bare)
            before = self.state
            if before is None:
                state = State.start(reviewed.comparison, reviewed.marked)
            else:
                state = before.compared(reviewed.comparison, reviewed.marked)
        except _StoppedError:
            return
        except SrcdiffError as error:
            self.post_message(self.Failed(str(error)))
            return
        self.post_message(self.Compared(bare, session, reviewed, state))

    def on_stage_progressed(self, message: Progressed) -> None:
        self.query_one(Waiting).wait = message.wait

    def on_stage_failed(self, message: Failed) -> None:
        self.query_one(Waiting).wait = Wait(error=message.error)
        self.state = None

    def on_stage_compared(self, message: Compared) -> None:
        self.bare, self.session = message.bare, message.session
        self.remarks = message.reviewed.applied.remarks
        self.state = message.state
        self._show_waiting(False)
        self.call_after_refresh(_spare)
        notes = (*message.bare.notes, *message.reviewed.notes)
        for note in notes[:3]:
            self.notify(safe(note), markup=False, timeout=8)
        if len(notes) > 3:
            self.notify(f"and {len(notes) - 3} more notes", markup=False, timeout=8)

    @property
    def failed(self) -> bool:
        """Whether there is nothing to show since it could not be compared."""
        return self.query_one(Waiting).wait.error is not None and self.state is None

    def _show_waiting(self, waits: bool) -> None:
        self.query_one(Waiting).display = waits
        self.query_one("#reading").display = not waits
        self.query_one("#side").display = not waits
        if not waits and self.focused is None:
            self.query_one(Panes).focus()

    # Handing out the state

    def watch_state(self, before: State | None, after: State | None) -> None:
        if after is None:
            return
        panes = self.query_one(Panes)
        if before is None or not _same_scene(before, after):
            self._set_scene(after)
        panes.cursor = Cursor(after.row, after.finding)
        self.on_panes_scrolled()  # at once, so that the strip is drawn in the same frame
        bar = self.query_one(VerdictBar)
        if before is None or bar.verdict is None or not _same_scene(before, after) or before.hit != after.hit:
            known = bar.verdict and before and before.comparison.beads is after.comparison.beads
            bar.verdict = Verdict.of(after, (bar.verdict.kept_a, bar.verdict.kept_b) if known and bar.verdict else None)
        self.query_one(FindingsList).listing = _listing(before, after, self.query_one(FindingsList).listing)
        self.query_one(Evidence).explained = _explained(after, self.remarks)

    def watch_one_column(self) -> None:
        if self.state is not None:
            self._set_scene(self.state)

    def _set_scene(self, state: State) -> None:
        reviewed = frozenset(i for i, f in enumerate(state.comparison.findings) if f.id in state.reviewed)
        hits = tuple((hit.side, hit.source, hit.span) for hit in state.hits)
        visible = frozenset(state.listed)
        scene = Scene(state.comparison, state.rows, visible, self.one_column, reviewed, hits)
        self.query_one(Panes).scene = scene

    def on_panes_laid_out(self) -> None:
        state, layout = self.state, self.query_one(Panes).lines
        if state is None or layout is None:
            return
        self.query_one(Titles).heads = Heads(
            *both_names(state.comparison), layout.columns, state.rows.order, bool(state.comparison.further)
        )
        height = max(layout.height, 1)
        pins = []
        for index in state.listed:
            finding = state.comparison.findings[index]
            waived = finding.waived is not None
            weight = -1 if waived else finding.severity.rank * 3 + (2 - list(Relation).index(finding.relation))
            sign = WAIVED_SIGN if waived else SIGNS[finding.relation]
            style = "waived" if waived else str(finding.relation)
            pins.append(Pin(layout.starts[state.rows.homes[index]] / height, sign, style, weight))
        self._pins = tuple(pins)
        self.on_panes_scrolled()

    def on_panes_scrolled(self) -> None:
        panes = self.query_one(Panes)
        layout = panes.lines
        if layout is not None:
            height = max(layout.height, panes.scrollable_content_region.height, 1)
            top = panes.scroll_offset.y
            bottom = top + panes.scrollable_content_region.height
            self.query_one(Overview).chart = Chart(self._pins, top / height, bottom / height)


def _spare() -> None:
    """Spare what was compared the collector's walks: on a long pair each would stop a key for 40 to 130 ms."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _same_scene(before: State, after: State) -> bool:
    return (
        before.comparison is after.comparison
        and before.rows is after.rows
        and before.listed == after.listed
        and before.hits is after.hits
        and before.reviewed == after.reviewed
    )


def _listing(before: State | None, after: State, listing: Listing) -> Listing:
    at = after.listed.index(after.finding) if after.finding in after.listed else None
    if before is not None and _same_scene(before, after):
        return Listing(listing.items, at)
    findings = after.comparison.findings
    items = tuple(
        Item(
            index,
            SIGNS[findings[index].relation],
            str(findings[index].relation),
            findings[index].severity,
            findings[index].detail,
            snippet(after.comparison, findings[index]),
            findings[index].id in after.reviewed,
            findings[index].waived is not None,
        )
        for index in after.listed
    )
    return Listing(items, at)


def _explained(state: State, remarks: Mapping[str, str]) -> Explained:
    row = state.rows.rows[state.row] if len(state.rows) else None
    chosen = state.chosen
    place = state.listed.index(state.finding) + 1 if state.finding in state.listed else 0
    reviewed = chosen is not None and chosen.id in state.reviewed
    remark = "" if chosen is None else remarks.get(chosen.id, "")
    return Explained(state.comparison, row, chosen, place, len(state.listed), reviewed, remark)
