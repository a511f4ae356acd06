"""What the cell of a time column says, with or without words around the time."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.times.taking_times import take_times
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Activity

_WITH_WORDS = {
    "Skolstarten i augusti 2026": (None, "2026-08"),
    "fyra gånger under 2026": ("2026", "2026"),
    "snarast, dock senast 2026-10-31": (None, "2026-10-31"),
    "Efter beslut i nämnden, tidigast hösten 2026": ("2026-23", None),
    "Tidigast mars 2026": ("2026-03", None),
    "Öppnar i april 2026": ("2026-04", None),
    "Tidig höst 2026": ("2026-23", "2026-23"),
    "Delrapport juni 2026, slutrapport december 2026": (None, "2026-12"),
    "Start: 2026-03-01 Slut: 2026-09-01": ("2026-03-01", "2026-09-01"),
    "Klart innan skolstart 2026": (None, "2026-08"),
}
_PLAIN = {
    "början av mars till slutet av maj 2026": ("2026-03", "2026-05"),
    "Höstlovet 2026": ("2026-10", "2026-11"),
    "Sportlovet 2027": ("2027-02", "2027-03"),
    "2026, kvartal 2": ("2026-04", "2026-06"),
    "260501": (None, "2026-05-01"),
    "senast utgången av mars 2027": (None, "2027-03-31"),
    "ultimo mars 2027": (None, "2027-03-31"),
    "Klart till jul 2026": (None, "2026-12"),
    "senast till höstterminens start 2026": (None, "2026-08"),
    "senast vid vårterminens slut 2027": (None, "2027-06"),
    "2026 v 10": ("2026-03-02", "2026-03-08"),
    "2026-W10": ("2026-03-02", "2026-03-08"),
    "2026, vecka 10–12": ("2026-03-02", "2026-03-22"),
    "2026 Q1–Q3": ("2026-01", "2026-09"),
    "Dec 26": (None, "2026-12"),
    "klart maj 27": (None, "2027-05"),
    "senast v 20 2026": (None, "2026-05-17"),
    "senast kvartal 2 2026": (None, "2026-06"),
    "våren 2026, tills vidare": ("2026-21", None),
    "2027–tills vidare": ("2027", None),
    "från mars 2027, därefter tillsvidare": ("2027-03", None),
    "fr.o.m. 2027 t.v.": ("2027", None),
    "klart vt-28": (None, "2028-06"),
    "färdigt till ht 2027": (None, "2027-12"),
    "ht–28": ("2028-08", "2028-12"),
    "Vt.28": ("2028-01", "2028-06"),
    "28-VT": ("2028-01", "2028-06"),
    "höstterm. 27": ("2027-08", "2027-12"),
    "på hösten 2027": ("2027-23", "2027-23"),
    "nu i vår (2027)": ("2027-21", "2027-21"),
    "senast v. 42 (2026)": (None, "2026-10-18"),
    "klart senast maj (2027)": (None, "2027-05"),
    "hösten 2026 och våren 2027": ("2026-23", "2027-21"),
    "2026 och 2027": ("2026", "2027"),
    "kvartal 1 och 2 2026": ("2026-01", "2026-06"),
    "t.o.m. 2027-12": (None, "2027-12"),
    "t o m december 2027": (None, "2027-12"),
    "fr. o. m. mars 2027": ("2027-03", None),
    "Införs under 2026": ("2026", "2026"),
    "hålls i maj 2026": (None, "2026-05"),
}
_SEVERAL = {
    "September 2026 och september 2027": ("2026-09", "2027-09"),
    "mars 2026 samt mars 2027": ("2026-03", "2027-03"),
    "2026 och 2028": ("2026", "2028"),
    "jan, apr, sep och nov 2026": ("2026-01", "2026-11"),
    "mars resp. oktober 2026": ("2026-03", "2026-10"),
    "3 mars o 7 nov 2026": ("2026-03-03", "2026-11-07"),
    "mars o. oktober 2026": ("2026-03", "2026-10"),
    "T2 2026, T1 2027": ("2026-05", "2027-04"),
}
"""Times well apart, which may be as many occasions."""

_AGAIN = {
    "Varje läsår": (None, None),
    "varje hösttermin": (None, None),
    "minst två gånger per år 2026–2028": ("2026", "2028"),
    "högst en gång per termin från 2027": ("2027", None),
    "Start hösten 2027, därefter varje läsår": ("2027-23", None),
    "Årligen, start 2027": ("2027", None),
}
_OF_SCHOOL_YEAR = {
    "oktober": "2026-10",
    "mars": "2027-03",
    "våren": "2027-21",
    "hösten": "2026-23",
    "vecka 40": "2026-10-04",
    "juni 2026": "2026-06",
}
_NONE = (
    "Redan gjort",
    "Efter § 12/2026",
    "KS 2026/12",
    "Enligt beslut i nämnden",
    "inom 3 veckor",
    "Efter beslut 2025/26:12",
)


def _read(text: str) -> tuple[Activity, list[str], list[str]]:
    activity = Activity(action="Öva")
    taken = take_times(activity, [(Column.TIME, text)], None)
    return activity, taken.unread + taken.among, [doubt.sv for doubt in taken.doubts]


@pytest.mark.parametrize(("text", "when"), _WITH_WORDS.items())
def test_a_time_among_words_is_taken_and_asked_about(text: str, when: tuple[str | None, str | None]) -> None:
    activity, unread, doubts = _read(text)
    assert (activity.starts, activity.ends) == when
    assert unread == [text], "what the words around it say is kept"
    assert len(doubts) == 1


@pytest.mark.parametrize(("text", "when"), _PLAIN.items())
def test_a_time_in_words(text: str, when: tuple[str | None, str | None]) -> None:
    activity, unread, doubts = _read(text)
    assert (activity.starts, activity.ends, unread, doubts) == (*when, [], [])


@pytest.mark.parametrize(("text", "when"), _SEVERAL.items())
def test_times_well_apart_are_asked_about(text: str, when: tuple[str | None, str | None]) -> None:
    activity, unread, doubts = _read(text)
    assert (activity.starts, activity.ends, unread) == (*when, [])
    assert ["flera tillfällen" in doubt for doubt in doubts] == [True]


def test_a_column_of_ends_may_say_from_when_something_goes_on() -> None:
    activity = Activity(action="Öva")
    take_times(activity, [(Column.END, "löpande från och med 1 september 2026")], None)
    assert (activity.ongoing, activity.starts, activity.ends) == (True, "2026-09-01", None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("jan–juni 2031", ("2031-01", "2031-06")),
        ("2031–2033", ("2031", "2033")),
        ("2031-02-01 – 2031-03-15", ("2031-02-01", "2031-03-15")),
        ("kvartal 2 2031", (None, "2031-04/2031-06")),
        ("maj 2031", (None, "2031-05")),
        ("senast 2031", (None, "2031")),
    ],
)
def test_a_column_of_ends_may_say_both_ends_of_a_period(
    text: str, when: tuple[str | None, str | None]
) -> None:
    activity = Activity(action="Öva")
    take_times(activity, [(Column.END, text)], None)
    assert (activity.starts, activity.ends) == when


def test_a_time_among_words_is_told_as_it_was_read() -> None:
    _, _, doubts = _read("Start i mars 2026, pågår nog till juni 2027")
    assert doubts == [
        "Tiden ”Start i mars 2026, pågår nog till juni 2027” är läst som mars 2026 – juni 2027. Kontrollera den."
    ]


@pytest.mark.parametrize("text", _NONE)
def test_what_is_no_time_is_kept_and_asked_about(text: str) -> None:
    activity, unread, doubts = _read(text)
    assert (activity.starts, activity.ends, unread, len(doubts)) == (None, None, [text], 1)


@pytest.mark.parametrize(
    "when", ["Återkommande", "varje rast", "Varje fredagskväll", "en gång i kvartalet", "varannan vecka"]
)
def test_what_comes_back_goes_on(when: str) -> None:
    read = structured(
        heading("Åtgärder"), table(["Åtgärd", "Ansvarig", "När"], ["Utbilda på APT", "Chef", when])
    )
    assert [one.ongoing for one in read.document.activities] == [True]


@pytest.mark.parametrize(
    "named", ["# Trygghetsplan läsåret 2026/27", "# Trygghetsplan\nNorrskolan, läsår 2026/2027"]
)
def test_a_month_of_a_school_year_is_of_the_half_it_stands_in(named: str) -> None:
    title, *below = named.splitlines()
    rows = (["Åtgärd", "Ansvarig", "När"], *(["Hålla tema", "Kurator", when] for when in _OF_SCHOOL_YEAR))
    read = structured(heading(title.strip("# ")), *map(paragraph, below), heading("Åtgärder"), table(*rows))
    assert [one.ends for one in read.document.activities] == list(_OF_SCHOOL_YEAR.values())


@pytest.mark.parametrize(("text", "when"), _AGAIN.items())
def test_what_comes_again_goes_on_in_the_years_told_beside_it(
    text: str, when: tuple[str | None, str | None]
) -> None:
    activity = Activity(id="activities-1", action="Ordna kvällar")
    taken = take_times(activity, [(Column.TIME, text)], None)
    assert (activity.ongoing, activity.starts, activity.ends, taken.doubts) == (True, *when, [])


def test_the_whole_school_year_is_that_of_the_plan() -> None:
    result = structured(
        heading("Plan mot våld"),
        paragraph("Läsåret 2031/2032"),
        paragraph("Enkäten läsåret 2029/30 visar att fler är trygga."),
        heading("Insatser"),
        table(["Åtgärd", "Ansvarig", "Tid"], ["Ordna rastvärdar", "Rektor", "Hela läsåret"]),
    )
    (one,) = result.document.activities
    assert (one.starts, one.ends) == ("2031-08", "2032-06")


def test_a_column_of_how_and_how_often_tells_when() -> None:
    result = structured(
        table(
            ["Risk", "Kontrollmoment", "Kontrollansvarig", "Metod och frekvens"],
            ["Fel avgift", "Stickprov på fakturor", "Ekonomichef", "Stickprov, oktober 2031"],
            ["Lång väntan", "Kontroll av tiden", "Bygglovschef", "Uttag ur systemet, varje månad"],
            ["Ingen kontroll", "Avstämning mot planen", "Miljöchef", "Avstämning, tertialvis"],
        )
    )
    assert [(one.ends, one.ongoing) for one in result.document.activities] == [
        ("2031-10", False),
        (None, True),
        (None, True),
    ]


@pytest.mark.parametrize(
    ("column", "text", "when"),
    [
        (Column.TIME, "Startar ht 2027", ("2027-08", None)),
        (Column.TIME, "Påbörjas vt 2028", ("2028-01", None)),
        (Column.START, "v. 38", ("2027-09-20", None)),
        (Column.TIME, "v. 38", ("2027-09-20", "2027-09-26")),
        (Column.TIME, "ht 2027", ("2027-08", "2027-12")),
        (Column.TIME, "Start augusti–december 2027", ("2027-08", "2027-12")),
        (Column.START, "v. 38–40", ("2027-09-20", "2027-10-10")),
    ],
)
def test_when_something_begins_is_no_end(
    column: Column, text: str, when: tuple[str | None, str | None]
) -> None:
    activity = Activity(action="Öva")
    take_times(activity, [(column, text)], 2027)
    assert (activity.starts, activity.ends) == when


def test_a_week_of_starts_and_a_week_of_ends_are_no_two_ends() -> None:
    activity = Activity(action="Öva")
    taken = take_times(activity, [(Column.START, "v. 38"), (Column.END, "v. 40")], 2027)
    assert (activity.starts, activity.ends, taken.doubts) == ("2027-09-20", "2027-10-04/2027-10-10", [])


def test_a_day_with_a_short_year_is_read_where_it_can_be_no_other_and_asked_about() -> None:
    activity, unread, doubts = _read("27-01-15")
    assert (activity.starts, activity.ends, unread) == (None, "2027-01-15", [])
    assert doubts == ["Tiden ”27-01-15” är läst som slut: 15 januari 2027. Kontrollera den."]
    activity, unread, doubts = _read("29-10-26")
    assert (activity.starts, activity.ends, unread) == (None, None, ["29-10-26"])
    assert doubts == ["Tiden ”29-10-26” kan vara 26 oktober 2029. Ange dagen om det stämmer."]
    assert "kunde inte läsas" in _read("27-14-15")[2][0]


@pytest.mark.parametrize(
    "time",
    ["Hela avtalstiden", "Under hela perioden", "hela planperioden", "Löpande under programperioden"],
)
def test_the_whole_of_the_plans_time_goes_on(time: str) -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Tid"],
            ["Dialogmöten", "Kommunen", time],
            ["Utbilda personal", "Polisen", "2031-05"],
        ),
    )
    assert [one.ongoing for one in result.document.activities] == [True, False]
    assert not result.flags


@pytest.mark.parametrize(
    "text", ["t.v.", "t v", "Tills vidare", "gäller tillsvidare", "2027 och tills vidare"]
)
def test_what_is_done_until_further_notice_goes_on_and_has_no_end(text: str) -> None:
    activity = Activity(action="Öva")
    taken = take_times(activity, [(Column.END, text)], 2027)
    assert (activity.ongoing, activity.ends, taken.doubts) == (True, None, [])


_PERIODS = {
    "jan–dec 2028": ("2028-01", "2028-12"),
    "2027–2029": ("2027", "2029"),
    "vt 2027–ht 2028": ("2027-01", "2028-12"),
    "våren 2027 till hösten 2028": ("2027-21", "2028-23"),
    "1/3–31/5 2027": ("2027-03-01", "2027-05-31"),
    "senast okt–nov 2027": (None, "2027-11"),
    "Q3 2027": (None, "2027-07/2027-09"),
    "2028": (None, "2028"),
    "första halvåret 2028": (None, "2028-01/2028-06"),
    "mars/april 2027": (None, "2027-03/2027-04"),
}


@pytest.mark.parametrize(("text", "when"), _PERIODS.items())
def test_a_period_from_one_time_to_another_is_both_also_where_ends_stand(
    text: str, when: tuple[str | None, str | None]
) -> None:
    activity = Activity(id="a", action="Utbilda")
    take_times(activity, [(Column.END, text)], None)
    assert (activity.starts, activity.ends) == when


def test_when_something_starts_goes_before_the_start_of_a_period_of_its_end() -> None:
    activity = Activity(id="a", action="Utbilda")
    take_times(activity, [(Column.START, "2027-02"), (Column.END, "okt–nov 2027")], None)
    assert (activity.starts, activity.ends) == ("2027-02", "2027-11")


@pytest.mark.parametrize("word", ["utgår", "Inställt", "struken"])
def test_what_is_not_to_be_done_says_so_where_others_have_their_time(word: str) -> None:
    rows = [["Rusta parken", "Parkchef", "maj 2031"], ["Öppna en telefonlinje", "Socialchef", word]]
    result = structured(
        heading("Plan 2031"), heading("Åtgärder", 2), table(["Åtgärd", "Ansvarig", "Tid"], *rows)
    )
    first, second = result.document.activities
    assert (first.status, first.ends) == (None, "2031-05")
    assert (second.status, second.comment, second.starts, second.ends) == ("cancelled", None, None, None)
    assert not second.flagged
