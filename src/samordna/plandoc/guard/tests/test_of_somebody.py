"""A flat, a car, a birth date and a number said to be of somebody are asked about, and what only looks like them is not."""

import pytest

from samordna.plandoc.guard import HitKind, KnownWords, asked_of_a_venue, scan

KNOWN = KnownWords(["Ekbacken", "Kvarnvägen", "Kvarnvägen 3", "Fritidsgården Ekbacken"])


@pytest.mark.parametrize(
    "text",
    [
        "Fritidsgården Ekbacken, Kvarnvägen 3, lgh 1002",
        "Kvarnvägen 7, Lgh. nr 0901",
        "Biblioteket, Skolgatan 8, lägenhet 1203",
        "Mötesrum: lägenhetsnummer 1304",
    ],
)
def test_a_flat_asks_whatever_house_stands_before_it(text: str) -> None:
    found = asked_of_a_venue(text, scan(text, known=KNOWN))
    assert [(hit.kind, hit.blocking) for hit in found] == [(HitKind.ADDRESS, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Antal lgh: 1200 st",
        "Området har 1203 lgh och två skolor",
        "Kvarnvägen 3, sal 1203",
        "Lägenheterna byggdes 1965",
        "Lägenhet 3 av 4 besiktigas",
    ],
)
def test_figures_of_houses_are_no_flats(text: str) -> None:
    assert not scan(text, known=KNOWN)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bil med reg.nr DEF 456 stod där", "DEF 456"),
        ("regnummer: GHJ78K", "GHJ78K"),
        ("Registreringsnumret på hans bil är kln901", "kln901"),
        ("Nummerplåt MNO-234", "MNO-234"),
        ("Pojken är född 2011-04-21 och går på Ekskolan", "2011-04-21"),
        ("Tjej, född den 3 februari 2009, bor i Hjällbo", "3 februari 2009"),
        ("f. 090203", "090203"),
        ("Födelsedatum: 2012-05-30", "2012-05-30"),
        ("Anmälan gäller 040915-2471", "040915-2471"),
        ("Den unge (070321-8765) följs upp", "070321-8765"),
        ("Utredningen avser 991104-9999", "991104-9999"),
    ],
)
def test_what_is_somebodys_asks(text: str, found: str) -> None:
    assert [(hit.kind, hit.text, hit.blocking) for hit in scan(text)] == [
        (HitKind.IDENTITY_NUMBER, found, False)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dnr DEF 456",
        "Artikel DEF 456",
        "Momsreg.nr SE212000137101",
        "Reg.nr saknas, 456 bilar räknades",
        "Klubben, född 3 februari 1999",
        "En idé född 2019",
        "Antal födda 2011: 340",
        "Gäller barn födda 2011-01-01 eller senare",
        "Nätverket är född 2019-02-03",
        "Grundades 2011-04-21",
        "Född 31 december 1888 i staden",
        "Dnr 2024-04091524",
        "Anmälan gäller konto 040915-2471",
        "Avtalet avser 250101-2027",
        "Lokalen gäller 990915-2471",
    ],
)
def test_what_only_looks_like_it_does_not(text: str) -> None:
    assert not scan(text)


def test_who_knows_the_whole_address_knows_the_flat_in_it() -> None:
    known = KnownWords(["Lövgatan 3 lgh 1204", "Bäckgatan"])
    assert not scan("Öppet på Lövgatan 3 lgh 1204", known=known)
    assert [hit.text for hit in scan("Bäckgatan 3 lgh 1204", known=known)] == ["lgh 1204"]
