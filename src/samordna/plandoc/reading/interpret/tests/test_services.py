"""Services in running text, each a name with its functions below it."""

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.vocabulary import Function


def test_headings_of_functions_below_the_names_of_services() -> None:
    read = structured(
        heading("Verksamheter", 1),
        heading("Fältgruppen", 2),
        heading("Förebyggande funktion", 3),
        paragraph("Gruppen möter unga på kvällar."),
        heading("Mottagningen", 2),
        heading("Upptäckande funktion", 3),
        paragraph("Mottagningen tar emot den som vill tala med någon."),
    )
    assert [(one.name, one.functions) for one in read.document.services] == [
        ("Fältgruppen", [Function.PREVENTIVE]),
        ("Mottagningen", [Function.DETECTING]),
    ]


def test_functions_and_levels_beside_each_other_part_a_chapter() -> None:
    head = ["Aktivitet", "Ansvarig", "Klart"]
    read = structured(
        heading("Aktiviteter", 1),
        heading("Främjande", 2),
        table(head, ["Ordna samtal om demokrati", "Biblioteket", "2026-05"]),
        heading("Förebyggande", 2),
        table(head, ["Utbilda personal", "Säkerhetschef", "2026-06"]),
        heading("Förhindrande", 2),
        table(head, ["Erbjuda stöd till den som lämnar", "Socialchef", "2026-08"]),
    )
    assert not read.document.services
    assert [one.heading for one in read.document.sections] == [
        "Aktiviteter",
        "Främjande",
        "Förebyggande",
        "Förhindrande",
    ]
