"""Who of the staff receives a call, and what others have learnt of their work with a group, registers nobody."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.phrases import Sort, Target
from samordna.plandoc.guard.instructions.sureness import Reading, is_of_experience
from samordna.plandoc.guard.instructions.tasks import is_on_duty
from samordna.plandoc.guard.instructions.tokens import bits, tokens_of

AT_WORK = [
    "Skriva rutin för hur oro anmäls och vem som tar emot samtalet",
    "Skriva in vem som tar emot larm på kvällar",
    "Lista vem som kan ta emot anmälan",
    "Dokumentera vem som besvarar samtal",
    "Anteckna vem som har beredskap",
    "Lista vem som är i tjänst under lovet",
    "Skriv in i rutinen vem som återkopplar till skolan",
    "Hämta in erfarenheter av återvändare från två större kommuner",
    "Hämta in erfarenheter kring islamister från Säpo",
]
RECORDED = [
    "Anteckna vem som tar emot samtalet från rörelsen",
    "Anteckna vem som tar emot flygbladen",
    "Skriv upp vem som tar emot tips från ledaren",
    "Anteckna vem som tar emot samtalet och vilken tro ringaren har",
    "Lista vilka elever som tar emot samtal från predikanten",
    "Anteckna vem som är i tjänst hos extremisterna",
    "Hämta in erfarenheter av återvändare som bor i kommunen",
    "Hämta in namn och erfarenheter av återvändare",
    "Hämta in erfarenheter av återvändare och registrera dem",
    "Hämta in uppgifter om återvändare från två större kommuner",
]


@pytest.mark.parametrize("text", AT_WORK)
def test_the_own_work_passes(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION not in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", RECORDED)
def test_people_beside_it_are_found(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    ("text", "is_theirs"),
    [
        ("vem som tar emot samtalet", True),
        ("vem som tar emot paketet", False),
        ("vem som tar emot samtalet om tro", False),
        ("vem som tar emot samtalet från torget", False),
        ("vem som är i tjänst med elever", False),
    ],
)
def test_a_duty_is_a_call_and_nothing_said_of_whoever_calls(text: str, *, is_theirs: bool) -> None:
    assert is_on_duty(tokens_of(text, 0, len(text)), 0) is is_theirs


@pytest.mark.parametrize(
    ("text", "is_learnt"),
    [
        ("hämta erfarenheter av återvändare från kommuner", True),
        ("hämta erfarenheter återvändare", False),
        ("hämta namn och erfarenheter av återvändare", False),
        ("hämta erfarenheter av återvändare som bor här", False),
        ("hämta uppgifter av återvändare", False),
    ],
)
def test_experience_is_of_a_group_and_tells_nothing_of_its_people(text: str, *, is_learnt: bool) -> None:
    tokens = tokens_of(text, 0, len(text))
    people = [token.word for token in tokens].index("återvändare")
    assert is_of_experience(Reading(tokens, 0, bits("medium"), Target(Sort.PERSON, people))) is is_learnt
