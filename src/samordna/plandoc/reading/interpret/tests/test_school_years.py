"""Times by the school's year: a year from August to June, feasts with their year in sentences, and periods of several years."""

import pytest

from samordna.plandoc.reading.interpret.labels.bare_parts import columns_told
from samordna.plandoc.reading.interpret.labels.who_and_when import who_and_when
from samordna.plandoc.reading.interpret.metadata.periods import period_of
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.times.time_columns import times_in
from samordna.plandoc.reading.interpret.words.small_words import Column


@pytest.mark.parametrize(
    "cell",
    [
        *("Läsåret 27/28", "läsår 2027-2028", "Läsåret 2027/28", "Under läsåret 2027–28"),
        *("Lå 27/28", "Skolåret 2027/2028", "Hela läsåret 27/28"),
    ],
)
def test_a_school_year_goes_from_august_to_june(cell: str) -> None:
    assert times_in(cell, Column.TIME) == ("2027-08", "2028-06")


@pytest.mark.parametrize(
    "cell",
    [
        *("läsåren 26/27 och 27/28", "Läsåren 2026/2027 och 2027/2028", "under läsåren 2026/27 samt 2027/28"),
        *(
            "läsåret 26/27 & 27/28",
            "Lå 26/27–27/28",
            "läsåren 26-27, 27-28",
            "läsåret 26/27 och läsåret 27/28",
        ),
    ],
)
def test_school_years_told_together_go_from_the_first_to_the_last(cell: str) -> None:
    assert times_in(cell, Column.TIME) == ("2026-08", "2028-06")
    assert columns_told(f"Elevhälsan, {cell}") == {Column.RESPONSIBLE, Column.TIME}


@pytest.mark.parametrize(
    "cell", ["åren 2026 och 2027", "Åren 2026–2027", "under åren 2026-2027", "båda åren 2026 & 2027"]
)
def test_years_that_are_called_so_are_a_period(cell: str) -> None:
    assert times_in(cell, Column.TIME) == ("2026", "2027")


@pytest.mark.parametrize("cell", ["2026, 2027 och 2028", "åren 2026, 2027 och 2028"])
def test_years_counted_up_behind_who_are_when(cell: str) -> None:
    assert [one.value for one in who_and_when(f"Socialnämnden, {cell}")] == ["Socialnämnden", cell]
    assert times_in(cell, Column.TIME) == ("2026", "2028")


@pytest.mark.parametrize(
    ("sentence", "starts", "ends"),
    [
        ("Klart före höstterminens slut 2026.", None, "2026-12"),
        ("Rektor ser över rutinen till vårterminens start 2027.", None, "2027-01"),
        ("Klasserna har fått besök senast till jullovet 2026.", None, "2026-12"),
        ("Fritids ordnar läger under sportlovet 2027.", "2027-02", "2027-03"),
        ("Kuratorn träffar alla klasser läsåret 2026/27.", "2026-08", "2027-06"),
        ("Ordningsvakter går på stranden efter skolavslutningen i juni 2027.", None, "2027-06"),
    ],
)
def test_a_sentence_may_name_a_feast_of_a_year(sentence: str, starts: str | None, ends: str | None) -> None:
    told = told_in(sentence)
    assert (told.starts, told.ends) == (starts, ends)


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("läsåret 2026/2027 och 2027/2028 (1 aug 2026 – 30 juni 2028)", "2026-08-01", "2028-06-30"),
        ("2026–2028 (2026-01-01–2028-12-31)", "2026-01-01", "2028-12-31"),
        ("läsåren 2026/27 och 2027/28", "2026", "2028"),
        ("2025/26, 2026/27 och 2027/28", "2025", "2028"),
        ("2026–2027 (föregående plan 2023-01-01–2025-12-31)", "2026", "2027"),
        ("2026–2027 och 2029–2030", "2026", "2027"),
    ],
)
def test_a_period_told_to_the_day_or_in_several_school_years(value: str, start: str, end: str) -> None:
    period = period_of(value)
    assert period
    assert (period.start, period.end) == (start, end)


def test_a_week_of_spring_is_of_the_school_years_second_year() -> None:
    plan = structured(
        heading("Plan mot kränkningar för Lövskolan 2027/28"),
        paragraph("Läsåret 2027/2028"),
        heading("Åtgärder", 2),
        table(["Åtgärd", "Ansvarig", "Tid"], ["Elevenkät", "Rektor", "v. 5"], ["Temadag", "Rektor", "v. 46"]),
    ).document
    assert [one.starts for one in plan.activities] == ["2028-01-31", "2027-11-15"]
