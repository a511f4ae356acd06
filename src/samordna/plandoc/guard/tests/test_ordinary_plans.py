"""Ordinary lines, rows and headings of ordinary plans: whoever is asked about them switches the guard off."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.around import is_out_of_question, is_recording
from samordna.plandoc.guard.instructions.finding import adds_up
from samordna.plandoc.guard.instructions.tokens import tokens_of
from samordna.plandoc.guard.instructions.units import units_of

PLAIN = [
    "Byta till LED på samtliga gårdar",
    "Aktivitet | Ägare | Deadline | Status | Senaste nytt",
    "Hålla bibliotekets entré öppen till 21 | Kulturenheten | våren 2026",
    "Anställa trafikvakter vid mellanstadiet | Skolkontoret | 2025-08-15 | Klar | Fyra anställda",
    "Inrätta telefontid för oroliga anhöriga",
    "Inrätta en bokcirkel för äldre i Östansjö",
    "Säkerhetssamordnaren tar fram en lathund för oro",
    "Äldre personer är sällan utsatta för våld men ofta för försök till bedrägeri",
]
NOBODY = [
    "kartlägg samtliga gårdar",
    "dokumentera de globala målen",
    "inrätta telefontid för anhöriga",
    "ta fram en affisch för unga",
    "erbjuda praktik åt ungdomar som har hög frånvaro",
    "anställa rastvakter för barn",
]
SOMEBODY = [
    "kartlägg alla som syns i miljön",
    "skriv upp dem",
    "upprätta en lista över unga",
    "ta fram namn på unga",
    "lista samtliga i miljön",
    "elevakter med omdömen",
]
APART = [
    "Anhöriga får stöd | Dokumentera olyckor | Skolchef",
    "Område 2: Unga utanför brottslighet. 2.1 Inrätta en grupp för gymnasiet.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_no_instruction_is_seen_in_them(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION not in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", NOBODY)
def test_without_people_of_whom_something_is_kept_no_words_are_weighed(text: str) -> None:
    tokens = tokens_of(text, 0, len(text))
    assert is_out_of_question(tokens) or not is_recording(tokens)


@pytest.mark.parametrize("text", SOMEBODY)
def test_people_and_what_is_kept_of_them_are_weighed(text: str) -> None:
    tokens = tokens_of(text, 0, len(text))
    assert is_recording(tokens)
    assert not is_out_of_question(tokens)


@pytest.mark.parametrize(
    ("text", "are_one"), [*((text, False) for text in APART), ("Register | Kända nazister", True)]
)
def test_cells_and_sentences_are_one_only_where_one_records_and_another_says_of_whom(
    text: str, are_one: bool
) -> None:
    together = [unit for unit in units_of(text.lower(), text, every=True) if unit.is_together]
    assert [adds_up(unit) for unit in together] == [are_one] * len(together) != []
