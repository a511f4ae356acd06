"""Telephones that are answered by a function, however it is called, and those of somebody who is named beside one."""

import pytest

from samordna.plandoc.guard import HitKind, scan

ANSWERED = [
    "Servicedesk: 040-628 04 10", "Jourtelefon kvällar och helger, 070-174 06 05", "Medborgarservice i Norrdala: 08-465 004 18",
    "Kontaktcentret svarar på 031-390 06 01.", "Kundservice: 08-465 004 20", "Helpdesk, 040-628 04 44",
    "Informationsdisken, 031-390 06 56", "Frånvaroanmälan: 040-628 04 53", "Kommunvägledningen 08-465 004 71",
    "Receptionen på Kulturhuset, 031-390 06 61, lämnar ut nycklar mot kvittens.",
    "Socialjouren nås kvällar och helger på 08-465 004 12.", "Jourmobil hemtjänst natt: 070-174 06 22",
    "Boendestödets gruppmobil (070-174 06 05) lämnas över vid skiftbyte.",
    "Resursteam heder i länet ger konsultation till yrkesverksamma på 040-628 04 90.",
    "Telefontid till enheten för ekonomiskt bistånd: 8.30–10.00, tel. 031-390 06 80.",
    "Familjerådgivningen tar emot bokningar via e-tjänsten eller 08-465 004 30.",
]  # fmt: skip
OF_SOMEBODY = [
    "Killen i receptionen har 070-174 06 40", "Mamman jobbar i växeln, 0980-319 290", "Växeln kopplade pappan, 070-174 06 05",
    "Jourtelefonen lånades av Amir, 070-174 06 05", "Polisen har hans nummer, 031-390 06 12",
    "Polisen har sökt familjen på 031-390 06 12", "Kontaktcenter bad mig ringa honom på 031-390 06 12",
    "Mottagningen ringer hem till familjen på 031-390 06 12", "Skolan har numret till bostaden, 031-390 06 12",
    "Enligt socialtjänsten är numret 031-390 06 12", "Expeditionen: Gunilla, 031-390 06 12",
    "Anhöriga i lägenheten svarar på 031-390 06 12", "Läraren på skolan har hemnummer 031-390 06 12",
    "Felanmälan gjordes av grannen, 040-628 04 96", "Sjukanmälan kom från 040-628 04 96",
]  # fmt: skip


@pytest.mark.parametrize("text", ANSWERED)
def test_a_function_passes(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize("text", OF_SOMEBODY)
def test_somebody_beside_one_is_found(text: str) -> None:
    assert HitKind.PHONE in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", ["Polisen 070-174 06 37", "Killen i receptionen 070-174 06 40"])
def test_a_mobile_telephone_is_asked_about_though_a_function_is_named(text: str) -> None:
    assert scan(text)
