"""Quotations: where they begin and end, who speaks them, and what two of them are to each other."""

from __future__ import annotations

import pytest

from srcdiff.details.quote import quotations
from srcdiff.details.quote.said import grown, quote_of
from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, reading, relation, spans, traced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We lost the boat," said Ida Moss.', ['"We lost the boat,"']),
        ("“We lost the boat,” said Ida Moss.", ["“We lost the boat,”"]),
        ("‘We lost the boat,’ said Ida Moss.", ["‘We lost the boat,’"]),
        ("'We lost the boat,' said Ida Moss.", ["'We lost the boat,'"]),
        ("«We lost the boat», said Ida Moss.", ["«We lost the boat»"]),
        ("„We lost the boat“, said Ida Moss.", ["„We lost the boat“"]),
        ("“He said ‘go’ and we went,” said Ida Moss.", ["“He said ‘go’ and we went,”"]),
        ("“We lost,” said Ida Moss, “the boat.”", ["“We lost,”", "“the boat.”"]),
        ("'We don't know whose boat it is,' said Ida Moss.", ["'We don't know whose boat it is,'"]),
        ("“We lost the boat.\n\n“We swam home.” So said Ida Moss.", ["“We lost the boat.", "“We swam home.”"]),
        ("She spoke of “[the firm's] boat” at length.", ["“[the firm's] boat”"]),
        (
            "“The firm called it ‘safe.’ It was “never” safe,” said Ida Moss.",
            ["“The firm called it ‘safe.’", "It was “never” safe,”"],
        ),
        ("''We lost the boat,'' said Ida Moss.", ["''We lost the boat,''"]),
        ("``We lost the boat,'' said Ida Moss.", ["``We lost the boat,''"]),
        ("»We lost the boat«, said Ida Moss.", ["»We lost the boat«"]),
        ("”We lost the boat,” said Ida Moss.", ["”We lost the boat,”"]),
        ('“We lost the boat," said Ida Moss.', ['“We lost the boat,"']),
        ('"We lost the boat.\n\n"We swam home." So said Moss.', ['"We lost the boat.', '"We swam home."']),
        ('"We lost the boat.\n"We swam home." So said Moss.', ['"We lost the boat.', '"We swam home."']),
        ("Ida Moss wrote:\n\n> We lost the boat.\n\nSo it goes.", ["We lost the boat."]),
        ("“We lost the boat. We swam home,” said Moss.", ["“We lost the boat.", "We swam home,”"]),
        ("“No. We lost the boat,” said Moss.", ["“No. We lost the boat,”"]),
        ("“We lost the boat, said Moss. “We swam home,” he said.", ["“We swam home,”"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert spans("quote", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union and the firm's owners met.",
        "It was rock 'n' roll in the '90s for Moss's band.",
        'The board is 6" wide and 9" long.',
        'An unclosed " mark is passed over.',
        "It isn't theirs, it's ours; don't go.",
        "He is 6'3\" tall and weighs 236 pounds.",
        '<p class="lead" id="first">',
    ],
)
def test_silent(text: str) -> None:
    assert spans("quote", text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost the boat,” said Ida Moss.", "Ida Moss"),
        ("“We lost the boat,” Ida Moss said.", "Ida Moss"),
        ("“We lost the boat,” Ida Moss, the skipper, said.", "Ida Moss"),
        ("“Who lost the boat?” Ida Moss asked.", "Ida Moss"),
        ("“Who lost the boat?” demanded Ida Moss.", "Ida Moss"),
        ("Ida Moss said: “We lost the boat.”", "Ida Moss"),
        ("Ida Moss said that they had “lost the boat” at night.", "Ida Moss"),
        ("Ida Moss: “We lost the boat.”", "Ida Moss"),
        ("Ida Moss told the Holmvik Courier: “We lost the boat.”", "Ida Moss"),
        ("According to Ida Moss, they “lost the boat” at night.", "Ida Moss"),
        ("They “lost the boat” at night, according to Ida Moss.", "Ida Moss"),
        ("“We lost,” said Ida Moss, “the boat.”", "Ida Moss"),
        ("The skipper, Ida Moss, owns two boats. “We lost one,” Moss said.", "Moss"),
        ("Ida Moss owns two boats. “We lost the other,” she said.", "she"),
        ("Now Ida Moss is back.\n\nIda Moss went on:\n\n“We lost the boat.”", "Ida Moss"),
        ("The boat is lost, Ida Moss said. “It will not be found again.”", "Ida Moss"),
        ("“We lost the boat.” — Ida Moss", "Ida Moss"),
        ("“We lost the boat,” said a spokesman for the port.", "a spokesman"),
        ("“We lost the boat,” the mayor said.", "the mayor"),
        ("“MOSS: We lost the boat.”", "MOSS"),
        ("Ida Moss called it a “lost boat” at once.", "Ida Moss"),
        ("The boat was “lost” at night.", None),
        ("Ida Moss was told that “the boat is lost” at night.", None),
        ("Ida Moss is told “the boat is lost” when she asks.", None),
    ],
)
def test_who_is_told_to_speak(text: str, speaker: str | None) -> None:
    named = quotations(reading(text))[0].speaker
    assert (named and named.span.of(text)) == speaker


def test_a_quotation_keeps_the_speaker_of_the_one_before_it_in_its_paragraph() -> None:
    text = "“We lost the boat,” said Ida Moss. “It was an old boat.”\n\n“It was not,” said Karl Brand."
    speakers = [q.speaker and q.speaker.span.of(text) for q in quotations(reading(text))]
    assert speakers == ["Ida Moss", "Ida Moss", "Karl Brand"]


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = "Ida Moss said: “We lost the boat.\n\n“It was an old boat.”\n\nNobody was hurt."
    speakers = [q.speaker and q.speaker.span.of(text) for q in quotations(reading(text))]
    assert speakers == ["Ida Moss", "Ida Moss"]


@pytest.mark.parametrize(
    ("text", "meant", "sure"),
    [
        ("“We lost the boat,” said Ida Moss.", "Ida Moss", True),
        ("The skipper, Ida Moss, owns two boats. “We lost one,” Moss said.", "Ida Moss", True),
        ("Ida Moss owns two boats. “We lost the other,” she said.", "Ida Moss", False),
        ("The skipper Ida Moss owns two boats. “We lost the other,” she said.", "Ida Moss", True),
        ("Mr Karl Brand met Ms Ida Moss. “We lost the boat,” she said.", "Ida Moss", False),
        ("Mayor Ida Moss owns two boats. “We lost one,” the mayor said.", "Ida Moss", True),
        ("“We lost the boat,” said the brother of Ida Moss.", "the brother", True),
        ("“We lost the boat,” said Ida Moss's lawyer.", "the lawyer", True),
        ("“We lost the boat,” a Holmvik Shipping spokeswoman said.", "the spokeswoman", True),
        ("“We lost the boat,” he told Ida Moss.", "somebody", False),
    ],
)
def test_whom_a_speaker_means(text: str, meant: str, sure: bool) -> None:
    named = quotations(reading(text))[0].speaker
    assert named is not None
    assert (named.who.shown, named.who.sure) == (meant, sure)


@pytest.mark.parametrize(
    "text",
    [
        "She read “Moby Dick” aloud on his show.",
        "He spoke on CNN's “State of the Union” about boats.",
        "The film, titled “Arrogant,” is about boats.",
        "Robert C. “Bobby” Scott owns a boat.",
        "The new documentary “13th” is about boats.",
        "The crowd fell silent. “(Applause.)”",
        "The “boat people” went home.",
    ],
)
def test_titles_and_names_are_nobodys_words(text: str) -> None:
    assert [q.said for q in quotations(reading(text))] == [False]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We lost the boat,” said Ida Moss.", True),
        ("“Never,” said Ida Moss.", True),
        ("The so-called “boat people” went home.", False),
        ("She read “Moby Dick” aloud.", False),
    ],
)
def test_speech_is_told_from_scare_quotes_and_titles(text: str, speech: bool) -> None:
    assert quote_of(mentions("quote", text)[0]).speech is speech


SAID = "“We never thought the old boat would sink in such a calm sea,” said Ida Moss."


@pytest.mark.parametrize(
    ("other", "agreement"),
    [
        ('"We never thought the old boat would sink in such a calm sea", Ida Moss said.', Agreement.SAME),
        ("“We never thought the old boat would sink,” said Ida Moss.", Agreement.COMPATIBLE),
        ("Ida Moss spoke of “such a calm sea”.", Agreement.COMPATIBLE),
        ("“We never thought … would sink in such a calm sea,” said Moss.", Agreement.COMPATIBLE),
        ("“[We] never thought the old boat would sink,” said Ida Moss.", Agreement.COMPATIBLE),
        ("“We never thought the old boat would float in such a calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We thought the old boat would sink in such a calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We never thought the boat would sink in such an old calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We never thought the old boat would sink in such a calm sea,” said Karl Brand.", Agreement.SAME),
        ("“We never thought the old boat’d sink in such a calm [summer] sea,” said Moss.", Agreement.CONFLICT),
        ("“We never … thought the old boat would sink in such a calm sea,” said Ida Moss.", Agreement.SAME),
        ("“[Not] we never thought the old boat would sink in such a calm sea,” said Moss.", Agreement.CONFLICT),
        ("Ida Moss “thought the old boat would sink in such a calm sea”.", Agreement.CONFLICT),
        ("Ida Moss never “thought the old boat would sink in such a calm sea”.", Agreement.COMPATIBLE),
        ("“Nobody has asked me about the harbour wall yet,” said Ida Moss.", Agreement.UNRELATED),
        ("“We … thought the old boat would sink in such a calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We never thought the old boat would sink and in such a calm sea,” said Moss.", Agreement.COMPATIBLE),
        ("He spoke of “the”.", Agreement.UNRELATED),
        ("He spoke of a “calm” sea.", Agreement.UNRELATED),
    ],
)
def test_related(other: str, agreement: Agreement) -> None:
    assert relation("quote", SAID, other) is agreement


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("“We never thought the old boat would float in such a calm sea,” said Moss.", "“float” for “sink”"),
        ("“We thought the old boat would sink in such a calm sea,” said Ida Moss.", "drops “never”"),
        ("“We never thought the old boat would not sink in such a calm sea,” said Moss.", "puts “not” into"),
        ("“We never thought such a calm sea would sink in the old boat,” said Ida Moss.", "in another order"),
    ],
)
def test_what_was_changed_is_told(other: str, told: str) -> None:
    message = detail("quote").explain(mentions("quote", SAID)[0], mentions("quote", other)[0])
    assert message is not None
    assert told in message


def test_words_are_found_outside_quotation_marks() -> None:
    text = "“the old boat would sink in a calm sea,” said Ida Moss."
    assert traced("quote", text, "Moss feared the old boat would sink in a calm sea.") == (
        "the old boat would sink in a calm sea"
    )
    retelling = "The sea was calm when the boat, an old one, sank."
    assert traced("quote", "“The old boat sank in a calm sea,” said Ida Moss.", retelling) == retelling
    assert traced("quote", text, "Nobody knows why the harbour wall fell.") is None


def test_a_long_sentence_is_found_in_its_clauses() -> None:
    text = (
        "“While our crew has made great progress with the mending of the old boat this year, we will not sail it again "
        "before the harbour has been made safe,” said Ida Moss."
    )
    assert len(spans("quote", text)) == 2
    assert len(spans("quote", text.replace("this year, we", "this year — we"))) == 2


@pytest.mark.parametrize(
    ("source", "rewrite", "told"),
    [
        ("“We lost the boat,” said Moss.", "“We lost the boat and the whole crew,” said Moss.", "and the whole crew"),
        ("“We lost the boat,” said Moss. “We swam home.”", "“We lost the boat … we swam home,” said Moss.", None),
        ("“We lost the old boat at sea,” said Moss.", "“We lost the old boat,” said Moss.", None),
        ("“We lost the boat,” said Moss.", "“We lost the boat too,” said Moss.", None),
    ],
)
def test_what_goes_beyond_the_source_is_told(source: str, rewrite: str, told: str | None) -> None:
    message = grown(mentions("quote", source)[0], mentions("quote", rewrite)[0])
    assert message is None if told is None else message is not None and told in message


WRAPPED = """So it came to what the skipper of the old boat had long been waiting
for. “We lost the boat in a very calm sea and swam home in the long
night, all of us,” said Ida Moss, who is well and at home with her
own family again."""


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("“I don’t favour 3 per cent, okay?” said Moss.", '"I do not favor three percent, ok?" said Moss.'),
        ("“It was — um — a long-term plan,” said Moss.", "“It was a long term plan,” said Moss."),
        (WRAPPED, WRAPPED.replace("\n", " ")),
        ("“We organised it in 10 days,” said Moss.", "“We organized it in ten days,” said Moss."),
    ],
)
def test_house_style_is_no_alteration(x: str, y: str) -> None:
    assert relation("quote", x, y).agrees


@pytest.mark.parametrize(
    ("x", "y", "told"),
    [
        ("It was a “danger to the harbour”, said Moss.", "It was not a “danger to the harbour”, said Moss.", "denies"),
        ("They did not “sink the boat”, said Moss.", "They “sink the boat”, said Moss.", "without the denial"),
        ("It was “deeply ill-conceived”, said Moss.", "It was “deeply ill-considered”, said Moss.", "“considered” for"),
    ],
)
def test_short_quotations_turned_round(x: str, y: str, told: str) -> None:
    assert relation("quote", x, y) is Agreement.CONFLICT
    message = detail("quote").explain(mentions("quote", x)[0], mentions("quote", y)[0])
    assert message is not None
    assert told in message


def test_paragraphs_run_together_are_quoted_each() -> None:
    text = '"We lost the boat at sea. "We swam home in the night," said Ida Moss.'
    assert spans("quote", text) == ['"We lost the boat at sea.', '"We swam home in the night,"']


def test_prose_is_found_that_another_text_puts_into_marks() -> None:
    document = reading("The old boat sank in a calm sea. “Nobody was hurt at all,” said Ida Moss.")
    found = detail("quote").find(document)
    trace = detail("quote").borrowed(document, found)
    taken = mentions("quote", "“The old boat sank in a calm sea,” said Ida Moss. “Nobody was hurt at all.”")
    spans_found = [trace(mention) for mention in taken]
    assert [span and span.of(document.text) for span in spans_found] == ["The old boat sank in a calm sea", None]
