"""Wordings at the border: who lacks a right, numbered agreements, company that is no company, links with masked dots."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan


def kinds(text: str) -> set[HitKind]:
    return {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("lack", ["saknar rätt att", "saknar stöd i lag för att", "saknar befogenhet att"])
def test_who_lacks_the_right_to_record_is_not_told_to(lack: str) -> None:
    assert not scan(f"Kommunen {lack} registrera vilka som deltar i en demonstration.")


def test_who_lacks_a_way_to_record_wants_one() -> None:
    assert HitKind.REGISTER_INSTRUCTION in kinds(
        "Vi saknar ett sätt att registrera vilka som deltar i en demonstration."
    )


@pytest.mark.parametrize("label", ["Avtalsnr", "Ärendenummer", "Kontraktsnr", "Projektnummer"])
def test_what_is_labelled_as_a_matters_number_is_no_persons(label: str) -> None:
    assert not is_blocking(scan(f"{label} 2019-0412-9911"))
    assert is_blocking(scan("Pojken 20190412-9911"))


@pytest.mark.parametrize("behind", ["& kompisen", "& brodern", "& hans kusin", "& Söner"])
def test_company_is_a_firm_only_without_a_relation(behind: str) -> None:
    found = HitKind.NAME in kinds(f"Tränaren vill att vi följer upp Veikko Rautio {behind}.")
    assert found == (behind != "& Söner")


def test_and_others_behind_pupils_are_pupils() -> None:
    assert HitKind.NAME in kinds("Eleverna Adnan Stojanovic m.fl. stängdes av en vecka.")
    assert HitKind.NAME not in kinds("Enligt Adnan Stojanovic m.fl. (2019) är det så.")


def test_a_masked_dot_hides_no_link() -> None:
    assert HitKind.PROFILE_LINK in kinds("hxxps://instagram[.]com/testulv")


@pytest.mark.parametrize(
    "text",
    [
        "Gör en sammanställning per person: namn, klass, umgänge, ideologi.",
        "Gör en lista per individ med umgänge och åsikter.",
        "Spara skärmdumpar av inlägg tillsammans med avsändarens namn.",
        "Katalogisera aktivister utifrån ideologi och bostadsområde.",
        "Arkivera kommentarer med skribentens namn.",
    ],
)
def test_a_line_for_each_and_the_names_of_authors_ask(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in kinds(text)


@pytest.mark.parametrize("text", ["Redovisa kostnad per elev.", "Spara dokumentet med versionens namn."])
def test_costs_for_each_and_names_of_versions_pass(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize("text", ["signalnamn: provis.42", "Snapnamnet är okänt, instanamn: testulven"])
def test_a_name_on_a_service_is_a_user_name(text: str) -> None:
    assert HitKind.HANDLE in kinds(text)


@pytest.mark.parametrize("service", ["Signal", "WhatsApp", "Viber", "Swish"])
def test_a_service_that_works_by_numbers_labels_one(service: str) -> None:
    assert HitKind.PHONE in kinds(f"{service}: 46701740629")


def test_the_number_of_a_version_is_no_telephone() -> None:
    assert not scan("Version 08.46.500.401")
