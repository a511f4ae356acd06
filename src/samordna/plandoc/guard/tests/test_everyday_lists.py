"""Who is absent from a lesson or took a course, and class lists against bus cards, pass; the same beside views does not."""

import pytest

from samordna.plandoc.guard import HitKind, scan

EVERYDAY = [
    "Klasslistorna ska stämmas av mot busskortsregistret.", "Klasslistorna jämförs med busskorten inför terminsstarten.",
    "Skolskjutshandläggaren stämmer av elevlistan mot årets ansökningar om busskort.",
    "Rektorn stämmer av klasslistorna mot skolskjutsens lista.", "Klasselistene avstemmes mot skoleskyssen.",
    "Klasselisterne sammenholdes med buskortene.", "Luokkalistat tarkistetaan bussikortteja vasten.",
    "Class lists are checked against the school bus register.",
    "Anteckna vilka elever som är frånvarande vid lektionens början.",
    "Läraren noterar vilka elever som inte är på plats vid lektionsstart.",
    "Rektorn håller listan över vilka i personalen som gått utbildningen aktuell.",
    "Noter hvem som deltok på kurset, slik at de får kursbevis.",
    "Notér, hvem der deltog i kurset, så de får kursusbevis.",
    "Merkitse, ketkä osallistuivat koulutukseen, jotta he saavat todistuksen.",
    "Note who attended the course so that they receive a certificate.",
    "Læreren noterer hvilke elever som er fraværende ved timens begynnelse.",
    "The teacher notes which pupils are absent at the start of the lesson.",
]  # fmt: skip
BESIDE_VIEWS = [
    "Klasslistorna ska stämmas av mot medlemslistan.", "Klasslistorna stäms av mot moskéns bussresor.",
    "Klasslistorna stäms av mot busskorten för att se vilka elever som åker till moskén.",
    "Anteckna vilka elever som är frånvarande på fredagar.", "Anteckna vilka elever som är frånvarande vid minnesstunden.",
    "Anteckna vilka elever som är frånvarande vid lektionen om Förintelsen.",
    "Anteckna vilka elever som är frånvarande vid lektionens början och vilka de umgås med.",
    "Anteckna vilka elever som är frånvarande vid lektionens början, varför och vad de tycker.",
    "Notera vilka elever som är frånvarande från lektionen för att be.",
    "Anteckna vilka muslimska elever som är frånvarande vid lektionens början.",
    "Notera vilka radikala elever som deltog i kursen.", "Anteckna vilka som deltog i demonstrationen och kursen.",
    "Klasslistor jämförs med avgifter för elever vars föräldrar är radikala.",
    "Noter hvem som deltok på kurset i moskeen.", "Note which pupils were absent from class during the protest.",
    "Merkitse, ketkä osallistuivat mielenosoitukseen oppitunnin aikana.",
]  # fmt: skip


@pytest.mark.parametrize("text", EVERYDAY)
def test_what_is_kept_from_day_to_day_passes(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize("text", BESIDE_VIEWS)
def test_the_same_is_asked_about_beside_what_somebody_thinks_or_does(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}
