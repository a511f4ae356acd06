"""Questions of who is told of a result and which papers were used, and orders that only begin like them."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    "text",
    [
        "Vem följer upp, hur ofta och till vem rapporteras det?",
        "Återrapportering (till vem?)",
        "Till vem rapporteras avvikelser?",
        "Vem rapporterar till vem?",
        "Hvem følger opp, og til hvem rapporteres det?",
        "Who follows up, and to whom is it reported?",
        "Whom do you report to?",
        "Beskriv vilka underlag som använts",
        "Behörighetslista mot aktuell personallista",
        "Jämför behörigheter mot personalförteckning",
    ],
)
def test_who_is_told_and_what_was_used_is_nobody(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Till vem rapporteras muslimer?",
        "Till vem rapporteras elever som tycker så?",
        "Beskriv vilka underlag som visar vilka elever som är muslimer",
        "Rapportera vem som tycker vad",
        "Lista vilka som ska bevakas",
        "Behörighetslista mot lista över muslimer",
    ],
)
def test_who_is_told_of_is_somebody(text: str) -> None:
    assert [hit.kind for hit in scan(text)] == [HitKind.REGISTER_INSTRUCTION]
