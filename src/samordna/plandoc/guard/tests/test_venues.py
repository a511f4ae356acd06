"""Where people meet: an address of a house passes, and one where somebody seems to live is asked about."""

import pytest

from samordna.plandoc.guard import HitKind, asked_of_a_venue, scan

STREETS = ("Swedenborgsgatan 20", "Olof Palmes gata 5", "Nya Torget 3 B", "SVEAVÄGEN 12", "5 Mill Road")
HOUSES = (
    "{}",
    "{}, 118 48 Stockholm",
    "Sal B, {}",
    "Fryshuset, {}",
    "ABF, {}, plan 3",
    "AB Ekbackens kontor, {}",
    "Familjens hus, {}",
    "Hammarby IF, {} (ingång från gården)",
    "Hos Stadsmissionen, {}",
    "Vi ses på {} kl. 9, ta hissen till våning 2",
    "Gruppboendet Ekgården, {}",
    "Adress: {}",
)
HOMES = (
    "{} lgh 1102",
    "{}, lägenhet 12",
    "{}, 2 tr",
    "{}, 3 trappor",
    "c/o Ekgården, {}",
    "Hemma hos ordföranden, {}",
    "{} (hemma)",
    "Eleven bor på {}",
    "Hemadress: {}",
    "Anna, {}",
    "Anna B, {}",
    "Anna Berg, {}",
    "Karlsson, {}",
    "A.B., {}",
    "A B {}",
    "Hos Mehmet på {}",
    "Hos Anna, {}",
    "Hos familjen på {}",
    "Hos mormor, {}",
    "l\u200bgh 1102, {}",
)


def asked(text: str) -> set[HitKind]:
    return {hit.kind for hit in asked_of_a_venue(text, scan(text))}


@pytest.mark.parametrize("street", STREETS)
def test_each_of_the_streets_is_an_address_elsewhere(street: str) -> None:
    assert {hit.kind for hit in scan(street)} == {HitKind.ADDRESS}


@pytest.mark.parametrize("words", HOUSES)
@pytest.mark.parametrize("street", STREETS)
def test_a_house_is_not_asked_about(street: str, words: str) -> None:
    assert not asked(words.format(street))


@pytest.mark.parametrize("words", HOMES)
@pytest.mark.parametrize("street", STREETS[:2])
def test_a_home_is(street: str, words: str) -> None:
    assert HitKind.ADDRESS in asked(words.format(street))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Storgatan 5, fråga Anna Berg", HitKind.NAME),
        ("Storgatan 5, 070-123 45 67", HitKind.PHONE),
        ("Storgatan 5, 811218-9876", HitKind.IDENTITY_NUMBER),
    ],
)
def test_all_else_stands_as_it_did(text: str, kind: HitKind) -> None:
    assert kind in asked(text)
