"""Whose an address is, by what stands before the sign: names that are written together, however short they are."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.known import KnownWords


@pytest.mark.parametrize("local", ["evaberg", "evaandersson", "annaalm"])
def test_a_given_name_and_a_surname_in_one_are_a_person(local: str) -> None:
    assert [hit.kind for hit in scan(f"Skriv till {local}@ekdala.se om detta.")] == [HitKind.EMAIL]


@pytest.mark.parametrize("local", ["annaek", "evaplan", "annaplanen"])
def test_what_only_begins_like_a_name_is_none(local: str) -> None:
    assert scan(f"Skriv till {local}@ekdala.se om detta.") == []


@pytest.mark.parametrize(
    "local",
    [
        "farsta.funktion",
        "vantor.verksamhet",
        "haninge.krisstod",
        "norra.faltassistenter",
        "farsta.grupp",
        "brandvasen.vakt",
        "kommunpolis.jarva",
        "trygg.jarva",
        "forebygg.bredang",
        "fritids.farsta",
        "nattvandrare.spanga",
    ],
)
def test_a_function_of_a_place_is_no_person(local: str) -> None:
    assert scan(f"Skriv till {local}@ekdala.se om detta.") == []


@pytest.mark.parametrize(
    "local", ["jens.farsta", "leyla.rinkeby", "xerxes.kista", "farsta.andersson", "anna.trygg"]
)
def test_a_person_who_is_called_what_a_place_is_is_asked_about(local: str) -> None:
    assert [hit.kind for hit in scan(f"Skriv till {local}@ekdala.se om detta.")] == [HitKind.EMAIL]


def test_what_the_municipality_calls_its_own_is_a_place() -> None:
    text = "Skriv till trygg.nybyholm@polisen.example om detta."
    assert scan(text)
    assert scan(text, known=KnownWords(["Nybyholms stadsdelsförvaltning", "Nybyholm"])) == []


@pytest.mark.parametrize("address", ["per@gmail .com", "anna.svensson@ hotmail . se"])
def test_a_space_before_the_full_stop_does_not_hide_an_address(address: str) -> None:
    (hit,) = scan(f"Skriv till {address} om detta.")
    assert (hit.kind, hit.text, hit.blocking) == (HitKind.EMAIL, address, True)


def test_a_sentence_that_ends_behind_an_address_does_not_go_on_in_it() -> None:
    assert scan("Skriv till registrator@ekdala. Se även planen.") == []
