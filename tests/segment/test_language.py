"""The language of a text, and what is compared where it is not English. The sentences are of our own writing."""

# ruff: noqa: E501, ISC004 - samples of text are kept in few lines
from __future__ import annotations

import subprocess
import sys

import pytest

from srcdiff.details import DETAILS
from srcdiff.model import Document
from srcdiff.pipeline import compare_texts
from srcdiff.segment import details_for, find_language, language_notes, segment
from srcdiff.segment.language import EVERY_LANGUAGE

TEXTS = {
    "en": "Ferries between Holmvik and Skarvoy stopped running on Thursday after inspectors found cracks in the bow door of "
    "the Terna, the second ship on the route to fail a safety check in three weeks.",
    "de": "Die Fähre zwischen Holmvik und der Insel Skarvoy fährt seit Donnerstag nicht mehr, nachdem Prüfer Risse in der "
    "Bugklappe der Terna gefunden haben. Die Reparatur kostet 4 Millionen Kronen, sagte die Reederei am Freitag.",
    "fr": "Le ferry entre Holmvik et l'île de Skarvoy ne circule plus depuis jeudi, après que des inspecteurs ont trouvé des "
    "fissures dans la porte d'étrave du Terna, le deuxième navire de la ligne à échouer à un contrôle en trois semaines.",
    "es": "El transbordador entre Holmvik y la isla de Skarvoy no funciona desde el jueves, después de que los inspectores "
    "encontraran grietas en la puerta de proa del Terna, el segundo barco de la ruta que no supera un control.",
    "nl": "De veerboot tussen Holmvik en het eiland Skarvoy vaart sinds donderdag niet meer nadat inspecteurs scheuren hadden "
    "gevonden in de boegdeur van de Terna. Het is het tweede schip op de route dat niet door de keuring is gekomen.",
    "da": "Færgen mellem Holmvik og øen Skarvoy har ikke sejlet siden torsdag, efter at inspektører fandt revner i bovporten "
    "på Terna, som er det andet skib på ruten, der ikke har bestået en sikkerhedskontrol i løbet af tre uger.",
    "ru": "Паром между Холмвиком и островом Скарвой не ходит с четверга, после того как инспекторы обнаружили трещины в "
    "носовых воротах судна, второго на этой линии, не прошедшего проверку за три недели.",
    "zh": "霍尔姆维克与斯卡沃岛之间的渡轮自星期四以来停航，此前检查人员在船头门上发现裂缝。这是三周内该航线第二艘未通过安全检查的船只。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_is_found(code: str) -> None:
    assert find_language(TEXTS[code]) == code
    assert segment(Document("a", TEXTS[code])).language == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Holmvik",
        "12 34 56 78 90 " * 20,
        "Ferries: Holmvik, Skarvoy. Boat list 2024: Ann 12 m, Tom 9 m, Terna 40 m. Crew three. Price: 400 pounds. Captain: "
        "Ingrid Aas. Phone 12345. Departure times Monday, Tuesday, Friday.",
        "Er sagte: Nein.",
    ],
)
def test_what_says_too_little_is_in_no_other_language(text: str) -> None:
    assert find_language(text) in (None, "en")


def test_english_is_told_without_the_library() -> None:
    code = f"import sys, srcdiff.segment as s; print(s.find_language({TEXTS['en']!r}), 'py3langid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "False"]


def test_the_details_of_every_language_are_in_the_registry() -> None:
    assert {detail.name for detail in DETAILS} >= EVERY_LANGUAGE


def _document(language: str | None, name: str = "a") -> Document:
    return Document(name, "", language=language)


def test_details_of_english_hold_where_both_are_english_or_unknown() -> None:
    assert details_for(_document("en"), _document(None)) is None
    assert details_for(_document("en"), _document("fr")) == EVERY_LANGUAGE
    assert details_for(_document("de"), _document("de")) == EVERY_LANGUAGE - {"name"}
    assert language_notes(_document("en"), _document(None), bundled=True) == ()


def test_notes_tell_the_languages_what_was_left_out_and_what_helps() -> None:
    first, second = language_notes(_document("en"), _document("fr", "b"), bundled=True)
    assert first.startswith("a is English, b is French; --model paraphrase-multilingual")
    assert "negation, modality, attribution, dates and written-out numbers" in second
    first, second = language_notes(_document("de"), _document("de", "b"), bundled=False)
    assert first == "a is German"
    assert "nor were names" in second


def test_quotes_and_digits_are_compared_in_another_language_and_nothing_english_is() -> None:
    quote = " «Personne ne nous a rien dit, et nous attendons toujours», a déclaré Ingrid Aas. Il y a 1250 habitants."
    other = " «Personne ne nous a tout dit, et nous attendons toujours», a déclaré Ingrid Aas. Il y a 1350 habitants."
    comparison = compare_texts(TEXTS["fr"] + quote, TEXTS["fr"] + other)
    assert {finding.detail for finding in comparison.findings} == {"quote", "number"}
    assert any("French" in note for note in comparison.notes)
    assert comparison.to_dict()["b"]["language"] == "fr"
