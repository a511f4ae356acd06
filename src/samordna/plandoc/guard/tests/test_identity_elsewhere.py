"""Identity numbers that spreadsheets, broken lines and other keyboards have changed, or that the neighbours write, and what is
none beside the same words.
"""

import pytest

from samordna.plandoc.guard import Hit, HitKind, scan

STOPPING = [
    "000601´2595",
    "811218°9876",
    "811218¤9876",
    "811218►9876",
    "811218➖9876",
    "Från London kom KT 48 23 17 C om honom",
    "NI number KT 48 23 17 C saknas i brevet från Leeds",
    "Hans NI-nummer: LM 20 11 38 A",
    "NIN: PW 55 01 29 B",
    "T.C. 10000000146 står på intyget",
    "TC-nr 34567891238 | man",
    "C.F. RSSMRA85M01H501Q på handlingen",
    "PK 161175-19997",
    "r.č. 855914/2174",
    "Sofinr 205719363",
    "SNILS 112-233-445 95",
    "laissez-passer nr A1234567",
    "Emirates ID 784-1985-1234567-1",
]
ASKING = [
    "Betalningsmottagare i bladet: 507268142 (inledande nolla har fallit bort)",
    "504122383 – nollan i början är borta",
    "Nollan tappades vid importen: 808087142",
    "beteckning 11-234567 hos Migrationsverket, familjen",
    "Migrationsverkets ärende 53-271409 rör mamman",
    "beteckningen 11-482093 / pojke 16 år",
    "MIV 11-567890 (kvinnan)",
    "Personbeteckning 240810A456X",
    "henkilötunnus 010203A1232 (kirjoitusvirhe)",
    "Pojken från Torneå, 180209A257X",
    "Patient-ID: 19850203 1278",
    "Elev-nr: 20081001 7784",
    "Kallelse skickad till 199408192 384 utan svar",
    "2005041 22383",
    "Mottagare: 19690 4196257",
    "Kallelse till eleven 9408192 384",
    "090412-2382",
    "Lista\n750817-2564\nslut",
    "• 160229-7930",
    "1. 050506-6723",
    "930412-6380, 960318-7786",
    "Ring upp modern till 101019 -0732 före avstämningen",
    "Kalla 050412-2386 till samtal",
    "Ansökan från 890412-2385",
    "890412-2385 ringde",
    "890412-2385 är orolig",
    "PN 811218-9875",
    "D-nr 55098512345",
    "Pappa till 091204 0839 har ringt",
    "Hämta barnet 140203 -0918 kl 15",
    "CPR: 311299-xxxx, de sidste fire er 4512",
    "Fødselsnummer 150985 *****, siste fem 30085",
    "Finskt personnummer 131052, slutdelen -308T",
]
NOTHING = [
    "Artikelnummer 507268142, inledande nolla borttagen",
    "Mobil 701216533 (nollan föll bort i Excel)",
    "Nollan i budgeten: 507268142 kr",
    "Kolumnen visar 507268142",
    "Ni number KT 48 23",
    "Modell KT 48",
    "TC 4123 i lagret",
    "Migrationsverket, dnr 11-234567",
    "Ritningens beteckning 11-234567",
    "Statistik från Migrationsverket: 10-12 platser",
    "Bokning 150224-123Z i Åbo",
    "Kod 150224A123Z",
    "Budget 199 408 192 384 kr",
    "Resultat 199 408 192 384",
    "Orgnr 199408192 384",
    "Kontakt +199408192 384",
    "070312-3458",
    "260312-3458",
    "Utfall 150312-3451 i bilagan",
    "Anmälan 130501 - 0900",
    "Modern till 250614 - 0900",
    "Barnet 120104 - 2015",
    "Protokoll till 091204 0839",
    "Möte med 150312-1830",
    "PN 16, 811218",
    "Resehandlingar 1234 st",
    "HLR/CPR 120524",
    "CPR 120524 kl 10",
]


def _found(text: str) -> list[Hit]:
    return [hit for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]


@pytest.mark.parametrize("text", STOPPING)
def test_what_is_surely_a_number_stops(text: str) -> None:
    assert [hit.blocking for hit in _found(text)] == [True]


@pytest.mark.parametrize("text", ASKING)
def test_what_may_be_a_number_asks(text: str) -> None:
    assert {hit.blocking for hit in _found(text)} == {False}


@pytest.mark.parametrize("text", NOTHING)
def test_other_numbers_beside_the_same_words_pass(text: str) -> None:
    assert not _found(text)
