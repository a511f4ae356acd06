"""What there is for people who want out is mapped, and they are not, in Norwegian and Danish as in Swedish."""

import pytest

from samordna.plandoc.guard import scan
from samordna.plandoc.guard.instructions.offers import is_map_of_offers
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen skal kartlegge tilbud til personer som ønsker å forlate voldelige ekstremistiske miljøer.",
        "Kartlegge eksisterende tilbud til personer som ønsker å forlate voldelige ekstremistiske miljøer",
        "Kartlegging av exit-tilbud for personer som ønsker seg ut av høyreekstreme miljøer.",
        "Kartlegge hjelpetilbudet for familier til personer som ønsker å forlate miljøet.",
        "Kommunen kartlegger hva slags hjelp som finnes for personer som ønsker å forlate ekstreme miljøer.",
        "Kortlægge hvilke tilbud kommunen har til personer, der vil forlade ekstremistiske miljøer.",
    ],
)
def test_services_are_mapped(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kartlegge personer som ønsker å forlate ekstreme miljøer.",
        "Kartlegge tilbud til personer som ønsker å forlate ekstreme miljøer, og hvem de er.",
        "Kartlegge tilbud til personer som ønsker å forlate ekstreme miljøer og lage en liste over dem.",
        "Kartlegge navn og tilbud til personer som ønsker å forlate ekstreme miljøer.",
        "Kortlægge tilbud til navngivne personer, der vil forlade ekstremistiske miljøer.",
        "Kartlegge ungdom som ønsker tilbud for å forlate ekstreme miljøer.",
    ],
)
def test_people_are_not(text: str) -> None:
    assert scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "tilbud til personer som ønsker å forlate miljøet",
        "kartlegge tilbud",
        "kartlegge tilbud til personer",
        "kartlegge tilbud til personer som er i miljøet",
        "kartlegge tilbud til personer som ønsker å bli i miljøet",
        "kartlegge tilbud av personer som ønsker å forlate miljøet",
        "kartlegge personer med tilbud for dem som ønsker å forlate miljøet",
        "kartlegge tilbud til personer som ønsker å forlate miljøet og deres navn",
        "elevers tilbud kartlegges og tilbud til personer som ønsker å forlate miljøet",
    ],
)
def test_what_could_map_somebody_is_left_to_the_weights(text: str) -> None:
    assert not is_map_of_offers(tokens_of(text, 0, len(text)))
