"""Questions of who is told of a result, who follows a plan up and which papers were used, and orders that begin like them."""

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
        "Beskriv hur ofta planen följs upp, av vem och var resultatet redovisas.",
        "Beskriv vem som följer upp planen och var resultatet redovisas",
        "Redovisa hur ofta målen följs upp, av vem och till vem de rapporteras",
        "Redovisa hur ofta åtgärderna följs upp, av vem och för vilken nämnd resultatet redovisas",
        "Beskriv när åtgärderna följs upp, vem som ska göra det och var det redovisas.",
        "Ange av vem uppföljningen görs och när den redovisas",
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
        "Beskriv hur ofta eleverna följs upp, av vem och var resultatet redovisas.",
        "Beskriv hur målgruppen följs upp, av vem och var resultatet redovisas",
        "Beskriv hur planen följs upp, av vem och vilka som är med i rörelsen",
        "Beskriv när resultatet redovisas och av vem flygbladen delas ut",
        "Beskriv hur planen följs upp och vem som har extrema åsikter",
        "Redovisa vem som följer ledaren och var resultatet redovisas",
        "Lista vilka som ska bevakas",
        "Behörighetslista mot lista över muslimer",
    ],
)
def test_who_is_told_of_is_somebody(text: str) -> None:
    assert [hit.kind for hit in scan(text)] == [HitKind.REGISTER_INSTRUCTION]
