"""Tables of the versions a plan has been through: neither what is to be done nor what was decided on the plan."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

DEEDS = table(["Åtgärd", "Ansvarig", "Klart"], ["Öva larmvägen", "Säkerhetschef", "2026-05-01"])
HISTORIES = {
    "by whom": [
        ["Version", "Datum", "Ändring", "Av"],
        ["0.9", "2025-10-01", "Utkast till nämnd", "Säkerhetssamordnare"],
        ["1.0", "2025-12-03", "Antagen", "Stadsdelsnämnden"],
    ],
    "one version": [
        ["Version", "Beskrivning", "Av", "När"],
        ["1.0", "Se över hela planen", "Säkerhetschef", "2024-01-02"],
    ],
    "decided by whom": [
        ["Version", "Datum", "Ändring", "Beslutad av"],
        ["0.9", "2024-10-01", "Första versionen", "Kommunstyrelsen"],
        ["1.0", "2025-12-03", "Ny lagtext", "Kommunstyrelsen"],
    ],
    "in other words": [
        ["Datum", "Utgåva", "Vad har ändrats", "Godkänd av"],
        ["2025-01-02", "1.0", "Uppdaterade larmvägar", "Säkerhetschef"],
        ["2024-01-02", "0.2", "Ta fram rutiner", "Säkerhetschef"],
    ],
}
LETTERED = [
    ["Rev.nr", "Datum", "Orsak", "Utförd av"],
    ["A", "2024-01-02", "Ta fram ny plan", "Säkerhetschef"],
    ["B", "2025-01-02", "Uppdatera larmlista", "Säkerhetschef"],
]
UNNUMBERED = [["Datum", "Ändring", "Av"], ["2025-01-02", "Uppdatera larmlista", "Säkerhetschef"]]


@pytest.mark.parametrize("rows", HISTORIES.values(), ids=HISTORIES)
def test_a_history_says_the_newest_version_only(rows: list[list[str]]) -> None:
    found = structured(heading("Handlingsplan 2026"), table(*rows), heading("Åtgärder"), DEEDS)
    assert [one.action for one in found.document.activities] == ["Öva larmvägen"]
    assert found.document.metadata.version == "1.0"
    assert found.document.decisions == []
    assert found.document.metadata.adopted is None
    assert rows[1][2] in found.document.sections[0].text


@pytest.mark.parametrize("rows", [LETTERED, UNNUMBERED], ids=["lettered", "unnumbered"])
def test_a_history_without_numbers_stays_text(rows: list[list[str]]) -> None:
    found = structured(
        heading("Handlingsplan 2026"),
        heading("Revideringshistorik", 2),
        table(*rows),
        heading("Åtgärder"),
        DEEDS,
    )
    assert [one.action for one in found.document.activities] == ["Öva larmvägen"]
    assert any("Uppdatera larmlista" in section.text for section in found.document.sections)


def test_paragraphs_beside_versions_say_that_they_are_decisions() -> None:
    rows = (
        ["Version", "Datum", "Ändring", "Beslutad av", "§"],
        ["1.0", "2025-12-03", "Första versionen", "Kommunstyrelsen", "14"],
    )
    found = structured(heading("Handlingsplan 2026"), table(*rows), heading("Åtgärder"), DEEDS)
    assert [one.section for one in found.document.decisions] == ["14"]


def test_who_decided_the_newest_version_owns_the_plan() -> None:
    told = structured(heading("Handlingsplan 2026"), table(*HISTORIES["decided by whom"]), DEEDS)
    assert told.document.metadata.board == "Kommunstyrelsen"
    nobody = structured(heading("Handlingsplan 2026"), table(*HISTORIES["in other words"]), DEEDS)
    assert nobody.document.metadata.board is None


def test_what_is_to_be_done_by_a_date_is_no_history() -> None:
    rows = (
        ["Version", "Datum", "Ändring", "Ansvarig"],
        ["Webbplatsen", "2026-10-01", "Byt ut kontaktuppgifterna", "Kommunikationschef"],
        ["Blanketten", "2026-12-01", "Ta fram en lättläst form", "Kommunikationschef"],
    )
    found = structured(heading("Åtgärder"), table(*rows))
    assert len(found.document.activities) == 2


def test_versions_of_what_is_to_be_done_are_no_history_where_nothing_says_a_change() -> None:
    rows = (
        ["Version", "Datum", "Åtgärd", "Ansvarig"],
        ["1.0", "2026-10-01", "Byt ut kontaktuppgifterna", "Kommunikationschef"],
        ["1.1", "2026-12-01", "Ta fram en lättläst form", "Kommunikationschef"],
    )
    found = structured(heading("Åtgärder"), table(*rows))
    assert len(found.document.activities) == 2


@pytest.mark.parametrize(
    ("label", "value", "version"),
    [("Rev", "1.0", "1.0"), ("Rev", "B", "B"), ("Rev nr", "3", "3"), ("Rev", "2031-03-04", None)],
)
def test_a_number_behind_a_short_word_for_revision_is_the_version(
    label: str, value: str, version: str | None
) -> None:
    result = structured(
        heading("Handlingsplan mot våld 2031"),
        paragraph(f"Dnr: SN 2031/4\nBeslut: Socialnämnden 2031-01-20 § 4\n{label}: {value}"),
    )
    assert result.document.metadata.version == version
