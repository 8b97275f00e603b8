"""`srcdiff check DRAFT --against SOURCE …`: one text and the several sources that it draws on."""

from __future__ import annotations

from typing import Any

import click

from srcdiff.cli import options
from srcdiff.cli.comparing import compare_against, waiver_file
from srcdiff.cli.gates import exit_code, judge
from srcdiff.cli.outputs import write_reports
from srcdiff.cli.progress import progress_line
from srcdiff.cli.request import read_request
from srcdiff.cli.review import review, wants_screen


@click.command(cls=options.Command, options_metavar="--against SOURCE [OPTIONS]")
@options.text_argument("draft")
@options.option(
    "--against",
    multiple=True,
    required=True,
    metavar="SOURCE",
    section="Sources",
    help="A source of the draft; give it again for each further one.",
)
@options.REPORTS
@options.GATES
@options.DATES
@options.ENGINE
@options.CHECKING
@click.option("--linear", is_flag=True, help="Review as plain prompts, for screen readers (also with ACCESSIBLE=1).")
def command(draft: str, against: tuple[str, ...], linear: bool, **given: Any) -> int:
    """Check a draft against the sources it draws on.

    What any source supports is supported. What a source contradicts and none bears out is a contradiction; where one
    bears it out, the sources disagree, and that is told. Omissions are told only within passages that the draft takes
    from a source. Each finding names its source. --a-date is the day of the sources, --b-date that of the draft.
    """
    sources = tuple(dict.fromkeys(against))
    request = read_request(given, draft)
    if wants_screen(sources, draft, request, linear):
        return review(sources, draft, request, linear)
    comparison = compare_against(sources, draft, request.settings, progress_line(request.quiet))
    comparison = judge(comparison, request.settings, waiver_file(draft, request.settings))
    write_reports(comparison, request)
    return exit_code(comparison, request.settings)
