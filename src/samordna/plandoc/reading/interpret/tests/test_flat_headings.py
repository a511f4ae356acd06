"""Headings of flat text where blank lines part the paragraphs."""

from samordna.plandoc.reading.interpret.tests.making import flat

_PLAN = """Handlingsplan mot våld

Var vi står i dag

Antalet anmälda brott har legat stilla, medan upplevelsen av otrygghet har vuxit
något bland äldre.

Vad vi ska göra

- Granska ansökningar om lokalhyra mot kommunens egen värdegrund [Kulturchef, HT 2025]
- Bevaka hatretorik i lokala diskussionsgrupper på övergripande nivå [Säkerhetschef, HT 2026]

Spridning

Planen läggs ut på kommunens webbplats och gås igenom på alla arbetsplatsträffar
under hösten.
"""


def test_a_line_between_blank_lines_is_a_heading_also_when_it_speaks() -> None:
    result = flat(_PLAN)
    assert [section.heading for section in result.document.sections] == [
        "Var vi står i dag",
        "Vad vi ska göra",
        "Spridning",
    ]
    assert [one.responsible for one in result.document.activities] == ["Kulturchef", "Säkerhetschef"]
    assert result.coverage == 1


def test_blank_lines_mean_nothing_where_every_line_has_one() -> None:
    result = flat(_PLAN.replace("\n", "\n\n").replace("\n\n\n\n", "\n\n"))
    assert "något bland äldre" in result.document.sections[0].text
    assert "vuxit något" in " ".join(section.text for section in result.document.sections)


def test_labels_with_dashes_between_blank_lines_are_no_headings() -> None:
    records = [
        ("Bilda en krisgrupp för hot mot politiker", "Säkerhetschef"),
        ("Digitalisera anmälan om klotter", "Gatuchef"),
        ("Upphandla en grundkurs i bemötande", "Personalchef"),
    ]
    told = "\n\n".join(f"Insats – {a}\n\nAnsvarig – {w}\n\nTidpunkt – våren 2026" for a, w in records)
    result = flat(
        f"Handlingsplan mot våld\n\nInsatser under perioden\n\n{told}\n\nRevidering\n\nPlanen ses över.\n"
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == records


_UNDERLINED = """Trygg landsbygd
===============

Åtgärder
--------
1. Sätta upp skyltar om grannstöd
   Ansvar: Bygdeutvecklare
   Tid: maj 2025

2. Låna ut kameror till lantbruk
   Ansvar: Räddningstjänsten
   Tid: löpande
"""


def test_a_rule_below_a_line_makes_it_a_heading_and_is_no_word_of_what_follows() -> None:
    document = flat(_UNDERLINED).document
    assert document.metadata.title == "Trygg landsbygd"
    assert [section.heading for section in document.sections] == ["Åtgärder"]
    assert [one.action for one in document.activities] == [
        "Sätta upp skyltar om grannstöd",
        "Låna ut kameror till lantbruk",
    ]


def test_a_rule_below_the_heads_of_columns_ends_the_head() -> None:
    (activity,) = flat(
        "Handlingsplan\n\nÅtgärder\n\nÅtgärd            Ansvarig        Klart\n"
        "------------------------------------------\nMåla tunneln      Gatuchef        maj 2026\n"
    ).document.activities
    assert (activity.action, activity.responsible, activity.ends) == ("Måla tunneln", "Gatuchef", "2026-05")


def test_a_label_that_means_nothing_ends_no_head_of_facts() -> None:
    read = flat(
        "HANDLINGSPLAN MOT VÅLD OCH FÖRTRYCK\n\n"
        "Dnr                 FKN.2018.730\n"
        "Beslutad            2019-03-19\n"
        "Handläggande enhet  Nämndsekreterare\n"
        "Beslutsparagraf     78\n"
        "Giltighetstid       t.o.m. 2021\n"
        "Beslutat av         Fritidsnämnden\n\n"
        "Så ser det ut i dag\n\nMedlen ryms i budgeten. För större investeringar görs en särskild framställan.\n"
    )
    metadata = read.document.metadata
    assert (metadata.registry_number, metadata.board, metadata.period_end) == (
        "FKN.2018.730",
        "Fritidsnämnden",
        "2021",
    )
    assert [(one.date, one.section) for one in read.document.decisions] == [("2019-03-19", "78")]
