"""How many there are names nobody; who they are, or what the few of them believe, does."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    "text",
    [
        "Antal deltagande samfund",
        "Antal kontakter med unga per månad",
        "Antalet kontakter med unga ska öka varje år",
        "Andel unga som har fått kontakt med fältgruppen",
    ],
)
def test_a_count_passes(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Utbilda rektorer, kuratorer och fritidsledare i att upptäcka tecken på radikalisering | Säkerhetssamordnare"
            " | Ht 2025 | Antal utbildade redovisas till Brå-gruppen i december"
        ),
        "Utbilda lärare i att se tecken på extremism | Säkerhetssamordnare | Antal utbildade rapporteras till styrgruppen",
    ],
)
def test_a_count_in_a_cell_keeps_nobody_of_whom_another_cell_tells(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Elever med tecken på radikalisering | Säkerhetssamordnare | Antal och namn redovisas till Brå-gruppen",
        "Följ upp elever med tecken på radikalisering | Säkerhetssamordnare | 2025 | Antal elever redovisas",
        "Utbilda rektorer i att upptäcka tecken på radikalisering | Rektor | Elever som visat tecken redovisas till Brå-gruppen",
        "Lista elever som visar tecken på radikalisering | Rektor | Antal redovisas till polisen",
        "Tecken på radikalisering hos elever antecknas | Rektor | Ht 2025 | Antal rapporteras",
    ],
)
def test_a_count_beside_what_is_kept_of_somebody_takes_nothing_away(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in [hit.kind for hit in scan(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Antal unga i riskzon och deras namn noteras",
        "Antal elever som är muslimer, med namn",
        "Antal riskindivider per månad, med namn",
        "Antal kontakter med unga och vilka de är antecknas i listan",
    ],
)
def test_a_count_of_people_who_are_named_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in [hit.kind for hit in scan(text)]
