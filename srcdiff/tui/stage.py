"""The review screen's regions: what stands where at each width, the work in its worker, and the one State handed out.

What keys do is in `srcdiff.tui.screen`; each region draws itself.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Mapping
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import get_current_worker

from srcdiff.errors import SrcdiffError
from srcdiff.model import Comparison
from srcdiff.review import Reviewed, Session
from srcdiff.tui.cells import safe
from srcdiff.tui.evidence import Evidence
from srcdiff.tui.findings import FindingsList, Item
from srcdiff.tui.job import Job
from srcdiff.tui.keyline import KeyLine
from srcdiff.tui.keys import offers
from srcdiff.tui.layout import Layout
from srcdiff.tui.overview import Chart, Overview, Pin
from srcdiff.tui.panes import Panes
from srcdiff.tui.parts import cursor_of, explained_of, items_of, listing_of, pins_of, place_of, same_scene, scene_of
from srcdiff.tui.rows import both_names
from srcdiff.tui.state import State, Verdict
from srcdiff.tui.titles import Heads, Titles
from srcdiff.tui.verdict import VerdictBar
from srcdiff.tui.waiting import Wait, Waiting

_PACE = 0.05
"""Seconds between two reports of progress."""

_GLANCE = 2.0
"""Seconds between two looks at the files."""


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
        #side { layout: horizontal; height: 12; background: $surface; border-top: solid $panel-lighten-1; }
        #side FindingsList { width: 45%; height: 1fr; border-right: solid $panel-lighten-1; }
        #side Evidence { width: 1fr; height: 1fr; }
        Waiting { height: 1fr; }
        &.-narrow #side { height: 9; }
        &.-narrow #side FindingsList { display: none; }
        &.-narrow #side.-listing FindingsList { display: block; width: 1fr; border-right: none; }
        &.-narrow #side.-listing Evidence { display: none; }
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
        self._pinned: Layout | None = None  # what they were set by
        self._items: tuple[Item, ...] = ()
        self._stamps = job.stamps()

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
        yield KeyLine()

    def on_mount(self) -> None:
        self.app.app_resume_signal.subscribe(self, lambda _: self.app.refresh())  # the terminal lost what was drawn
        self.set_interval(_GLANCE, self.look_at_files)
        self._offer()
        self.compare()

    # The work

    def compare(self) -> None:
        """Compare, in a thread, and show the stages meanwhile."""
        self.query_one(Waiting).wait = Wait()
        self._show_waiting(True)
        self._stamps = self.job.stamps()
        self.app.clear_notifications()  # they were on the comparison before
        self.run_worker(self._work, thread=True, exclusive=True, group="compare")

    def look_at_files(self) -> None:
        """Say so, once, where a file was written since it was compared."""
        stamps = self.job.stamps()
        if self.state is not None and stamps != self._stamps:
            self._stamps = stamps
            key = offers(self.job.keymap, failed=True).left[0].key
            self.notify(f"a file has changed; {key} compares again", markup=False, timeout=10)

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
        self.query_one(VerdictBar).verdict = None
        self.state = None
        self._offer()

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
        same = before is not None and same_scene(before, after)
        if not same:
            self._set_scene(after)
        self.query_one(Panes).cursor = cursor_of(after)
        self.on_panes_scrolled()  # at once, so that the strip is drawn in the same frame
        bar = self.query_one(VerdictBar)
        if before is None or bar.verdict is None or not same or before.hit != after.hit:
            known = bar.verdict and before and before.comparison.beads is after.comparison.beads
            bar.verdict = Verdict.of(after, (bar.verdict.kept_a, bar.verdict.kept_b) if known and bar.verdict else None)
        found = self.query_one(FindingsList)
        if before is None or before.comparison is not after.comparison or before.reviewed != after.reviewed:
            self._items = items_of(after.comparison, after.reviewed)
        found.listing = replace(found.listing, at=place_of(after)) if same else listing_of(after, self._items)
        self.query_one(Evidence).explained = explained_of(after, self.remarks)
        if before is None or bool(before.query) != bool(after.query):
            self._offer()

    def _offer(self) -> None:
        searching = self.state is not None and bool(self.state.query)
        self.query_one(KeyLine).offers = offers(self.job.keymap, searching=searching, failed=self.failed)

    async def on_key_line_pressed(self, message: KeyLine.Pressed) -> None:
        await self.run_action(message.action)

    def watch_one_column(self) -> None:
        if self.state is not None:
            self._set_scene(self.state)

    def _set_scene(self, state: State) -> None:
        self.query_one(Panes).scene = scene_of(state, self.one_column)
        self.on_panes_laid_out()  # at once, so that all is drawn in the same frame

    def on_panes_laid_out(self) -> None:
        state, layout = self.state, self.query_one(Panes).lines
        if state is None or layout is None or layout is self._pinned:
            return
        self._pinned = layout
        self.query_one(Titles).heads = Heads(
            *both_names(state.comparison), layout.columns, state.rows.order, bool(state.comparison.further)
        )
        self._pins = pins_of(state, layout)
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
    """Spare what was compared the collector's walks: on a long pair each would stop a key for 40 to 130 ms.

    What the screen makes of it is walked one time in two hundred and not, as usual, in ten.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], 200)
