"""Rules of what b says otherwise than a. Both sides are shown to speak of the same thing."""

from __future__ import annotations

from srcdiff.model import Relation
from srcdiff.rules.rule import Rule

_R = Relation.CONTRADICTS

CONTRADICTIONS = (
    Rule(
        _R,
        "quote",
        "a quotation is altered",
        "Words stand between quotation marks in b that a quotes otherwise. Other quotation marks, an ellipsis that "
        "leaves the sense alone, and words in brackets are no difference.",
        "Quote the words as a has them, or take the quotation marks away and report them.",
        '"We will not raise the rent this year," said Maria Berg, who runs the market hall.',
        '"We will raise the rent this year," said Maria Berg, who runs the market hall.',
    ),
    Rule(
        _R,
        "date",
        "a date or time differs",
        "b puts the same event on another day, month, year or hour than a. Relative dates (last month, on Tuesday) "
        "count from the day of publication: give --a-date, and --b-date where it differs.",
        "Take the date from a. If both are right, name the day in full, or give the dates of publication.",
        "The bridge was closed to lorries on 14 April 2021 after an inspection.",
        "The bridge was closed to lorries on 24 April 2021 after an inspection.",
    ),
    Rule(
        _R,
        "number",
        "a number differs",
        "b gives another amount, share, measure or rank for the same thing than a. Other units, words for figures and "
        "fair rounding are no difference (12 and a dozen, $1.2bn and 1.2 billion dollars).",
        "Take the number from a, with its unit and with words such as about or at least.",
        "The new library cost 12 million euros and has 300 seats.",
        "The new library cost 15 million euros and has 300 seats.",
    ),
    Rule(
        _R,
        "name",
        "a name differs",
        "Where a names one person, place, organisation or work, b names another, or b has a “she” where a speaks of "
        "a man alone. Surnames alone, initials, acronyms and their long forms are no difference.",
        "Take the name from a. If the two are names of one bearer, list them under aliases in the configuration.",
        "The prize for the best garden went to Ole Dahl, a teacher from Bergen.",
        "The prize for the best garden went to Ole Dahl, a teacher from Stavanger.",
    ),
    Rule(
        _R,
        "negation",
        "a statement is turned into its opposite",
        "A “not”, “never”, “no” or “without” stands on one side and is missing on the other, for the same predicate.",
        "Read the sentence in a and restore, or take away, the negation.",
        "The committee did not approve the plan for a new quay.",
        "The committee approved the plan for a new quay.",
    ),
    Rule(
        _R,
        "modality",
        "what may be is told as what is",
        "a says that something may, could or is said to happen; b says that it does or will. Or a tells as still to "
        "come what b tells as done, or the reverse. What b puts more carefully than a is not reported.",
        "Restore the “may”, “could”, “will” or “plans to” of a.",
        "The council may close the swimming pool in autumn.",
        "The council will close the swimming pool in autumn.",
    ),
    Rule(
        _R,
        "attribution",
        "words are laid to somebody else",
        "a has a quotation or a reported statement from one speaker or source, b from another, or b tells it as "
        "a fact.",
        "Name the speaker or source that a names.",
        "Ida Holm said the drains had been blocked for years. Tor Lind said the school would open again on Monday.",
        "Tor Lind said the drains had been blocked for years. Ida Holm said the school would open again on Monday.",
    ),
    Rule(
        _R,
        "statement",
        "a statement says otherwise than the source",
        "A sentence or clause of b cannot be true together with what a says of the same thing, though no single date, "
        "number or name gives it away: a word of b says the contrary of the one in its place in a, or a checker model "
        "finds a against it.",
        "Read both sentences. Rewrite the one of b so that it says no more, and nothing else, than a.",
        "The ferry turned north along the coast after the storm.",
        "After the storm the ferry turned south along the coast.",
    ),
)
