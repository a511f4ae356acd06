"""Who is in a building has to be known when it burns; who is in danger of something, or in a gang, is somebody."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.in_buildings import is_of_those_in_building
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    "text",
    [
        "Vi ska veta vilka som är i huset",
        "Receptionen ska veta vilka som är på skolan",
        "Receptionen ska veta vilka som befinner sig i byggnaden.",
        "Vi ska alltid veta vilka som är på plats i lokalen",
        "Vaktmästaren ska veta vilka besökare som är kvar inne i huset",
        "Säkerhetschefen måste veta vilka som finns i kommunens lokaler vid ett larm",
        "Skolan ska veta vilka som vistas i lokalerna",
        "Vid brand ska vi veta vilka som är i huset",
    ],
)
def test_who_is_in_a_building_passes(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vi ska veta vilka som är i farozonen",
        "Vi ska veta vilka som är med i gänget",
        "Vi ska veta vilka som är i moskén",
        "Vi ska veta vilka som är på skolan och hyllar ledaren",
        "Vi ska veta vilka som är på skolan för att be",
        "Vi ska veta vilka muslimer som är i huset",
        "Vi ska veta vilka som är på skolan. De tillhör rörelsen.",
        "Vi ska veta vilka som är i huset och vad de tycker",
        "Notera vilka som är i huset",
    ],
)
def test_who_somebody_is_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "vilka som är i huset",
        "elever som hyllar ledaren ska veta vilka som är i huset",
        "vi ska veta var de som är i huset bor",
        "vi ska veta vilka som är i husets moské",
        "vi ska veta vilka som är i huset när de ber",
    ],
)
def test_what_could_be_of_somebody_is_left_to_the_weights(text: str) -> None:
    assert not is_of_those_in_building(tokens_of(text, 0, len(text)))
