"""What the sentence splitter knows of English abbreviations, by how a full stop behind them behaves.

Only closed word lists belong here, in lower case and without the last stop; the decisions are in `sentences`.
"""

from __future__ import annotations

# A name or a number follows: the stop never ends the sentence.
TITLES = frozenset(
    str.split(
        """adm amb asst assoc atty brig capt cllr cmdr col const cpl cpt det dr fr gen gov hon insp lt maj messrs
        mlle mme mr mrs ms mx pfc pres prof pvt rep reps rev sen sens sgt supt treas"""
    )
)
# Words of Latin or of reference that always lead on.
LEADING = frozenset(str.split("approx c ca cf e.g eg esp i.e ie incl vs v viz"))
# The stop goes on where a number follows.
NUMBERED = frozenset(
    str.split(
        """art arts ch chap cl eq ex fig figs no nos para paras p pp pt reg sec sect tel v ver vol vols jan feb mar
        apr jun jul aug sep sept oct nov dec"""
    )
)
# Both in the middle and at the end of a sentence: the next word tells.
EITHER = frozenset(
    str.split(
        """al ave bldg blvd bros calif co conn corp dept dist est etc ft gmbh inc jr llc llp ltd mass mt op plc rd sr
        st u.s u.k u.n e.u d.c l.a n.y u.s.a u.a.e jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
        wed thu thurs fri esq ph.d m.d b.a m.a"""
    )
)
# Clock times: a time zone, a weekday or a month goes on.
CLOCK = frozenset(("a.m", "p.m", "am", "pm"))
CLOCK_FOLLOWERS = frozenset(
    str.split(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december est edt cst cdt mst mdt pst pdt et ct mt pt gmt bst cet cest utc ist
        aest eastern central mountain pacific local"""
    )
)
# Words that, with a capital, open a sentence rather than go on with a name.
STARTERS = frozenset(
    str.split(
        """a about according after all also although among an and another any are as asked at because before both but
        by can could despite did do does during each earlier even every few finally first following for from
        further had has have he her here his how however i if in instead is it its just last later like many
        meanwhile more most my neither nevertheless no nobody none nor not now of officials on once one only or
        other others our over perhaps police several she should since so some still such than that the their them
        then there these they this those though through thus to two under unlike until was we were what when where
        whether which while who why will with without would yesterday yet you your"""
    )
)
# Verbs by which a writer gives the speaker behind a quotation.
SAYING = frozenset(
    str.split(
        """added adds admitted announced argued asked asks claimed conceded concluded continued cried declared
        exclaimed explained insisted joked noted observed pleaded recalled remarked replied reported reports said
        says screamed shouted shrieked told wondered wrote writes yelled"""
    )
)
COMPANY = frozenset(("inc", "corp", "ltd", "finance", "news", "plc"))
