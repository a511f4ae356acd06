"""Registry numbers with whose they are before them, and with two groups of letters."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Dnr Ekby KS 2026-318. Planen är antagen av kommunstyrelsen.", "KS 2026-318"),
        ("Diarienummer Sandvik: SN 2027/12", "SN 2027/12"),
        ("Dnr: Ekby kommun KS 26/412", "KS 26/412"),
        ("Dnr SON NV 0041/26", "SON NV 0041/26"),
        ("Diarienr: SDN ÖS 2026-0077", "SDN ÖS 2026-0077"),
        ("Dnr KS-2026/77", "KS-2026/77"),
        ("Registreringsnummer BUN-2025-0643.", "BUN-2025-0643"),
        ("Diariebeteckning IFN-31-88. Programmet gäller 2031.", "IFN-31-88"),
        ("Diarie UON 27/14.", "UON 27/14"),
        ("Diarienr: 2026.04.TN", "2026.04.TN"),
        ("Dnr 27.00.00-P22-4-26", "27.00.00-P22-4-26"),
        ("Dnr 2026/1", "2026/1"),
        ("Dnr: K3-26", "K3-26"),
        ("Ärende K3-26", "K3-26"),
        ("Ärende: SN26/7. Planen gäller 2026.", "SN26/7"),
    ],
)
def test_whose_a_number_is_and_all_of_its_letters(line: str, number: str) -> None:
    result = structured(
        heading("Handlingsplan mot våld 2027"), paragraph(line), heading("Inledning", 2), paragraph("Text.")
    )
    assert result.document.metadata.registry_number == number


def test_a_sentence_behind_the_label_is_no_number() -> None:
    result = structured(
        heading("Handlingsplan mot våld 2027"),
        paragraph("Dnr Saknas ännu, se bilaga 3."),
        heading("Inledning", 2),
        paragraph("Text."),
    )
    assert result.document.metadata.registry_number is None


@pytest.mark.parametrize(
    "line", ["Ärende om 3-5 åringar", "Ärende 4 på dagordningen", "Ärende: A3-format för kartan"]
)
def test_what_a_matter_is_about_is_no_number(line: str) -> None:
    result = structured(
        heading("Handlingsplan mot våld"), paragraph(line), heading("Inledning", 2), paragraph("Text.")
    )
    assert result.document.metadata.registry_number is None
