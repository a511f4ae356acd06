"""The table of the guard's docstring: what stops, what asks, what passes."""

import pytest

from samordna.plandoc.guard import HitKind, explanation_of, is_blocking, scan
from samordna.plandoc.guard.scanning import _STRONGEST_FIRST

STOPS = [
    "811218-9876", "Ring 070-174 06 05", "anna.andersson@gmail.com", "pelle88@hotmail.com", "facebook.com/pelle.p",
    "t.me/kommunkritikerna", "Lista vilka som deltar i demonstrationer.",
    '<a href="https://vk.com/id12">x</a>', "Hans mobil, 070-174 06 14, besvaras av en vän.",
    "Mobil: 070-174 06 05", "Eleven nås på 070-174 06 05", "Ring Amina på 070-174 06 05",
    "Mentorn lämnade hennes mobil 070-174 06 05",
    "Killen i nian har nummer 070-174 06 05", "Kontakta A.B. 070-174 06 05", "Skolans elev svarar på 070-174 06 05",
    "Vårdnadshavare\tMobil\n1\t070-174 06 05", "Lillasyster, 070-174 06 05", "Björn 070-174 06 05",
    "Min privata mobil 070-174 06 05",
]  # fmt: skip
ASKS = [
    "Anna Andersson", "Storgatan 5 B", "08-465 004 12", "@vargen_88", "erik.svensson@stockholm.se", "ab1234@stockholm.se",
    "foreningen@gmail.com", "facebook.com/hatarpolisen", "Lars Nilsson (2016)", 
    "Fältgruppen 070-174 06 05", "Vaktbilens mobil, 070-174 06 13, bemannas av två enheter i tur och ordning.",
    "Krisberedskapens telefon 070-174 06 15", "Nattvandrarnas gemensamma mobil 070-174 06 05",
    "Vid oro för en elev ringer ni rådgivarna, 070-174 06 05.", "Föreståndare | 070-174 06 05", "070-174 06 05 (fältgruppen)",
    "Avhopparna tar emot samtal på 070-174 06 05", "POSMOM larmas via 070-174 06 05", "Mamman svarar.\nRådgivarna 070-174 06 05",
    "Stödpersoner för unga: mobil 070-174 06 05", "Bilaga 2. Vaktmästarnas mobil är 070-174 06 05",
]  # fmt: skip
PASSES = [
    "registrator@stockholm.se", "kommun@kommun.se", "112", "114 14", "020-100 200", "0771-41 41 41", "växel 08-465 004 12",
    "Sveavägen", "Mini Maria", "Anna Lindhs plats", "linkedin.com/company/kommunen", "youtube.com/watch?v=abc",
    "facebook.com/stockholmsstad", "https://www.facebook.com/EUCareersSweden/", "Fältgruppens jourmobil 070-174 06 40",
]  # fmt: skip


@pytest.mark.parametrize("text", STOPS)
def test_stops_the_save(text: str) -> None:
    assert is_blocking(scan(text))


@pytest.mark.parametrize("text", ASKS)
def test_asks(text: str) -> None:
    hits = scan(text)
    assert hits
    assert not is_blocking(hits)


@pytest.mark.parametrize("text", PASSES)
def test_passes(text: str) -> None:
    assert scan(text) == []


def test_a_municipality_lists_its_own_public_numbers() -> None:
    assert scan("Nås på 08-465 004 12") != []
    assert scan("Nås på 08-465 004 12", public_numbers=["+46 8 465 004"]) == []
    assert scan("Nås på 076-123 45 67", public_numbers=["076-123 45 67"]) == []


def test_numbers_in_a_row_are_each_found() -> None:
    assert [hit.text for hit in scan("08-465 004 12 08-465 004 13")] == ["08-465 004 12", "08-465 004 13"]


def test_the_stronger_of_two_overlapping_findings_stays() -> None:
    assert [hit.kind for hit in scan("https://www.instagram.com/anna.andersson")] == [HitKind.PROFILE_LINK]


def test_an_instruction_stays_beside_the_name_it_holds() -> None:
    kinds = {hit.kind for hit in scan("Anteckna vilka som umgås med Erik Svensson")}
    assert kinds == {HitKind.REGISTER_INSTRUCTION, HitKind.NAME}


@pytest.mark.parametrize("kind", HitKind)
def test_every_finding_is_explained_with_another_way_in_both_languages(kind: HitKind) -> None:
    for blocking in (True, False):
        explanation = explanation_of(kind, blocking=blocking)
        assert "ring" in explanation.sv.lower() or "telefon" in explanation.sv
        assert "phone" in explanation.en.lower()
        assert explanation.sv != explanation.en


def test_what_only_asks_says_what_it_may_be_and_how_to_keep_it() -> None:
    asking = explanation_of(HitKind.REGISTER_INSTRUCTION, blocking=False)
    assert "kan läsas" in asking.sv
    assert "antal" in asking.sv
    assert explanation_of(HitKind.PHONE, blocking=False) != explanation_of(HitKind.PHONE, blocking=True)


def test_every_kind_has_its_rank_where_findings_overlap() -> None:
    assert sorted(_STRONGEST_FIRST) == sorted(HitKind)
