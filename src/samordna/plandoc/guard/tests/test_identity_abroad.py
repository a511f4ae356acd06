"""Identity numbers of other countries and of papers: by their names, by their digits, and what only looks like them."""

import pytest

from samordna.plandoc.guard import Hit, HitKind, scan
from samordna.plandoc.guard.identity_checks import is_valid
from samordna.plandoc.guard.identity_countries import algorithms_of

NAMED = [
    ("PESEL: 75050467211", "75050467211"),
    ("BSN 255491736", "255491736"),
    ("Rijksregisternummer 68.05.22-027.97", "68.05.22-027.97"),
    ("NIR är 1 72 01 75 383 308 75.", "1 72 01 75 383 308 75"),
    ("NIE Z-5529963-D", "Z-5529963-D"),
    ("Codice fiscale: FRN GLI 85T45 H501N", "FRN GLI 85T45 H501N"),
    ("75050467211 (PESEL)", "75050467211"),
    ("| PESEL | 75050467211 | 2 barn |", "75050467211"),
    ("PESEL 75050467211 2024", "75050467211"),
    ("National Insurance number QQ 12 34 56 A", "QQ 12 34 56 A"),
    ("Hans pass nr N 014728390", "N 014728390"),
    ("passnumret är P03827164", "P03827164"),
    ("UT-kort: SE 9182 7364", "SE 9182 7364"),
    ("Dossiernummer hos Migrationsverket 10-928 374", "10-928 374"),
    ("LMA-kort nr 50-293847", "50-293847"),
    ("LMA-kortet 50 293 847 är hennes", "50 293 847"),
    ("reservnummer 991234567890", "991234567890"),
    ("Dowód osobisty CFK 848205", "CFK 848205"),
    ("Personalausweis nr LZ6N0R1KG8", "LZ6N0R1KG8"),
    ("Record No. 19940816-04275", "19940816-04275"),
    ("riksnummer 020-70418263", "020-70418263"),
    ("e-id PNOEE-50406210349", "PNOEE-50406210349"),
    ("7560000000002 på sitt försäkringskort", "7560000000002"),
]
ALONE = {
    "Polsk man 75050467211": True,
    "Den unge, 75050467211, bor hos en vän": True,
    "| matka | 75050467211 |": True,
    "Översättning till polska, 75050467211": False,
    "Hon bor i Utrecht, 255 49 17 36": False,
    "Flickan i Århus 110399-1478": False,
    "110399-1478, bosatt här sedan 2021": False,
    "Lettisk elev 050165-17200": True,
    "Mannen från Wien, 1575 250494": True,
    "Se FRNGLI85T45H501N": False,
    "En nederländsk man, id 255491736": False,
    "| Nederländerna | 255491736 |": False,
    "255491736 (nederländskt personnummer)": False,
    "Hon uppgav PW730419B i Leeds": True,
    "Den polske pojken, nr 75050467212": False,
    "| finsk | 131052-3140 |": False,
    "Se 131052A3140": False,
}
NOTHING = [
    "75050467211", "Hennes sak 45000917208", "Kusinens sak 1001989898",
    "Larmdosa 75050467211 i entrén", "Konto 75050467211 för hennes polska bidrag", "Utrecht 255 49 17 36",
    "Hon betalade 255 491 736 kronor i Utrecht", "Eleven 255 491 736", "LMA-kort gäller till 2026-12-31", "Pass 1 börjar 07.30",
    "Passnummer krävs. Dnr 20260115-0042", "EAN 75050467211 för eleven från Polen", "Ring hans bror i Polen 0048 601 234 567",
    "Mannen från Kaunas tel. 36507053842", "Hans möte 348 201 736 42", "Mötet i Polen 2026-11-28 0900",
    "Hans reservnummer 040-628 04 17", "| Nederländerna | 255491737 |", 
    "LMA-kortet gäller till 2026-12-31",
    "En polsk kommun fakturerar 75050467212", "Se 131052-3140", "Se LZ6N0R1KG8", "Hans polska nummer 46701740605",
]  # fmt: skip


def identity_numbers(text: str) -> list[Hit]:
    return [hit for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]


@pytest.mark.parametrize(("text", "number"), NAMED)
def test_what_is_called_a_number_stops_where_it_stands(text: str, number: str) -> None:
    assert [(hit.text, hit.blocking) for hit in identity_numbers(text)] == [(number, True)]


@pytest.mark.parametrize("text", ["PESEL 75050467212", "BSN 255491737"])
def test_a_wrong_check_digit_asks(text: str) -> None:
    assert [hit.blocking for hit in identity_numbers(text)] == [False]


@pytest.mark.parametrize(("text", "blocking"), ALONE.items())
def test_one_that_nothing_names_is_found_by_its_digits_beside_somebody_or_a_country(
    text: str, blocking: bool
) -> None:
    assert [hit.blocking for hit in identity_numbers(text)] == [blocking]


@pytest.mark.parametrize("text", NOTHING)
def test_other_numbers_pass(text: str) -> None:
    assert identity_numbers(text) == []


def test_the_line_that_machines_read_in_a_passport_stops() -> None:
    assert [hit.blocking for hit in identity_numbers("Rad 2: C01X0006H4SWE8112189F2912310")] == [True]


@pytest.mark.parametrize("text", ["304175565 ska läsas som personnummer", "Personnr 304175565"])
def test_a_number_that_lost_its_first_zero_stops_where_it_is_called_one(text: str) -> None:
    assert [hit.blocking for hit in identity_numbers(text)] == [True]
    assert not identity_numbers("Konto 304175565")


def test_a_number_half_in_words_is_found() -> None:
    assert identity_numbers("född nollåtta noll ett trettio, 7935")


def test_every_country_has_an_algorithm_that_can_be_asked() -> None:
    known = [algorithm for length in range(8, 19) for _, algorithm in algorithms_of(length)]
    assert len({algorithm.module for algorithm in known}) > 30
    assert not any(is_valid(algorithm.module, "x") for algorithm in known)
