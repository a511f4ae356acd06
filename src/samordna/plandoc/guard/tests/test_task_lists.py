"""A list of what everybody is to do is nobody's; one of what each has said or thinks is."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.task_lists import is_list_of_tasks
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    "text",
    [
        "en kort lista på vad var och en ska göra",
        "Ledningsgruppen bad i september om en kort lista på vad var och en ska göra",
        "Lista på vem som gör vad",
        "Lista på vem som ska göra vad",
        "Ta fram en lista på vad var och en gör vid inrymning",
        "Skriv en lista på vem som gör vad före skolstarten.",
        "Alla får en kort lista på vad var och en ska göra",
        "Lista över vad varje enhet ska göra",
    ],
)
def test_a_list_of_tasks_passes(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lista på vad var och en tycker om invandring",
        "Lista på vad var och en ska göra och tycker",
        "Lista över vad var och en gör på fritiden",
        "Lista på vem som gör vad i gänget",
        "Lista på vem som gör vad. Det gäller radikala elever.",
        "Lista på vad var och en ska göra, hur de röstar och vad de tycker",
        "Lista på vad alla i gänget ska göra",
    ],
)
def test_a_list_of_what_people_think_or_do_otherwise_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "vad var och en ska göra",
        "elevernas lista på vad var och en ska göra",
        "lista på vad var och en vet",
        "lista på vad varje elev ska göra",
        "lista på vem som gör allt",
        "lista på vad var och en ska göra . de oroar",
        "lista på vad var och en ska göra när de tycker så",
    ],
)
def test_what_could_be_of_somebody_is_left_to_the_weights(text: str) -> None:
    assert not is_list_of_tasks(tokens_of(text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Lista över vad var och en har sagt om invandring",
        "Skriv en lista över vad var och en har sagt på lektionen",
        "Listan visar vad var och en har uttryckt om judar",
        "Dokumentera vad var och en har svarat om religion",
        "En lista på vad varje lärare har sagt om kriget",
        "Lista över vad var och en i klassen har lagt ut om Hamas",
        "Listan på vad envar har sagt om invandringen",
    ],
)
def test_a_list_of_what_each_has_said_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Lista över vad var och en har svarat om specialkost",
        "Anteckna inte vad var och en har sagt på mötet",
        "Sammanställ vad varje förvaltning har svarat på remissen",
        "Tabellen visar vad varje skola har svarat på enkäten",
        "Var och en berättar vad var och en har sagt",
    ],
)
def test_what_nobody_thinks_of_anything_or_nobody_writes_down_passes(text: str) -> None:
    assert not scan(text)
