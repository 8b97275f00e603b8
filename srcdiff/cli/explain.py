"""`srcdiff explain [RULE]`: what a kind of finding means, shown on an example."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from srcdiff.cli import options
from srcdiff.rules import PREFIX, RULES, SELECTORS, Rule, read_selector

_COLUMNS = 80
_WAIVE = "To keep it as it is, waive the finding with a reason: press w on the screen, or use srcdiff waive."


def _complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in SELECTORS if name.startswith(incomplete)]


@click.command(cls=options.Command, short_help="Tell what a kind of finding means, with an example.")
@click.argument("rule", required=False, shell_complete=_complete)
def command(rule: str | None) -> int:
    """Tell what a kind of finding means, show an example, and say how to mend it.

    RULE is a rule such as contradicts/date, or a relation or a detail for all of its rules; without it, all are listed.
    """
    if rule is None:
        click.echo("\n".join(_list()))
        return 0
    try:
        name = read_selector(rule)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="RULE") from None
    found = [r for r in RULES.values() if name in (r.id, r.detail, str(r.relation))]
    click.echo("\n\n".join("\n".join(_explained(one)) for one in found))
    return 0


def _list() -> Iterator[str]:
    width = max(map(len, RULES))
    yield from (f"{rule.id:{width}}  {rule.title}" for rule in RULES.values())


def _explained(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}: {rule.title}"
    yield from ("", *textwrap.wrap(rule.meaning, _COLUMNS))
    if rule.example_a:
        yield from ("", *_quoted("a", rule.example_a), *_quoted("b", rule.example_b))
    yield from ("", *textwrap.wrap(rule.mend, _COLUMNS), *textwrap.wrap(_WAIVE, _COLUMNS))
    yield from ("", f"In reports for several tools it is called {PREFIX}{rule.id}.")


def _quoted(side: str, text: str) -> list[str]:
    return textwrap.wrap(text, _COLUMNS, initial_indent=f"  {side}  ", subsequent_indent="     ")
