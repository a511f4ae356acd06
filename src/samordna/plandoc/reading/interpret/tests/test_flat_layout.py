"""Tables of plain text whose columns are set apart by spaces."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import flat

_PLAN = """Handlingsplan mot våld

Genomförande

Åtagande                          Lägesrapport  Kraft i arbetet     Tid            Stöd av
Erbjuda feriejobb till unga som   Försenat      Arbetsmarknadschef  HT 2026        Svenska kyrkan
står långt från arbetsmarknaden
Granska ansökningar om lokalhyra  Avslutad      Kulturchef          30 april 2026  Kommunens
mot kommunens värdegrund                                                           säkerhetschef
Byta lampor i gångtunnlarna       Påbörjad      Gatuchef            VT 2027        Vårdcentralerna

Ingen av delarna kostar extra

Resurser

Arbetet ryms i budget.
"""


def test_lines_below_show_a_head_whose_words_nobody_knows() -> None:
    result = flat(_PLAN)
    assert [(one.action, one.responsible, one.others) for one in result.document.activities] == [
        (
            "Erbjuda feriejobb till unga som står långt från arbetsmarknaden",
            "Arbetsmarknadschef",
            "Svenska kyrkan",
        ),
        (
            "Granska ansökningar om lokalhyra mot kommunens värdegrund",
            "Kulturchef",
            "Kommunens säkerhetschef",
        ),
        ("Byta lampor i gångtunnlarna", "Gatuchef", "Vårdcentralerna"),
    ]
    assert result.coverage == 1


def test_a_line_below_a_blank_line_is_no_row() -> None:
    said = " ".join(section.heading + section.text for section in flat(_PLAN).document.sections)
    assert "Ingen av delarna kostar extra" in said
    assert "Resurser" in said


def test_the_words_of_a_head_have_a_place() -> None:
    left = [one.text for one in flat(_PLAN).left_out if one.why is Why.HEADINGS]
    assert "Lägesrapport" in left[0]


def test_the_words_of_a_head_in_narrow_lines_have_a_place() -> None:
    head = "Mål\nAktivitet\nAnsvarig\nTid\nStatus\n"
    row = "Trygga torg\nByta lampor i gångtunneln\nGatuchef\nHT 2026\nPåbörjad\n"
    result = flat(
        f"Handlingsplan\n\nAktiviteter\n\n{head}{row}{row.replace('HT', 'VT').replace('Byta', 'Rensa')}"
    )
    left = [one.text for one in result.left_out if one.why is Why.HEADINGS]
    assert [word for word in ("Mål", "Aktivitet", "Ansvarig", "Tid", "Status") if word not in left] == []


_PASTED = """Ekeby kommun
Trygghetsplan 2025
1 (2)

1. Inledning
Planen beskriver vad kommunen och dess samarbetspartner gör under 2025 för
att förebygga brott.

2. Åtgärder

Åtgärd                                        Ansvarig        Tid
Samordna trygghetsronder i bostadsområden     Bostadschef     Mars 2025
Ge lärarna ett metodmaterial om machonormer   Skolkontoret    Augusti 2025

Ekeby kommun
Trygghetsplan 2025
2 (2)

Förstärka jourverksamheten under jul          Socialkontoret  December 2025
Rapportera otrygga platser till tekniska      Nattvandrarna   Löpande
kontoret varje månad

3. Uppföljning
Planen följs upp i tertialrapporterna.
"""


def test_running_heads_inside_a_table_that_was_pasted_are_no_cells() -> None:
    result = flat(_PASTED)
    assert [one.action for one in result.document.activities] == [
        "Samordna trygghetsronder i bostadsområden",
        "Ge lärarna ett metodmaterial om machonormer",
        "Förstärka jourverksamheten under jul",
        "Rapportera otrygga platser till tekniska kontoret varje månad",
    ]
    assert "Uppföljning" in [section.heading for section in result.document.sections]
    assert result.document.metadata.title == "Trygghetsplan 2025"
    assert result.coverage == 1


@pytest.mark.parametrize("sign", [" | ", "; ", "\t"])
def test_signs_part_the_cells_of_pasted_tables(sign: str) -> None:
    rows = [
        ["Åtgärd", "Ansvarig", "Klart"],
        ["Utbilda ledare", "Fritidschef", "maj 2026"],
        ["Skapa kontaktväg", "Socialchef", "löpande"],
    ]
    table = "\n".join(sign.join(row) for row in rows)
    result = flat(
        f"Handlingsplan mot våld\n\nÅtgärder\n\n{table}\n\nUppföljning\n\nPlanen följs upp varje höst.\n"
    )
    assert [(one.action, one.responsible, one.ends, one.ongoing) for one in result.document.activities] == [
        ("Utbilda ledare", "Fritidschef", "2026-05", False),
        ("Skapa kontaktväg", "Socialchef", None, True),
    ]


def test_lines_of_labels_are_no_rows() -> None:
    result = flat(
        "Handlingsplan mot våld\n\nÅtgärder\n\nUtbilda ledare | Ansvarig: Fritidschef | Klart: maj 2026\n"
        "Skapa kontaktväg | Ansvarig: Socialchef | Klart: juni 2026\n"
    )
    assert [(one.responsible, one.ends) for one in result.document.activities] == [
        ("Fritidschef", "2026-05"),
        ("Socialchef", "2026-06"),
    ]


def test_a_label_apart_from_its_words_between_tables_of_one_layout_is_what_the_next_rows_are_about() -> None:
    head = "Aktivitet                      Ansvarig          Samverkan        Tid"
    result = flat(
        "Trygghetsplan\n\nMål 1   Invånarna känner sig trygga\n\n"
        f"{head}\n"
        "Fler vakter på torget          Säkerhetschef     Polisen          2026\n"
        "Ny belysning i den stora       Parkchef          Elbolaget        våren 2026\n"
        "parken\n\nMål 2   Färre unga begår brott\n\n"
        f"{head}\n"
        "Sociala insatsgrupper          Socialchef        Skolan, polisen  löpande\n"
    )
    assert [(one.action, one.goal) for one in result.document.activities] == [
        ("Fler vakter på torget", "Invånarna känner sig trygga"),
        ("Ny belysning i den stora parken", "Invånarna känner sig trygga"),
        ("Sociala insatsgrupper", "Färre unga begår brott"),
    ]


def test_a_rule_below_the_head_parts_no_rows() -> None:
    plan = flat("""Handlingsplan mot skadegörelse

2. ÅTGÄRDER
Åtgärd                              Ansvarig            Klart
----------------------------------  ------------------  ----------
Byta glas mot plexi på två skolor   Fastighetschefen    aug 2031
Snabb klottersanering               Driftgruppen        löpande

3. UPPFÖLJNING
Kostnaden redovisas i årsbokslutet.
""").document
    assert [one.action for one in plan.activities] == [
        "Byta glas mot plexi på två skolor",
        "Snabb klottersanering",
    ]
    assert plan.sections[-1].heading == "UPPFÖLJNING"
