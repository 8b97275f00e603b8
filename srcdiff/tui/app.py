"""The application: one screen, its themes, its keymap, and the palette of commands."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from collections.abc import Iterable

from textual.app import App, SystemCommand
from textual.screen import Screen

from srcdiff.tui.job import Job
from srcdiff.tui.keys import REVIEW
from srcdiff.tui.screen import ReviewScreen


class ReviewApp(App[int]):
    """The review of one pair; `return_code` is the command's exit code."""

    TITLE = "srcdiff"
    # On the line of titles, where remarks hide neither text nor evidence.
    CSS = """
    ToastRack { dock: top; align: right top; margin: 1 0 0 0; }
    Toast { width: auto; max-width: 60; padding: 0 1; }
    """

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        if job.keymap:
            self.set_keymap(job.keymap)

    def on_mount(self) -> None:
        if self.job.theme is not None:
            self.theme = self.job.theme
        if sys.platform != "win32" and threading.current_thread() is threading.main_thread():
            for ends in (signal.SIGTERM, signal.SIGHUP):  # told to end, it still gives the terminal back whole
                asyncio.get_running_loop().add_signal_handler(ends, self._end, ends)

    def _end(self, ends: signal.Signals) -> None:
        self.exit(return_code=128 + ends)

    async def action_quit(self) -> None:
        """Leave as the screen's own key does, with its exit code."""
        screen = self.screen_stack[0]
        if isinstance(screen, ReviewScreen):
            screen.action_quit()

    def get_default_screen(self) -> Screen[int]:
        return ReviewScreen(self.job)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key's command, and Textual's own for themes and pictures."""
        if isinstance(screen, ReviewScreen):
            for binding in REVIEW:
                title = binding.tooltip[0].upper() + binding.tooltip[1:]
                key = self.get_key_display(binding)
                yield SystemCommand(title, f"key {key}", lambda a=binding.action: self._act(screen, a))
        for command in super().get_system_commands(screen):
            if command.title not in ("Quit", "Keys"):
                yield command

    def _act(self, screen: ReviewScreen, action: str) -> None:
        self.call_later(screen.run_action, action)
