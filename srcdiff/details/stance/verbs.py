"""Verbs that tell of the same event, by the stems of their bases: "begin" and "start", "move" and "relocate".

Only what is often held possible, planned or wanted is listed; a verb may stand in several groups.
"""

from __future__ import annotations

from collections import defaultdict

from srcdiff.details.reading import stem

_GROUPS = """
begin start open launch commence kick, end finish close stop cease conclude expire lapse, close shut shutter,
cause link relate connect trigger lead contribute play provoke spark prompt bring associate result attribute stem,
push drive force prompt compel, move relocate shift transfer switch, apply ask request seek file submit petition,
rise increase climb grow jump go mount, fall drop decrease decline dip sink slip shrink lower go,
lower reduce cut lessen decrease shrink curb ease trim slash diminish, raise increase lift boost up hike,
get receive obtain reach win gain, lift abolish scrap end remove drop axe cancel repeal revoke,
withdraw pull remove recall retire stop take, leave quit depart go exit resign step, buy purchase acquire take,
sell dispose offload divest, build construct erect put, kill die perish lose, destroy burn wreck ruin raze,
damage harm hurt injure wound, hit strike affect touch, sue contest challenge appeal litigate dispute,
extend prolong expand widen lengthen apply use, fine penalise penalize punish sanction, hold stage host run organise
organize vote ballot, show present display exhibit screen, miss sit sideline absent, replace succeed supplant
substitute, repair mend fix restore, return come resume, fit install mount put, pay refund reimburse compensate cover
fund finance settle, hire recruit employ engage, dismiss sack fire axe lay cut, name call dub christen,
tell inform notify warn advise, follow come start, change alter revise amend come turn, add join include,
visit travel go come, meet see gather convene talk, publish release issue print post, discover find detect uncover
spot, steal take rob, hide conceal, help aid assist support, arrive come reach land, invite ask, investigate probe
examine inquire look, arrest detain seize hold, charge accuse indict prosecute, split divide separate break,
merge combine unite join, delay postpone defer hold, grant award give, donate give contribute hand, spend use cost,
save rescue keep, protect shield guard, spread pass carry, infect catch get, die starve, flood inundate swamp,
collapse fall crumble cave,
last continue go persist endure drag stay run, be come stem derive belong originate, lash secure fasten tie strap,
 crash collide hit, explode blow burst, escape flee run, rebuild reconstruct restore,
renovate refurbish restore, demolish raze tear pull knock, lead head chair run, retire leave step, marry wed,
test try trial, treat cure heal, rain snow, freeze ice, vanish disappear go, evacuate clear move leave,
forget overlook miss, rush hurry, search look hunt seek, expect await, attack raid assault, ban forbid outlaw
prohibit, ease relax loosen, tighten toughen harden, plant grow sow, carry transport take bring, ship send deliver
transport, supply provide deliver give, lend loan give, borrow loan take
"""


def _by_verb() -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(_GROUPS.replace("\n", " ").split(",")):
        for verb in group.split():
            found[stem(verb)].add(number)
    return {verb: frozenset(numbers) for verb, numbers in found.items()}


_BY_VERB = _by_verb()
_NONE: frozenset[int] = frozenset()


def alike(x: str, y: str) -> bool:
    """Whether two verbs, given by the stems of their bases, may tell of the same event; a verb is not alike itself."""
    return x != y and not _BY_VERB.get(x, _NONE).isdisjoint(_BY_VERB.get(y, _NONE))
