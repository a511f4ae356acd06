"""A given name alone is a person beside a relative, somebody's work or a school, whatever its language."""

import pytest

from samordna.plandoc.guard import HitKind, KnownWords, scan

NAMES = ["Ahmed", "Xuân", "Zozan", "Áile", "Björn", "Tomasz", "Hodan", "Tuulikki"]
KIN = [
    "Mamma till {} är orolig.", "Pappan till {} i 8B har ringt.", "Syster till {} i nian på Åsskolan vill ha stöd.",
    "Föräldrarna till {} har fått information.", "Anhörig till {} söker stöd.", "Skolan har mött mamman {} två gånger.",
    "Storasyster {} hämtar.", "Mamma: {}", "Mamma till\n{} har ringt.",
]  # fmt: skip
OWNERS = [
    "{}s mamma har ringt skolan.", "Vi har pratat med {}s föräldrar.", "Det sa {}s äldre bror.", "{}:s farmor är orolig.",
    "{}s pojkvän driver på.",
]  # fmt: skip
WORK = [
    "Rektor {} på Åsskolan", "Anhörigkonsulenten {}", "Kontakta skolkuratorn {} vid oro.", "Läraren {} såg klottret.",
    "Uppföljning med kommunpolisen {} varje månad.", "Enhetschef {} godkänner.", "Kurator: {}",
]  # fmt: skip
SCHOOLS = ["{} på Åsskolan är orolig.", "Vi vet att {} från Ekgymnasiet har blivit hotad."]
CLASSES = ["Hon skrev till {} i 8B om saken.", "Det är sagt av {} i nian."]
NO_NAMES = [
    "Mamma till tre barn", "Rektor Åsskolan", "syster till ordföranden", "Hans mamma är orolig.", "Allas föräldrar bjuds in.",
    "Andras föräldrar bjuds in.", "Elevens mamma eller pappa kontaktas.", "Stadens föräldrar bjuds in.",
    "Föräldrar till Elever i årskurs 9 bjuds in.", "Vän till Malmö", "Kurator Skövde", "Rektor Mellanby", "Miljöchef Tallnäs",
    "Handläggare IFO", "Handläggare ZQK", "Rektor Norrö skola", "Kommunstyrelsens ordförande Granfors kommun",
    "Säkerhetschef Andra aktörer", "Socialchefen Andra halvåret 2034", "Samordnaren Juni 2027", "Rektorn på Åsskolan är orolig.",
    "Skolvärdar på Åsskolan är med.", "Till Stockholm, 15 år efter beslutet", "Samordnare Trygghet och säkerhet",
    "Kurator\nZeldia", "Chef: Se bilaga", "Samordnare: Löpande", "Kommunpolisen Nacka", "Ordförande Hyresgästföreningen",
]  # fmt: skip


def names(text: str, known: KnownWords | None = None) -> list[str]:
    return [hit.text for hit in scan(text, known=known or KnownWords()) if hit.kind is HitKind.NAME]


@pytest.mark.parametrize("sentence", [*KIN, *OWNERS, *WORK, *SCHOOLS, *CLASSES])
def test_a_given_name_is_found_by_what_stands_beside_it(sentence: str) -> None:
    assert [name for name in NAMES if not names(sentence.format(name))] == []


def test_a_name_that_is_a_word_by_chance_is_found_behind_kin() -> None:
    assert names("Mamma till Dung har ringt.") == ["Dung"]


@pytest.mark.parametrize("owner", ["Elias", "Felix", "Moritz"])
def test_the_genitive_of_a_name_may_have_no_ending_of_its_own(owner: str) -> None:
    assert names(f"{owner} mamma är kritisk.") == [owner]


@pytest.mark.parametrize("text", NO_NAMES)
def test_a_word_a_place_or_an_office_is_none(text: str) -> None:
    assert names(text) == []


def test_what_the_municipality_knows_is_none() -> None:
    assert names("Rektor Zeldia godkänner.") == ["Zeldia"]
    assert names("Rektor Zeldia godkänner.", KnownWords(["Zeldia"])) == []


@pytest.mark.parametrize(
    "text",
    ["Vi uppmärksammar Martin Luther King-dagen.", "Elsa Brita Lindgren-veckan hålls i skolan."],
)
def test_what_is_named_after_somebody_by_a_hyphen_is_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("text", ["Anna Maria Berg", "Anna Berg SSPF-samordnaren", "Anna Berg Skype-mötet"])
def test_another_word_with_a_hyphen_behind_a_name_leaves_it_one(text: str) -> None:
    assert names(text)


@pytest.mark.parametrize(
    "text", ["Hussens syster har flyttat.", "Vildas pappa ringde.", "Hinds bror är orolig."]
)
def test_a_name_that_is_also_a_word_is_one_before_kin_where_a_sentence_begins(text: str) -> None:
    assert [hit.kind for hit in scan(text)] == [HitKind.NAME]


@pytest.mark.parametrize(
    "text", ["Pojkens syster har flyttat.", "Elevens pappa ringde.", "Barnens mamma är orolig."]
)
def test_a_word_for_somebody_is_no_name_there(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Krami tar emot unga vuxna.", "Coachen Krami ansvarar", "Skolfam Norrköping", "Mini-Maria Gävle tar emot unga.",
        "Marte Meo används i förskolan.", "Hela Människan serverar frukost.", "Samordnaren Skolfam",
    ],
)  # fmt: skip
def test_a_programme_is_no_person(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "kin", ["man", "exfru", "svägerska", "fästman", "söner", "brorsdotter", "polare", "släktingar"]
)
def test_a_name_before_kin_by_marriage_friends_and_later_kin_is_found(kin: str) -> None:
    assert [hit.text for hit in scan(f"Zozans {kin} är efterlyst.")] == ["Zozans"]


@pytest.mark.parametrize(
    "text",
    [
        "Som anställd hos Kommunens man i Sverige kan man ringa.",
        "På skolans man kan läsa mer.",
        "Sedan kan man till Malmö.",
    ],
)
def test_the_pronoun_is_no_husband(text: str) -> None:
    assert not scan(text)
