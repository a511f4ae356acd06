"""Support for a movement is a view that nobody may write down, and support that pupils get is work."""

import pytest

from samordna.plandoc.guard import is_blocking, scan


@pytest.mark.parametrize(
    "text",
    [
        "Elevhälsan ska lista elever som uttrycker stöd för högerextrema grupper.",
        "Varje lärare ska anteckna vilka elever som uttrycker stöd för Nordfront.",
        "Lista elever som visar stöd för nynazister.",
        "Anteckna elever som ger uttryck för stöd till terrorgrupper.",
        "Chefen listar anställda som säger sig stötta PKK.",
        "Note pupils who express support for Hamas.",
        "Noter elever som uttrykker støtte til nynazister.",
        "Lista elever som visar sitt öppna stöd för nynazister.",
        "Registrera medarbetare som visar stöd för Nordfront.",
        "Lista vilka lärare som visar öppet stöd för Hamas.",
        "Chefen listar medarbetare som säger sig stötta PKK.",
        "Registrera medarbetare som hyllar nazister.",
        "Registrer medarbejdere, som viser støtte til nynazister.",
    ],
)
def test_who_supports_a_movement_is_stopped(text: str) -> None:
    assert is_blocking(scan(text))


@pytest.mark.parametrize(
    "text",
    [
        "Skriv upp rektorer som visar intresse för Nordfront.",
        "Registrera medarbetare med kopplingar till partiet.",
        "Medarbetare som visar stöd för Nordfront bör noteras i en lista av en tidigare chef.",
    ],
)
def test_staff_of_whom_less_is_told_are_asked_about(text: str) -> None:
    assert scan(text)
    assert not is_blocking(scan(text))


def test_who_says_so_of_what_no_list_knows_is_asked_about() -> None:
    assert scan("Registrera ungdomar som säger sig stödja IS.")


@pytest.mark.parametrize(
    "text",
    [
        "Anteckna vilka elever som får stöd för att lämna extremistiska grupper.",
        "Lista ungdomar som behöver stöd till avhopp från nazistgrupper.",
        "Anteckna vilka elever som har stöd för att lämna extremistiska grupper.",
        "Lista ungdomar som behöver stöd till samtal om nynazister.",
        "Anteckna elever som sökt stöd efter hot från nynazister.",
        "Lista ungdomar som erbjuds stöd till avhopp från högerextrema grupper.",
        "Anteckna vilka elever som söker stöd mot högerextrema grupper.",
        "Anteckna vilka elever som uttrycker stöd för förslaget om ny skolgård.",
        "Skolan ska stödja elever och lista åtgärderna.",
        "Skriv upp lärare som ger stöd till elever i Nordfront.",
        "Registrera medarbetare som visar stöd mot Nordfront.",
        "Registrera inte medarbetare som visar stöd för Nordfront.",
        "Kartläggningen visar stöd för Nordfront bland medarbetare i länet.",
        "Registrera lärare som visar film om Nordfront.",
    ],
)
def test_who_gets_support_never_is(text: str) -> None:
    assert not is_blocking(scan(text))


def test_what_a_school_does_for_its_pupils_is_no_view() -> None:
    assert scan("Registrera ungdomar att stötta i höst.") == []
