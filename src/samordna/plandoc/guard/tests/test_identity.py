from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.guard import HitKind, is_blocking, scan

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e"


def identity_numbers(text: str) -> list[str]:
    return [hit.text for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]


@pytest.mark.parametrize(
    "spelled",
    [
        "19811218-9876", "811218-9876", "811218+9876", "8112189876", "811218 9876", "81 12 18 9876", "1981-12-18-9876",
        "811218\u20119876", "811218\u00a09876", "811218\u20139876", "811278-9873", "19811278-9873", "811218\n-9876",
        "８１１２１８－９８７６", "811218&ndash;9876", "8II2I8-9876", "811218-\r\n9876", "811218.9876", "811218**-9876",
        "81<i>1218</i>-9876",
    ],
)  # fmt: skip
def test_every_spelling_is_found_where_it_stands(spelled: str) -> None:
    assert identity_numbers(f"Ärendet 👍 {spelled} gäller.") == [spelled]


COLUMNS_AND_WORDS = [
    "Född 1981-12-18 | Fyra sista 9876", "Född | Fyra sista\n1981-12-18 | 9876", "811218;9876", "811218\t9876\t9A",
    "född 18/12 1981, sista siffrorna 9876", "född 18 december 1981 (de fyra sista är 9876)", '"19811218","9876"',
    "1.98112189876E+11", "8.1.1.2.1.8.9.8.7.6", "811218--9876", "811218\u3164-9876", "811218\u2800-9876",
    "Personnummer: 811218-9875", "| 81 | 12 | 18 | 9876 |", "1981\t12\t18\t9876", "| 1981 | 1218 | 9876 |",
    "| 198112 | 18 | 9876 |", "Barn 1: 20081218 1014",
    "| 18/12 1981 | 9876 |",
    "f. 18/12-81 (9876)", "Sista fyra 9876, född 811218", "De sista fyra siffrorna är 9876. Han är född 1981-12-18.",
    "Född: 811218\nSista fyra: 9876", "född 81 12 18, 4 sista 9876", "född 811218 och de fyra sista siffrorna i numret är 9876",
    "811218-xxxx, där xxxx är 9876", "born 1981-12-18, last four 9870", "811218 streck 9876", "811218 • 9876", "8112-\n18-9876",
    "19811218-98\n76", "åttioett, tolv, arton, streck, nittioåtta sjuttiosex", "811218 nittioåtta sjuttiosex",
    "artonde december åttioett och sista fyra nittioåtta sjuttiosex",
    "Personnumret slutar på 9876 och börjar 811218", "de sista siffrorna i personnumret är 9876, de första 811218",
    "811218 följt av 9876", "811218 och sedan 9876", "811218 tankstreck 9876", "BI12I8-9B76", "8l1218-987G",
]  # fmt: skip
OTHERS = [
    "811218-T987",
    "TF-nummer 19811218-TF98",
    "131052-308T",
    "Fødselsnummer 010160 10061",
    "CPR-nummer 010160-1234",
]
DATES_WITH_MORE = [
    "Gäller 2023-07-01 – 2027", "Avtalstid 100701-2014", "Plan_190606_1245.docx", "Möte 2016-01-21 1715",
    "Ärende 210715-0159", "2021-05-05\t2027", "2019-09-09 | 1504 kr", "Utskriven 180307 0912", "20230517102030",
    "1.20178E+11", "Faktura 8112189876", "0701-78 06 05", "| 2025-03 | 2026-12 |", "| 12 | 11 | 23 | 1046 |",
    "Start | 2027-01-11 |\nSlut | 2027-06-30", "2013-04-21, sista raden anger 8136", "| 81 | 12 | 18 | 9875 |",
    "| 198112 | 18 | 9875 |", "Möte om barn 1: 20261218 1012", "Rum 1: 20081218 1014",
]  # fmt: skip


@pytest.mark.parametrize("text", COLUMNS_AND_WORDS)
def test_a_number_over_columns_and_between_words_is_found(text: str) -> None:
    assert identity_numbers(text)


@pytest.mark.parametrize("text", OTHERS)
def test_interim_numbers_and_those_of_the_neighbours_are_found(text: str) -> None:
    assert identity_numbers(text)


@pytest.mark.parametrize("text", DATES_WITH_MORE)
def test_a_date_with_a_year_or_time_and_numbers_of_other_things_pass(text: str) -> None:
    assert identity_numbers(text) == []


def test_four_digits_that_may_be_a_year_ask_where_a_number_would_stand() -> None:
    hits = scan("Pojken 100701-2014 har flyttat.")
    assert [(hit.kind, hit.blocking) for hit in hits] == [(HitKind.IDENTITY_NUMBER, False)]
    assert is_blocking(scan("Personnummer 100701-2014."))


@pytest.mark.parametrize(
    "text",
    [
        "Listan 811218-9875", "811318-9876", "556677-8899", "16556677-8899", "212000-0142", "8 112 189 876 kr",
        "2017-08-14 – 2018-08-14", "ISBN 91-1218-987-6", "0511-12 34 56", "12345811218987654321", "SN 2017/123",
        "20991218-9876",
    ],
)  # fmt: skip
def test_other_numbers_pass(text: str) -> None:
    assert identity_numbers(text) == []


@pytest.mark.parametrize(
    "text", ["Ring 19811218-9875.", "19811218+9875", "Flickan 20110412-9912 har flyttat"]
)
def test_a_number_written_in_full_asks_although_its_check_digit_is_wrong(text: str) -> None:
    [hit] = scan(text)
    assert (hit.kind, hit.blocking) == (HitKind.IDENTITY_NUMBER, False)


@pytest.mark.parametrize(
    "text", ["Dnr 19811218-9875", "Beslut 20240115-0088", "19811218-1415", "1981-12-18-9875", "198112189875"]
)
def test_what_is_hardly_written_as_a_number_and_has_no_check_digit_asks_nothing(text: str) -> None:
    assert identity_numbers(text) == []


def test_several_in_a_row_are_each_found() -> None:
    assert identity_numbers("811218-9876, 12 811278-9873\n19811218-9876") == [
        "811218-9876",
        "811278-9873",
        "19811218-9876",
    ]


@given(st.lists(st.tuples(st.integers(0, 11), st.sampled_from(INVISIBLE)), max_size=6))
def test_invisible_characters_hide_nothing(inserted: list[tuple[int, str]]) -> None:
    spelled = list("811218-9876")
    for place, character in sorted(inserted, reverse=True):
        spelled.insert(place, character)
    assert is_blocking(scan("nr " + "".join(spelled) + "."))


@pytest.mark.parametrize("text", ["Gäller 19121212-1212", "pojken 20070117-1415 är", "19121212-1212"])
def test_a_whole_number_that_ends_like_a_time_of_day_stops(text: str) -> None:
    """One serial in seven does, and nobody joins a date to a time with a dash, unless something happened then."""
    assert is_blocking(scan(text))
    assert not scan("Möte 20160121-1715")


def test_without_a_century_it_asks() -> None:
    [hit] = scan("Ring 121212-1212 om det")
    assert not hit.blocking


def test_a_date_of_long_ago_with_a_time_behind_it_asks() -> None:
    """Nothing that a plan tells of was dated then."""
    assert [hit.blocking for hit in scan("Mannen 640201 – 1990")] == [False]
    assert not scan("Mannen 240201 – 1999")


MONTHS = st.dates(min_value=date(1990, 1, 1), max_value=date(2045, 12, 31))


@given(first=MONTHS, last=MONTHS, shape=st.sampled_from(["%Y-%m", "%Y%m"]), sign=st.sampled_from("/-–"))
def test_a_span_of_months_is_nobodys_number(first: date, last: date, shape: str, sign: str) -> None:
    """As a quarter is kept: one in thirty such spans passes the check of a number."""
    assert not identity_numbers(f"Klart {first:{shape}}{sign}{last:{shape}}.")


def test_a_span_of_months_that_is_called_a_number_is_one() -> None:
    assert identity_numbers("Personnummer 201005-200611") == ["201005-200611"]


@pytest.mark.parametrize(
    "text",
    [
        "Dnr 811218-9876",
        "Org.nr 811218-9876",
        "Faktura 811218-9876 betald",
        "Budget 811218-9876 kr",
        "dnr 19811218-9876",
    ],
)
def test_what_is_written_as_a_persons_number_is_asked_about_beside_a_word_for_another(text: str) -> None:
    [hit] = scan(text)
    assert (hit.kind, hit.blocking) == (HitKind.IDENTITY_NUMBER, False)
