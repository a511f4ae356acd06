"""What stands above a table says of its rows: the area they are for, the year they are in."""

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

_HEAD = ["Insats", "Ansvarig", "Klart"]


def test_numbered_areas_with_a_table_each_are_what_their_rows_are_for() -> None:
    read = structured(
        heading("Insatser"),
        heading("Fokusområde 1 – Trygga offentliga miljöer", 2),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "maj 2027"]),
        heading("Fokusområde 2 – Barn och unga", 2),
        table(_HEAD, ["Utbilda rastvakter", "Rektor", "juni 2027"]),
    )
    assert [one.goal for one in read.document.activities] == ["Trygga offentliga miljöer", "Barn och unga"]


def test_a_single_area_says_nothing_of_its_rows() -> None:
    read = structured(
        heading("Insatser"),
        heading("Område 1: Centrum", 2),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "maj 2027"]),
    )
    assert [one.goal for one in read.document.activities] == [None]


def test_a_line_that_is_a_year_completes_the_times_below_it() -> None:
    read = structured(
        heading("Insatser"),
        paragraph("2026"),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "april"]),
        paragraph("2027"),
        heading("Blad 2"),
        table(_HEAD, ["Utbilda rastvakter", "Rektor", "oktober"]),
        heading("Senare"),
        table(_HEAD, ["Måla bänkar", "Parkchef", "maj"]),
    )
    assert [one.ends for one in read.document.activities] == ["2026-04", "2027-10", None]
