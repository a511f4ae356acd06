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
    ],
)
def test_who_supports_a_movement_is_stopped(text: str) -> None:
    assert is_blocking(scan(text))


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
    ],
)
def test_who_gets_support_never_is(text: str) -> None:
    assert not is_blocking(scan(text))


def test_what_a_school_does_for_its_pupils_is_no_view() -> None:
    assert scan("Registrera ungdomar att stötta i höst.") == []
