from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.dates import bounds, is_edtf, parse_swedish, require_edtf, to_swedish, widest
from samordna.plandoc.spans import ends_first

WRITTEN = {
    "14 Augusti 2017": "2017-08-14",
    "den 1 september 2017": "2017-09-01",
    "25/8 2025": "2025-08-25",
    "25/8-25": "2025-08-25",
    "2025.08.18": "2025-08-18",
    "20250818": "2025-08-18",
    "2025-08-18 00:00:00": "2025-08-18",
    "14.8.2017": "2017-08-14",
    "August 14, 2017": "2017-08-14",
    "31st March 2025": "2025-03-31",
    "sept 2025": "2025-09",
    "Maj -25": "2025-05",
    "hösten 2018": "2018-23",
    "Våren 2017": "2017-21",
    "HT 2018": "2018-08/2018-12",
    "vt19": "2019-01/2019-06",
    "vårterminen 2027": "2027-01/2027-06",
    "senast vt 2027": "2027-01/2027-06",
    "HT26–VT27": "2026-08/2027-06",
    "vt och ht 2027": "2027-01/2027-12",
    "fr.o.m. ht 2026": "2026-08/..",
    "summer 2024": "2024-22",
    "vintern 2025": "2025-24",
    "läsåret 2025/2026": "2025/2026",
    "vintern 2025/26": "2025-12-01/2026-02-28",
    "2017": "2017",
    "Under 2017": "2017",
    "hela 2017": "2017",
    "2017–2018": "2017/2018",
    "2017 - 2018": "2017/2018",
    "2017-2018": "2017/2018",
    "2017-18": "2017/2018",
    "2017 och 2018": "2017/2018",
    "Q2 2025": "2025-04/2025-06",
    "2025 Q4": "2025-10/2025-12",
    "kvartal 1 2025": "2025-01/2025-03",
    "andra kvartalet 2025": "2025-04/2025-06",
    "2. kvartal 2025": "2025-04/2025-06",
    "3:e kvartalet 2025": "2025-07/2025-09",
    "2. halvår 2025": "2025-07/2025-12",
    "sista kvartalet 2025": "2025-10/2025-12",
    "Q1-Q2 2025": "2025-01/2025-06",
    "Q1–2 2025": "2025-01/2025-06",
    "första halvåret 2025": "2025-01/2025-06",
    "sista halvåret 2025": "2025-07/2025-12",
    "halvårsskiftet 2025": "2025-06/2025-07",
    "årsskiftet 2025/2026": "2025-12/2026-01",
    "årsskiftet 2025/26": "2025-12/2026-01",
    "v. 34 2025": "2025-08-18/2025-08-24",
    "v 34-36 2025": "2025-08-18/2025-09-07",
    "vecka 1 2026": "2025-12-29/2026-01-04",
    "senast 31 dec 2025": "2025-12-31",
    "Klart senast den 31 december 2025": "2025-12-31",
    "april-juni 2025": "2025-04/2025-06",
    "sept 2025 – mars 2026": "2025-09/2026-03",
    "1–5 september 2017": "2017-09-01/2017-09-05",
    "1/9 – 15/10 2025": "2025-09-01/2025-10-15",
    "våren 2017 – hösten 2018": "2017-21/2018-23",
    "hösten 2017/våren 2018": "2017-23/2018-21",
    "fr.o.m. 2018": "2018/..",
    "från 2017 till 2018": "2017/2018",
    "t.o.m. 31 maj 2018": "../2018-05-31",
    "ca 2018": "2018~",
    "från Q2 2025": "2025-04/..",
    "ca Q2 2025": "2025-04~/2025-06~",
    "by 31 December 2025": "2025-12-31",
    "20. januar 2026": "2026-01-20",
    "1. marts 2026": "2026-03-01",
    "Mai 2026": "2026-05",
    "desember 2026": "2026-12",
    "høsten 2026": "2026-23",
    "foråret 2026": "2026-21",
    "2018-03": "2018-03",
    "2017-21": "2017-21",
    "från och med mars 2027 till och med maj 2027": "2027-03/2027-05",
    "fr.o.m. april t.o.m. december 2027": "2027-04/2027-12",
    "från och med 2027-04-01 till och med 2027-12-31": "2027-04-01/2027-12-31",
    "det första halvåret 2027": "2027-01/2027-06",
    "under det andra kvartalet 2027": "2027-04/2027-06",
}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, ["första", "1:a", "first", "ett", "1st"]),
        (2, ["andra", "2:a", "second", "två", "2nd"]),
        (3, ["tredje", "3:e", "third", "tre", "3rd"]),
        (4, ["fjärde", "4:e", "fourth", "fyra", "4th", "sista", "last"]),
    ],
)
def test_quarters_are_counted_in_words(number: int, words: list[str]) -> None:
    quarter = parse_swedish(f"kvartal {number} 2026")
    for word in words:
        read = parse_swedish(f"{word} kvartalet 2026") or parse_swedish(f"kvartal {word} 2026")
        assert read == quarter, word


@pytest.mark.parametrize(("text", "edtf"), WRITTEN.items())
def test_dates_people_write(text: str, edtf: str) -> None:
    assert parse_swedish(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "",
        "löpande",
        "T1 2018",
        "tertialrapport 1 2018",
        "hösten",
        "31 februari 2018",
        "v. 60 2025",
        "v. 11-13",
        "början av 2018",
        "2022-23",
        "2018–2017",
        "Ordinarie uppföljning",
        "155-943/2015",
        "maj eller juni",
        "(2001:453)",
    ],
)
def test_what_is_not_one_date_is_none(text: str) -> None:
    assert parse_swedish(text) is None


def test_the_caller_may_know_the_year() -> None:
    assert parse_swedish("v. 34", default_year=2025) == "2025-08-18/2025-08-24"
    assert parse_swedish("v. 11-13", default_year=2027) == "2027-03-15/2027-04-04"
    assert parse_swedish("hösten", default_year=2025) == "2025-23"
    assert parse_swedish("1 sept – 15 okt", default_year=2025) == "2025-09-01/2025-10-15"


@pytest.mark.parametrize(
    ("edtf", "sv", "en"),
    [
        ("2017-08-14", "14 augusti 2017", "14 August 2017"),
        ("2017-08", "augusti 2017", "August 2017"),
        ("2017-21", "våren 2017", "spring 2017"),
        ("2017", "2017", "2017"),
        ("2017/2018", "2017–2018", "2017–2018"),
        ("2025-04/2025-06", "april–juni 2025", "April–June 2025"),
        ("2017-09-01/2017-09-05", "1–5 september 2017", "1–5 September 2017"),
        ("2017-09-01/2017-10-05", "1 september – 5 oktober 2017", "1 September – 5 October 2017"),
        ("2017-21/2018-23", "våren 2017 – hösten 2018", "spring 2017 – autumn 2018"),
        ("2018/..", "från och med 2018", "from 2018"),
        ("../2018-05", "till och med maj 2018", "until May 2018"),
        ("2018~", "omkring 2018", "around 2018"),
        ("201X", "201X", "201X"),
    ],
)
def test_dates_people_read(edtf: str, sv: str, en: str) -> None:
    assert to_swedish(edtf, "sv") == sv
    assert to_swedish(edtf, "en") == en


@pytest.mark.parametrize("text", ["2026-13-45", "2026-99", "2026-00", "2026-13/2026-14", "../2026-55"])
def test_what_is_no_date_is_shown_as_it_stands(text: str) -> None:
    assert text.strip("./") in to_swedish(text)


@pytest.mark.parametrize(
    "text", ["", "17", "2017-13", "2017-02-30", "2018/2017", "2017-25", "[2017,2018]", "hösten", "..", "0000"]
)
def test_what_is_not_edtf_is_refused(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(ValueError, match="EDTF"):
        require_edtf(text)


def test_open_and_uncertain_dates_have_bounds() -> None:
    assert bounds("2018/..") == (date(2018, 1, 1), None)
    assert bounds("../2018-05") == (None, date(2018, 5, 31))
    assert bounds("201X") == (date(2010, 1, 1), date(2019, 12, 31))
    assert bounds("2017?") == (date(2017, 1, 1), date(2017, 12, 31))


days = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))
moments = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}"),
    st.builds("{:04}-{}".format, st.integers(1950, 2090), st.integers(21, 24)),
)


@st.composite
def edtf_dates(draw: st.DrawFn) -> str:
    start, end = draw(moments), draw(moments)
    shape = draw(st.sampled_from(["{0}", "{0}/..", "../{0}", "{0}/{1}", "2018~", "2018-05-25~"]))
    if shape == "{0}/{1}":
        start, end = sorted((start, end), key=lambda value: bounds(value)[0] or date.min)
        if (bounds(start)[0] or date.min) > (bounds(end)[1] or date.max):
            start, end = end, start
    return shape.format(start, end)


@settings(max_examples=60, deadline=None)
@given(edtf_dates())
def test_what_is_written_can_be_read_again(edtf: str) -> None:
    for language in ("sv", "en"):
        assert parse_swedish(to_swedish(edtf, language)) == edtf


@settings(max_examples=60, deadline=None)
@given(edtf_dates())
def test_bounds_are_ordered(edtf: str) -> None:
    first, last = bounds(edtf)
    assert first or last
    assert not (first and last) or first <= last


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(moments)
def test_plain_dates_agree_with_the_edtf_library(edtf: str) -> None:
    parsed = parse_edtf(edtf)
    assert bounds(edtf) == (date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3]))


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = parse_swedish(text)
    assert found is None or is_edtf(found)


@pytest.mark.parametrize("text", ["2024-01–2024-06", "2024-01 - 2024-06", "2024-01 till 2024-06"])
def test_months_in_figures_beside_each_other_are_a_stretch(text: str) -> None:
    assert parse_swedish(text) == "2024-01/2024-06"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("vt 2027", "28 februari 2027"),
        ("våren 2027", "28 februari 2027"),
        ("vintern 2027", "31 mars 2027"),
        ("hösten 2027", "31 augusti 2027"),
        ("februari 2028", "vintern 2027"),
        ("ca 2027", "31 december 2026"),
        ("ca mars 2027", "februari 2027"),
        ("2027", "2027"),
        ("Q1 2027", "1 januari 2027"),
        ("fr.o.m. 2027", "vt 2027"),
        ("1 juli 2027", "t.o.m. hösten 2027"),
    ],
)
def test_an_end_that_can_be_after_the_start_is_not_before_it(start: str, end: str) -> None:
    assert not ends_first(parse_swedish(start), parse_swedish(end))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("vt 2027", "31 december 2026"),
        ("ht 2027", "vt 2027"),
        ("hösten 2027", "juli 2027"),
        ("ca 2027", "2024"),
        ("2027", "2026"),
    ],
)
def test_an_end_that_is_certainly_before_the_start_is(start: str, end: str) -> None:
    assert ends_first(parse_swedish(start), parse_swedish(end))


@settings(max_examples=60, deadline=None)
@given(edtf_dates())
def test_what_can_be_meant_holds_what_is_counted(edtf: str) -> None:
    (first, last), (begins, ends) = bounds(edtf), widest(edtf)
    assert (begins is None, ends is None) == (first is None, last is None)
    assert (begins or date.min) <= (first or date.min)
    assert (last or date.max) <= (ends or date.max)


def test_the_widest_of_the_ends_of_the_calendar() -> None:
    assert widest("0001~") == (date.min, date(3, 1, 1))
    assert widest("9999-24") == (date(9999, 1, 1), date.max)
