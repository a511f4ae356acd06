"""How far a negation or a prohibition reaches."""

import pytest

from samordna.plandoc.guard import HitKind, scan

INSTRUCTIONS = [
    "För att undvika problem ska personalen anteckna vilka elever som uttrycker extrema åsikter.",
    "Anteckna vilka elever som bryter mot reglerna och umgås med extremister.",
    "Elever som uttrycker kritik mot Sverige ska antecknas.",
    "Elever som kritiserar demokratin ska registreras.",
    "Personer som deltar i olagliga demonstrationer ska antecknas.",
    "Notera vilka ungdomar som bär förbjudna symboler.",
    "Elever som inte tar avstånd från våldet ska registreras.",
    "Glöm inte att anteckna vilka som besöker moskén.",
    "Inga bilder tas, men anteckna vilka som besöker moskén.",
    "Det är inte bara tillåtet utan nödvändigt att notera vilka som deltar i demonstrationer.",
    "Record without delay the names of pupils who share propaganda.",
    "Listor över namn på elever som oroar personalen skickas till rektor.",
]
DENIED = [
    "Det är inte tillåtet att registrera elever som uttrycker extrema åsikter.",
    "Undvik att anteckna vilka som deltar i demonstrationer.",
    "Personalen avstår från att notera vem som umgås med vem.",
    "Att anteckna vilka som besöker moskén strider mot regeringsformen.",
    "Att lista elever som har extrema åsikter är förbjudet.",
    "Kommuner har kritiserats för att notera vem som umgås med vem.",
    "Skriv inte ner vad någon tycker.",
    "Elever som uttrycker extrema åsikter ska inte registreras.",
    "Vi för inga register över personer som tillhör miljön.",
    "Anteckna aldrig namn på elever.",
    "Do not record the names of pupils who share propaganda.",
]


def instructions(text: str) -> list[str]:
    return [hit.text for hit in scan(text) if hit.kind is HitKind.REGISTER_INSTRUCTION]


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_is_an_instruction(text: str) -> None:
    assert instructions(text)


@pytest.mark.parametrize("text", DENIED)
def test_is_denied(text: str) -> None:
    assert instructions(text) == []


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_broken_lines_change_nothing(text: str) -> None:
    assert instructions(text.replace(" ", "\n\n", 4))
