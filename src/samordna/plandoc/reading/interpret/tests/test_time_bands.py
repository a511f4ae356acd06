"""Rows across a table that say when what stands under them is done, and years that begin in the autumn."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_HEAD = ["Månad", "Aktivitet", "Ansvarig"]
_AUTUMN = [["Augusti", "Informera vårdnadshavare", "Rektor"], ["Oktober", "Ordna temavecka", "Kurator"]]
_SPRING = [["Januari", "Inventera mörka platser", "Gatuchefen"], ["Maj", "Utvärdera året", "Samordnaren"]]


def _times(found: ReadResult) -> list[str | None]:
    return [(one.starts and f"{one.starts}/{one.ends}") or one.ends for one in found.document.activities]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Höstterminen 2026", "Vårterminen 2027"),
        ("2026", "2027"),
        ("HT 2026", "VT 2027"),
        ("År 2026:", "År 2027:"),
    ],
)
def test_months_are_of_the_year_that_the_row_above_them_says(first: str, second: str) -> None:
    rows = [[first, "", ""], *_AUTUMN, [second, "", ""], *_SPRING]
    found = structured(heading("Årshjul för trygghetsarbetet"), table(_HEAD, *rows))
    assert _times(found) == ["2026-08", "2026-10", "2027-01", "2027-05"]
    assert not any(one.goal for one in found.document.activities)
    assert [one.text for one in found.left_out if one.why is Why.LABEL] == [first, second]


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        ("Januari 2027", "Mars 2027", ["2027-01", "2027-03"]),
        ("Kvartal 1 2027", "Kvartal 3 2027", ["2027-01/2027-03", "2027-07/2027-09"]),
        ("2027", "2028", ["2027/2027", "2028/2028"]),
        ("Läsåret 2026/27", "Läsåret 2027/28", ["2026-08/2027-06", "2027-08/2028-06"]),
    ],
)
def test_rows_without_a_time_are_done_when_the_row_above_them_says(
    first: str, second: str, times: list[str]
) -> None:
    rows = [[first, "", ""], ["Informera vårdnadshavare", "Rektor", "x"], ["Ordna temavecka", "Kurator", "x"]]
    rows += [
        [second, "", ""],
        ["Inventera mörka platser", "Gatuchefen", "x"],
        ["Måla bänkar", "Parkchef", "x"],
    ]
    found = structured(heading("Handlingsplan"), table(["Åtgärd", "Ansvarig", "Kommentar"], *rows))
    assert _times(found) == [times[0], times[0], times[1], times[1]]


def test_a_time_outside_the_one_above_is_asked_about() -> None:
    rows = [["Höstterminen 2026", "", ""], *_AUTUMN, _SPRING[0], ["Vårterminen 2027", "", ""], _SPRING[1]]
    found = structured(heading("Årshjul"), table(_HEAD, *rows))
    assert _times(found) == ["2026-08", "2026-10", None, "2027-05"]
    assert [flag.what for flag in found.flags] == ["Tiden ”Januari” kunde inte läsas som ett datum."]


def test_an_empty_month_with_its_year_gives_others_nothing() -> None:
    rows = [
        ["Mars 2027", "Ordna möte", "Rektor"],
        ["April 2027", "", ""],
        ["Maj 2027", "Utvärdera", "Rektor"],
    ]
    found = structured(heading("Årshjul"), table(_HEAD, *rows))
    assert _times(found) == ["2027-03", "2027-05"]
    assert [one.text for one in found.left_out if one.why is Why.NOTHING_PLANNED] == ["April 2027"]


@pytest.mark.parametrize("year", ["2026/27", "2026/2027", "läsåret 2026/27"])
def test_a_year_that_begins_in_the_autumn_ends_in_the_next(year: str) -> None:
    found = structured(heading(f"Årshjul för trygghet {year}"), table(_HEAD, *_AUTUMN, *_SPRING))
    assert _times(found) == ["2026-08", "2026-10", "2027-01", "2027-05"]


def test_a_registry_number_is_no_year_that_begins_in_the_autumn() -> None:
    found = structured(heading("Årshjul 2027, dnr KS 2026/27"), table(_HEAD, *_SPRING))
    assert _times(found) == ["2027-01", "2027-05"]
