"""Nouns for sources, in groups: who may stand for whom, who speaks for one side of a matter, whose word is a finding.

Closed lists, for `voices`; how a source is read lies in `details.voice`.
"""

from __future__ import annotations

from collections.abc import Iterable

from srcdiff.details.lexicon import words
from srcdiff.details.reading import stem

PAPERS = frozenset(
    map(
        stem,
        words(
            """study report survey poll statement figures data spokesman spokeswoman spokesperson head chief leader
            president chairman chairwoman director executive official officials representative representatives
            analysis research paper managing deputy vice"""
        ),
    )
)
"""Words of a source that tell nothing of whose it is."""

_GROUPS = tuple(
    frozenset(map(stem, words(group)))
    for group in (
        "police officer officers detective detectives constable sheriff inspector superintendent",
        "prosecutor prosecutors prosecution crown",
        "lawyer lawyers attorney attorneys barrister solicitor counsel defence defense",
        "judge judges court tribunal justice magistrate",
        "jury juror jurors",
        """government ministry minister ministers cabinet department secretary administration authority authorities
        officials agency state""",
        """company firm manufacturer maker operator developer retailer chain airline employer business corporation
        management""",
        "union unions",
        "landlord landlords",
        "tenant tenants",
        "resident residents villager villagers local locals inhabitants",
        "neighbour neighbours neighbor neighbors",
        "passenger passengers traveller travellers",
        "worker workers staff employee employees crew",
        "doctor doctors physician surgeon medic professor",
        "nurse nurses",
        "patient patients",
        """scientist scientists researcher researchers professor biologist ecologist physicist chemist historian
        archaeologist geologist study paper author authors university institute team""",
        "farmer farmers grower growers",
        "fisherman fishermen",
        "opposition",
        "activist activists campaigner campaigners environmentalists",
        "critic critics opponent opponents",
        "supporter supporters backers",
        "teacher teachers headteacher principal",
        "pupil pupils student students",
        "parent parents",
        "mother parent parents",
        "father parent parents",
        "sister",
        "brother",
        "wife",
        "husband",
        "widow",
        "widower",
        "daughter",
        "son",
        "nephew",
        "niece",
        "mayor",
        "council councillor councillors",
        "bank banks lender",
        "insurer insurers insurance",
        "coach",
        "captain pilot skipper",
        "driver drivers",
        "priest vicar bishop pastor",
        "trust charity foundation association society federation campaign",
        "witness witnesses",
        "victim victims",
        "defendant accused",
        "buyer buyers",
        "seller",
        "curator museum",
        "critics",
        "economist economists analyst analysts",
        "experts expert",
    )
)
"""Nouns for sources; those of one group may stand for one another."""

ANYBODY = words(
    """people some many others most everyone everybody somebody someone nobody anyone they we one observers sources
    source locals critics the several few commentators"""
)
"""Words for a source that tell nobody apart."""
SIDES = frozenset(n for n, group in enumerate(_GROUPS) if group & {stem(w) for w in words("lawyer defendant")})
"""Groups of those who speak for one side of a matter."""
JUDGES = frozenset(
    n
    for n, group in enumerate(_GROUPS)
    if group & {stem(w) for w in words("police judge jury ministry doctor nurse study")}
)
"""Groups whose findings are often told as facts."""
COMPANY = next(n for n, group in enumerate(_GROUPS) if "compani" in group)
"""The group of companies: any name may be one's."""


def groups_of(stems: Iterable[str]) -> set[int]:
    """The groups that stems of nouns belong to, by number."""
    held = frozenset(stems)
    return {n for n, group in enumerate(_GROUPS) if group & held}
