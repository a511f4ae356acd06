"""Leaflets of promises: what two undertake under a promise of its own, and the decision on the last line."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult


def _leaflet(last: str) -> ReadResult:
    return structured(
        heading("Medborgarlöfte 2027"),
        heading("Löfte 1: Tryggare torg", 2),
        heading("Polisen ska", 3),
        bullet("Gå ronder på torget (löpande)"),
        heading("Kommunen ska", 3),
        bullet("Byta armaturer vid busshållplatsen (senast 30/6 2027)"),
        heading("Så berättar vi", 2),
        paragraph("Vi berättar på webben två gånger om året. Löftet följs upp på torget."),
        paragraph(last),
    )


@pytest.mark.parametrize(
    "last",
    [
        "Beslut: Kommunstyrelsen i Ekby 2026-11-10 § 211 · Dnr KS 2026/1043 · Polisens dnr A601.884/2026",
        "Fastställt: Kommunstyrelsen 2026-11-10, § 211 | Diarienummer KS 2026/1043",
        "Beslutat av: Kommunstyrelsen i Ekby kommun, 10 november 2026, § 211. Dnr KS 2026/1043",
    ],
)
def test_the_last_line_tells_of_the_decision_and_is_nothing_to_be_done(last: str) -> None:
    result = _leaflet(last)
    plan = result.document
    assert (plan.metadata.board, plan.metadata.registry_number) == ("Kommunstyrelsen", "KS 2026/1043")
    assert [(one.date, one.section) for one in plan.decisions] == [("2026-11-10", "211")]
    assert [(one.responsible, one.goal) for one in plan.activities] == [
        ("Polisen", "Tryggare torg"),
        ("Kommunen", "Tryggare torg"),
    ]
    assert result.coverage == 1


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Nästa aktivitetsplan beslutas: november 2027", "2027-11"),
        ("Nytt löfte tas fram: hösten 2027", "2027-23"),
        ("Ny överenskommelse skrivs: 2028", "2028"),
        ("Nästa handlingsplan antas: mars 2028", "2028-03"),
    ],
)
def test_when_the_next_plan_is_decided_is_the_next_revision(line: str, when: str) -> None:
    plan = structured(
        heading("Trygghetsplan 2026"),
        paragraph("Ekby kommun"),
        paragraph("Antagen av: Kommunstyrelsen 2025-11-05, § 44"),
        paragraph(line),
        heading("Bakgrund", 2),
        paragraph("Planen gäller alla som bor och vistas i kommunen."),
    ).document
    assert (plan.metadata.next_revision, plan.metadata.adopted) == (when, "2025-11-05")
