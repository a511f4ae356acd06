"""Who acts in a sentence behind the name of a measure, as plans of schools tell it in prose."""

import pytest

from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Trygghetsteamet går runt med elevrådet och markerar otrygga platser.", "Trygghetsteamet"),
        ("Svensklärarna håller i en temavecka om ord.", "Svensklärarna"),
        ("Arbetslagen enas om en trappa för hur vi agerar.", "Arbetslagen"),
        ("Mentorerna går igenom enkäten med sina klasser.", "Mentorerna"),
        ("Elevhälsoteamet träffas var fjärde vecka.", "Elevhälsoteamet"),
        ("Klassföreståndarna ringer hem samma dag.", "Klassföreståndarna"),
        ("Varje ansvarig chef tar in åtgärderna i sin plan.", "Varje ansvarig chef"),
        ("Varje skola utser ett ombud.", "Varje skola"),
        ("Varje vår ordnar kommunen en dag om nätet.", "kommunen"),
        ("Varje läsår besöker kommunpolisen alla klasser.", "kommunpolisen"),
    ],
)
def test_who_acts_is_what_stands_before_the_first_verb(sentence: str, who: str) -> None:
    doer = doer_in(sentence)
    assert doer
    assert doer.who == who


def test_measures_in_prose_name_who_acts() -> None:
    plan = structured(
        heading("Plan mot kränkningar 2026/27"),
        heading("Vad vi ska göra i år", 2),
        heading("Mål: Alla ska känna sig trygga i matsalen", 0),
        paragraph("Vuxna vid borden. Mentorerna äter med sina klasser från 24 augusti 2026."),
        paragraph("Rundvandring. Skolrådet går runt med elevrådet och ritar en karta i oktober 2026."),
        heading("Mål: Språket ska bli bättre", 0),
        paragraph("Temavecka. Bildlärarna håller i en temavecka om ord, v. 46."),
        paragraph("Gemensam trappa. Arbetslagen enas om en trappa. Klart före höstterminens slut 2026."),
    ).document
    assert [one.responsible for one in plan.activities] == [
        "Mentorerna",
        "Skolrådet",
        "Bildlärarna",
        "Arbetslagen",
    ]
    assert plan.activities[2].starts == "2026-11-09"
    assert plan.activities[3].ends == "2026-12"


def test_a_sentence_about_the_plan_is_no_measure_with_somebody_responsible() -> None:
    plan = structured(
        heading("Plan för kvinnofrid 2027"),
        heading("Genomförande"),
        paragraph("Varje ansvarig chef tar in åtgärderna i sin verksamhetsplan. Styrgruppen träffas i mars, juni och november."),
    ).document  # fmt: skip
    assert not plan.activities


@pytest.mark.parametrize("text", ["", "–", " ."])
def test_words_that_say_nothing_name_nobody(text: str) -> None:
    assert doer_in(text) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Säkerhetsrådet 3 gånger per år under 2027",
        "Skolorna två föreläsningar per läsår",
        "Kommunpolisen 4 ggr per termin",
        "Nämnden fyra träffar med handlare i maj",
    ],
)
def test_what_is_counted_is_no_verb(sentence: str) -> None:
    assert doer_in(sentence) is None
