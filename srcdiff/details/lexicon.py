"""Closed word lists of English that more than one detail needs; words that only one detail knows stand with it."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


STOP_WORDS = words(
    """a about above after again against all also although am among an and any are aren't as at be because been before
    being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
    each either else even ever every few for from further had hadn't has hasn't have haven't having he he'd he'll he's
    her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself just
    let's like many may me might more most much must my myself neither no nor not of off on once one only onto or other
    others our ours ourselves out over own per quite rather said same say saying says shan't she she'd she'll she's
    should shouldn't since so some still such than that that's the their theirs them themselves then there there's
    these they they'd they'll they're they've this those though through thus to too under until up upon us very was
    wasn't we we'd we'll we're we've were weren't what when where whether which while who whom whose why will with
    within without won't would wouldn't yet you you'd you'll you're you've your yours yourself told according
    added"""
)

SAYING = words(
    """said says say saying told tells tell added adds explained explains wrote writes posted tweeted stated states
    insisted insists claimed claims warned warns announced announces argued argues declared replied asked asks noted
    notes recalled remarked commented comments continued continues concluded admitted admits confirmed confirms denied
    according called reported reports quipped joked shouted cried exclaimed observed"""
)
"""Verbs of saying, in the forms that stand beside a speaker."""

TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
NUMERALS = {
    word: value
    for value, word in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        )
    )
} | TENS  # fmt: skip
"""Numbers in one word, up to ninety."""
