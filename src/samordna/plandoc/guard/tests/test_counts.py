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
        "Antal unga i riskzon och deras namn noteras",
        "Antal elever som är muslimer, med namn",
        "Antal riskindivider per månad, med namn",
        "Antal kontakter med unga och vilka de är antecknas i listan",
    ],
)
def test_a_count_of_people_who_are_named_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in [hit.kind for hit in scan(text)]
