"""Columns headed by a party each, whose cells say who of it takes part."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table

_PARTIES = ["Kommunen", "Polisen", "Fastighetsägarna"]
_DEEDS = [
    "Trygghetsvandra i centrum",
    "Öka patrulleringen på torget",
    "Byta lås i portarna",
    "Starta grannsamverkan",
]


def _who(
    parties: list[str], *rows: list[str], before: str = "Vad vi gör"
) -> list[tuple[str | None, str | None]]:
    told = [[deed, *cells, "maj 2026"] for deed, cells in zip(_DEEDS, rows, strict=False)]
    read = structured(heading("Åtgärder"), table([before, *parties, "När"], *told))
    return [(one.responsible, one.others) for one in read.document.activities]


def test_whoever_is_named_alone_answers() -> None:
    assert _who(
        _PARTIES,
        ["Trygghetssamordnare", "", ""],
        ["", "Kommunpolis", ""],
        ["", "", "Förvaltare"],
        ["Trygghetssamordnare", "Kommunpolis", "Förvaltare"],
    ) == [
        ("Trygghetssamordnare", None),
        ("Kommunpolis", None),
        ("Förvaltare", None),
        ("Trygghetssamordnare", "Kommunpolis, Förvaltare"),
    ]


def test_a_column_of_who_answers_goes_before_those_of_parties() -> None:
    rows = ["Gatuchef", "", "Kommunpolis"], ["Parkchef", "Trygghetssamordnare", "Kommunpolis"]
    assert [who for who, _ in _who(["Ansvarig", "Kommunen", "Polisen"], *rows)] == ["Gatuchef", "Parkchef"]


def test_those_named_as_taking_part_are_kept_beside_parties() -> None:
    rows = ["Gatuchef", "Kommunpolis", "Byalaget"], ["Parkchef", "", "Hembygdsföreningen"]
    found = _who(["Kommunen", "Polisen", "Medverkande"], *rows)
    assert [others for _, others in found] == ["Byalaget", "Hembygdsföreningen"]


def test_a_column_of_places_is_no_party() -> None:
    rows = ["Norra", "Kommunpolis"], ["Södra", "Trygghetssamordnare"]
    assert [who for who, _ in _who(["Polisområde", "Kommunen"], *rows)] == [
        "Kommunpolis",
        "Trygghetssamordnare",
    ]


@pytest.mark.parametrize("cell", ["X", "Ansvarig", "Deltar i vandringen"])
def test_what_a_party_does_is_nobody(cell: str) -> None:
    found = _who(["Kommunen", "Polisen"], [cell, ""], ["", cell])
    assert cell not in {name for who in found for name in who}


def test_what_parties_are_said_to_do_in_sentences_is_nobody_and_is_kept() -> None:
    rows = (
        ["Säkerhetssamordnaren bjuder in.", "Kommunpolisen går med varje gång."],
        ["Gatukontoret bygger farthinder.", "Polisen kontrollerar hastighet varje vecka."],
    )
    told = [[deed, *cells, "maj 2026"] for deed, cells in zip(_DEEDS, rows, strict=False)]
    read = structured(heading("Åtgärder"), table(["Åtgärd", "Kommunen", "Polisen", "När"], *told))
    activities = read.document.activities
    assert [(one.responsible, one.others) for one in activities] == [(None, None)] * 2
    assert "Polisen: Kommunpolisen går med varje gång." in (activities[0].comment or "")
