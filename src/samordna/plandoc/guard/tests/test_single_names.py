"""A given name alone is a person where an age, a class, a school or a relation stands with it, whatever its language."""

import pytest

from samordna.plandoc.guard import HitKind, KnownWords, scan

SENTENCES = [
    "{}, 15 år, på Ekskolan", "{} (14) hotar andra elever.", "Läraren såg {} i 9B vid skolan.", "{}, åk 8",
    "Eleven {} mår dåligt.", "Den 16-årige {} syns ofta.", "{} går på Björkskolan.",
    "En kille som heter {} driver på.", "{}, född 2010, är drivande.",
    "elev: {}", "Ungdom: {}, 9B", "{} L i 9B", "Eleven {} L har slutat.",
]  # fmt: skip
NO_NAMES = [
    "Ungdomar, 15 år, på Ekskolan", "Målgrupp (14) enligt planen", "Från 15 år", "Fritidsklubb, 10-12 år", "Sommarjobb, 16 år",
    "I Stockholm, 15 år efter beslutet", "Bilaga, åk 8", "Eleven Ekskolan", "Personalen i 9B vid skolan",
    "Killen Ekbackens skola", "TIB (14) larmar", "Elev: Klass 5", "Elev: Mentor:", "Klass B i 8B", "Bilaga A i 8B",
    "Familjen Helsingborg", "Familjen i centrum", "Elev A",
    "Nätetik i åk 5", "Nätvett, åk 4", "Hatkoll i 9A", "Digikoll i årskurs 6",
]  # fmt: skip


def names(text: str, known: KnownWords | None = None) -> list[str]:
    return [hit.text for hit in scan(text, known=known or KnownWords()) if hit.kind is HitKind.NAME]


@pytest.mark.parametrize("given", ["Ahmed", "Xuân", "Zozan", "Áile", "Björn", "Tomasz"])
def test_a_given_name_alone_is_found(given: str) -> None:
    for sentence in SENTENCES:
        assert any(given in one for one in names(sentence.format(given))), sentence


@pytest.mark.parametrize("family", ["Haddad", "Karlsson", "Nguyễn"])
def test_a_family_is_found_by_its_name(family: str) -> None:
    assert names(f"Skolan har mött familjen {family} två gånger.") == [family]
    assert names(f"Vi kender familien {family}.") == [family]


@pytest.mark.parametrize("text", NO_NAMES)
def test_a_word_or_a_place_with_an_age_is_none(text: str) -> None:
    assert names(text) == []


def test_what_the_municipality_knows_is_none() -> None:
    assert names("Ekdahallen, 15 år", KnownWords(["Ekdahallen"])) == []


@pytest.mark.parametrize("given", ["Nermina", "Vendela", "Nätija", "Ahmedkoll"])
def test_a_name_that_can_be_cut_into_words_or_ends_like_a_subject_is_found(given: str) -> None:
    assert names(f"{given} i åk 5") == [given]
