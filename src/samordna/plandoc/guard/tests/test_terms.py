"""Words that are explained under a heading keep nothing of those whom they are about."""

import pytest

from samordna.plandoc.guard import scan
from samordna.plandoc.guard.instructions.terms import is_heading_of_terms
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    "text",
    [
        "Bilaga 1. Begrepp\n• Våld i nära relation: våld mellan personer som står varandra nära",
        "Bilaga 1: Begrepp och definitioner\n• Personer i riskzon: unga som riskerar att dras in i extremistiska miljöer",
        "Bilaga 2 – Definitioner\n- Islamist: person som vill ha ett samhälle styrt av religion\n- Radikal: person i opposition",
        "Bilaga: Begreppslista\n1. Återvändare: person som återvänt från en terroristorganisation.",
        (
            "Bilaga 1. Begrepp\n• Radikalisering: en process där en person tar till sig extremistiska idéer."
            "\n• Extremism: åsikter som avviker från demokratins."
        ),
    ],
)
def test_terms_are_explained(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bilaga 1. Begrepp\n• Elever som hyllar våld antecknas i listan",
        "Begrepp\n• Riskungdom: namn, klass, umgänge",
        "Bilaga 1. Begrepp\n• Riskelev: elev som hyllar våld. Skriv upp namnen i listan.",
        "Bilaga 1. Definitioner av vilka elever som ska antecknas\n• Elever som hyllar våld",
        "Bilaga 1. Register\n• Våldsbejakande personer: namn, adress, grupp.",
    ],
)
def test_who_is_written_down_under_such_a_heading_is_found(text: str) -> None:
    assert scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "bilaga 1 . namn",
        "begrepp som elever använder",
        "begrepp att anteckna",
        "definition av riskperson",
        "ordlista , begrepp , definitioner , förklaringar , termer , för hela planen",
    ],
)
def test_a_heading_of_more_is_none(text: str) -> None:
    assert not is_heading_of_terms(tokens_of(text, 0, len(text)))
