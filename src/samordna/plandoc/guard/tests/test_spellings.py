"""Telephones, mail and addresses in the spellings of people who hide them, hurry, or paste from tables."""

import pytest

from samordna.plandoc.guard import HitKind, KnownWords, is_blocking, scan

MOBILE = [
    "07 01 74 06 42",
    "noll sju noll 174 06 42",
    "noll sjuttio 174 06 42",
    "070-ett sju fyra noll sex fyra två",
    "noll sjuttio sjutton fyrtio sex fyrtiotvå",
    "noll sju noll ett sjuttiofyra noll sex fyrtiotvå",
    "zero seven zero one seven four zero six four two",
    "070|174|06|42",
    "O7O-174 O6 42",
    "o7o 1740642",
]
LANDLINE = ["08-465-004-47", "0846500447", "(08) 465 004 47"]
AT = ["%40", "(snabel a)", " snabel a ", "/at/", "_at_", "*at*", "(ät)", " [ät] ", "(alfakrull)", "@@", "#"]
DOTS = ["(punkt)", "[dot]", " punkt ", "."]
HOMES = [
    "Kyrkogatan 3", "Kyrkostigen 2", "Skogsgläntan 4", "Älgpasset 3", "Tredje Gränden 4", "Nørre Allé 4", "Birkevænget 5",
    "Storgata 14", "Nyby Backa 3, 123 45 Nyby", "Nørrevang 7, st. th., 8000 Aarhus C",
]  # fmt: skip
WHERE_SOMEBODY_LIVES = [
    "bor i Norrbyn 12",
    "Gård: Västanå 214",
    "flyttade till Solsidan 4",
    "Hemadress\tEkudden 4",
]
INSTITUTIONS = [
    "Socialkontoret, Rådhusgatan 2", "Biblioteket på Skolgatan 8 har öppet", "Besöksadress: Kommunhuset, Stadshusplatsen 1",
    "Fritidsgården Kuben på Idrottsvägen 2", "Öppenvårdens lokaler på Hantverkargatan 25", "Postadress: Box 144, 777 22 Granby",
    "Kommunens reception, Storgatan 1, 123 45 Ekdala", "Mål 3, 123 45 Kronor",
    "Polisområde Nord har kontor på Kungsgatan 5", "Föreningen hyr lokaler på Storgatan 5",
    "Stadsmissionen har sin mottagning vid Hamngatan 3", "Socialkontoret | Nygatan 22 | vardagar 8–16",
    "Enhet | Adress\nNorra fritidsgården | Parkvägen 3", "Björkdals bibliotek\tSkolgatan 2",
]  # fmt: skip
FUNCTIONS = [
    "TIB: 070-174 06 63", "Receptionen, tel. 040-628 04 64", "Jourtelefon för personal 070-174 06 66",
    "kontaktcenter@ekdala.se eller 0980-31 92 67", "Mottagningsenheten 08-465 004 65, vardagar 8-16",
]  # fmt: skip


def kinds(text: str, known: KnownWords | None = None) -> set[HitKind]:
    return {hit.kind for hit in scan(text, known=known or KnownWords())}


@pytest.mark.parametrize("number", [*MOBILE, *LANDLINE])
@pytest.mark.parametrize("around", ["Hon nås på {}.", "tel:{}", "|{}|namn|", "nr.{}"])
def test_a_telephone_in_any_spelling(number: str, around: str) -> None:
    assert HitKind.PHONE in kinds(around.format(number))


@pytest.mark.parametrize("number", ["811218-9876", "8112189876", "19811218-9876"])
def test_an_identity_number_between_the_bars_of_a_table(number: str) -> None:
    assert HitKind.IDENTITY_NUMBER in kinds(f"|{number}|namn|")
    assert HitKind.IDENTITY_NUMBER in kinds("8|1218-9876")


@pytest.mark.parametrize(
    "number",
    [
        "åttioett tolv arton nittioåtta sjuttiosex",
        "nitton åttioett tolv arton nittioåtta sjuttiosex",
        "nittonhundraåttioett, tolv, arton, nittioåtta sjuttiosex",
        "åtta ett ett två ett åtta nio åtta sju sex",
        "811218 nio åtta sju sex",
    ],
)
def test_an_identity_number_in_words(number: str) -> None:
    assert HitKind.IDENTITY_NUMBER in kinds(f"Hans nummer är {number}.")


def test_words_of_numbers_that_are_nobodys() -> None:
    assert (
        kinds("Från noll till ett, två, tre, fyra, fem och sex: sju steg i åtta kommuner och nio län.")
        == set()
    )
    assert kinds("År nittonhundraåttioett hölls tolv möten, arton samtal och nittioåtta träffar.") == set()


@pytest.mark.parametrize("text", FUNCTIONS)
def test_a_functions_telephone_passes(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize("text", ["Tibbe: 070-174 06 63", "Mamman, tel. 040-628 04 64", "noll sju noll ett"])
def test_what_only_sounds_like_a_function_or_a_number(text: str) -> None:
    assert is_blocking(scan(text)) == text.startswith("Tibbe")
    assert (HitKind.PHONE in kinds(text)) == (not text.startswith("noll"))


@pytest.mark.parametrize("at", AT)
def test_mail_with_any_at(at: str) -> None:
    for dot in DOTS if at != "#" else ["."]:
        assert HitKind.EMAIL in kinds(f"karl.testman{at}hotmail{dot}com"), dot


@pytest.mark.parametrize(
    "mail", ["varg@hotmail.fi", "varg@elev.ekdala.se", "09karltes@ekdala.se", "varg@laposte.net"]
)
def test_private_and_pupils_mail(mail: str) -> None:
    assert HitKind.EMAIL in kinds(mail)


@pytest.mark.parametrize("text", ["rektor@elev.ekdala.se", "Se sidan#ekdala.se", "Vi ses/at/kontoret"])
def test_no_mail(text: str) -> None:
    assert HitKind.EMAIL not in kinds(text)


@pytest.mark.parametrize("text", [*HOMES, *WHERE_SOMEBODY_LIVES])
def test_an_address_in_any_form(text: str) -> None:
    assert HitKind.ADDRESS in kinds(text)


@pytest.mark.parametrize(
    "text",
    ["Storgatan 5 B, lgh 1102", "Storgatan 5 lägenhet 1102", "Storgatan 5, lgh nr 1102", "Storgatan 5, 3 tr"],
)
def test_the_flat_is_taken_out_with_its_address(text: str) -> None:
    assert [hit.text for hit in scan(f"Hon bor på {text}, Ekdala.")] == [text]


@pytest.mark.parametrize("text", INSTITUTIONS)
def test_an_institutions_address_passes(text: str) -> None:
    assert HitKind.ADDRESS not in kinds(text)


def test_who_lives_beside_an_institution_is_asked_about() -> None:
    assert HitKind.ADDRESS in kinds("Eleven går på Björkskolan och bor på Storgatan 5.")
    assert HitKind.ADDRESS in kinds("Elev på Björkskolan | Storgatan 5")
    assert HitKind.ADDRESS in kinds("Kim Björkskolan | Storgatan 5")


def test_an_answered_address_vouches_for_itself_and_a_street_for_its_numbers() -> None:
    address, street = KnownWords(["Storgatan 5"]), KnownWords(["Storgatan"])
    assert HitKind.ADDRESS not in kinds("Hon bor på Storgatan 5.", address)
    assert HitKind.ADDRESS not in kinds("Storgatan 5, 123 45 Ekdala", address)
    assert HitKind.ADDRESS in kinds("Hon bor på Storgatan 7.", address)
    assert HitKind.ADDRESS in kinds("Hon bor på Storgatan 7.", KnownWords(["Storgatan 7 B"]))
    assert HitKind.ADDRESS not in kinds("Hon bor på Storgatan 7.", street)
