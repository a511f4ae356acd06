"""The situation picture: its four parts by heading or by label, its date, its sources."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import State
from samordna.plandoc.vocabulary import SourceKind, Trend

TITLE = heading("Handlingsplan mot våldsbejakande extremism")


def test_parts_that_labels_lead_in() -> None:
    result = structured(
        TITLE,
        heading("Lägesbild"),
        paragraph("Lägesbilden togs fram i mars 2025 tillsammans med polisen."),
        paragraph("Kartläggning: Under året anmäldes fler fall av skadegörelse kring skolorna än tidigare."),
        paragraph("Konsekvenser. Elever och personal berättar om oro på väg hem från träningen."),
        paragraph("Övrig information – Bostadsbolaget ser att fler lägenheter hyrs ut i andra hand."),
        paragraph("Analys: Nätet är den viktigaste platsen, och skolan når inte dit."),
        paragraph("Arbetet fortsätter nästa år."),
    )
    situation = result.document.situation
    assert situation.date == "2025-03"
    assert situation.mapping.startswith("Under året anmäldes")
    assert situation.consequences.startswith("Elever och personal")
    assert situation.other_information.startswith("Bostadsbolaget ser")
    assert situation.analysis == "Nätet är den viktigaste platsen, och skolan når inte dit."
    assert {one.field for one in situation.origin} >= {"mapping", "consequences", "analysis", "date"}
    states = {one.what: one.state for one in result.expected}
    assert all(states[part] is State.FOUND for part in ("mapping", "consequences", "other_information"))


def test_parts_under_headings_of_their_own() -> None:
    situation = structured(
        TITLE,
        heading("Lägesbild 2025"),
        heading("Kartläggning av brottsligheten", 2),
        paragraph("Anmälningarna har blivit fler i centrum."),
        paragraph("De flesta gäller skadegörelse."),
        heading("Konsekvenser", 2),
        paragraph("Butiker stänger tidigare."),
    ).document.situation
    assert situation.mapping == "Anmälningarna har blivit fler i centrum.\n\nDe flesta gäller skadegörelse."
    assert (situation.consequences, situation.analysis) == ("Butiker stänger tidigare.", "")


@pytest.mark.parametrize(
    "text",
    [
        "Analysen från 2020 visar att fler är oroliga. En kartläggning gjordes då av länsstyrelsen.",
        "Konsekvenserna för den enskilde kan bli svåra, och därför behövs tidiga insatser.",
    ],
)
def test_words_of_other_chapters_are_no_part_of_the_picture(text: str) -> None:
    situation = structured(TITLE, heading("Bakgrund"), paragraph(text)).document.situation
    assert not any((situation.mapping, situation.consequences, situation.analysis, situation.date))


def test_what_is_not_there_is_said() -> None:
    result = structured(TITLE, heading("Inledning"), paragraph("Planen gäller alla."))
    states = {one.what: one.state for one in result.expected}
    assert list(states) == [
        *("committee", "registry_number", "decision", "period", "revision", "version"),
        *("mapping", "consequences", "other_information", "analysis"),
    ]
    assert set(states.values()) == {State.NOT_FOUND}


def test_sources_in_a_table() -> None:
    result = structured(
        TITLE,
        heading("Lägesbild"),
        table(
            ["Källa", "Datum", "Utveckling", "Tillförlitlighet"],
            ["Lokalpolisen", "november 2024", "Ökar", "God"],
            ["Skolenkäten", "2024", "Oförändrad", "Viss"],
        ),
    )
    police, survey = result.document.situation.sources
    assert (police.name, police.kind, police.date) == ("Lokalpolisen", SourceKind.POLICE, "2024-11")
    assert (police.trend, police.reliability) == (Trend.RISING, "God")
    assert (survey.kind, survey.trend) == (SourceKind.SURVEY, Trend.UNCHANGED)
    assert result.document.sections[0].text == "{{sources}}"
