"""A list of who applied for a summer job is none of what anybody thinks; one that is only "särskild" is asked about."""

import pytest

from samordna.plandoc.guard import scan
from samordna.plandoc.guard.instructions.summer_jobs import is_of_summer_jobs
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    "text",
    [
        "Lista över ungdomar som sökt sommarjobb lämnas till enheterna i maj.",
        "Lista över ungdomar som har sökt feriejobb skickas till gården.",
        "Sommarjobb till ungdomar på kölistan",
        "Feriejobb erbjuds ungdomar enligt väntelistan.",
    ],
)
def test_applicants_pass(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sommarjobb till ungdomar på särskild lista",
        "Lista över ungdomar som oroar och får sommarjobb",
        "Lista ungdomar som söker sommarjobb och umgås med extremister.",
        "Sommarjobb till ungdomar på polisens lista över riskungdomar",
    ],
)
def test_who_is_there_for_another_reason_is_asked_about(text: str) -> None:
    assert scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "särskild lista över ungdomar som sökt sommarjobb",
        "lista över ungdomar som sökt arbete",
        "lista över ungdomar med sommarjobb",
        "lista över ungdomar som har bråkat och sökt sommarjobb",
        "ungdomar som sökt sommarjobb",
        "namn på kölistan till sommarjobb",
    ],
)
def test_what_may_be_another_list_is_left_to_the_weights(text: str) -> None:
    assert not is_of_summer_jobs(tokens_of(text, 0, len(text)))
