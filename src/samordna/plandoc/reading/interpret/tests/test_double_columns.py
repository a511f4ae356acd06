"""Columns and labels that name two things, and columns that only name areas."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _table(name: str, *cells: str) -> ReadResult:
    rows = [[f"Utbilda grupp {at}", "Rektor", "maj 2031", cell] for at, cell in enumerate(cells, 1)]
    return structured(heading("Åtgärder"), table(["Åtgärd", "Ansvarig", "Klart", name], *rows))


@pytest.mark.parametrize("name", ["Mål och uppföljning", "Mål/uppföljning", "Mål samt uppföljning"])
@pytest.mark.parametrize("between", [". ", "\n", "; "])
def test_goal_and_follow_up_in_one_cell(name: str, between: str) -> None:
    result = _table(
        name,
        f"Alla elever ska trivas{between}Enkät i november",
        f"Fler ska vara med{between}Följs upp i december",
    )
    told = [((one.goal or "").rstrip("."), one.follow_up) for one in result.document.activities]
    assert told == [
        ("Alla elever ska trivas", "Enkät i november"),
        ("Fler ska vara med", "Följs upp i december"),
    ]
    assert result.coverage == 1


def test_one_sentence_alone_may_be_the_second() -> None:
    result = _table("Mål och uppföljning", "Alla elever ska trivas.", "Avstämning i trygghetsteamet.")
    told = [(one.goal, one.follow_up) for one in result.document.activities]
    assert told == [("Alla elever ska trivas.", None), (None, "Avstämning i trygghetsteamet.")]


def test_an_indicator_before_how_it_is_followed_up() -> None:
    result = _table("Indikator och uppföljning", "Antal möten\nÅrsrapport", "Andel nöjda\nEnkät i maj")
    told = [(one.indicator, one.follow_up) for one in result.document.activities]
    assert told == [("Antal möten", "Årsrapport"), ("Andel nöjda", "Enkät i maj")]


def test_a_label_names_two_things() -> None:
    result = structured(
        heading("Åtgärder"),
        paragraph("Åtgärd: Utbilda lärare"),
        paragraph("Ansvarig: Rektor"),
        paragraph("Mål och uppföljning: Alla ska vara utbildade. Följs upp i december."),
    )
    (one,) = result.document.activities
    assert (one.goal, one.follow_up) == ("Alla ska vara utbildade.", "Följs upp i december")


def test_goals_behind_the_name_of_an_area() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Område och mål", "Åtgärd", "Ansvarig", "Klart"],
            ["Trygga platser\nFler ska känna sig trygga i centrum.", "Byta belysning", "Gatuchef", "2031"],
            ["Skola i Ängby Färre elever ska ha prövat narkotika.", "Bjuda in föräldrar", "Rektor", "2031"],
        ),
    )
    told = [(one.goal, one.comment) for one in result.document.activities]
    assert told == [
        ("Fler ska känna sig trygga i centrum.", "Område: Trygga platser"),
        ("Färre elever ska ha prövat narkotika.", "Område: Skola i Ängby"),
    ]


def test_a_column_of_areas_read_as_goals_is_asked_about_once() -> None:
    head = ["Område", "Åtgärd", "Ansvarig", "Klart"]
    rows = ["Skola", "Utbilda personal", "Rektor", "2031"], ["Fritid", "Öppna gården", "Fritidschef", "2031"]
    asked = [flag.what for flag in structured(heading("Åtgärder"), table(head, *rows)).flags]
    assert asked == ["Kolumnen ”Område” är läst som mål för aktiviteterna. Kontrollera det."]
    aims = structured(
        heading("Åtgärder"),
        table(
            head,
            ["Alla elever ska trivas", *rows[0][1:]],
            ["Fler unga ska vara med i en förening", *rows[1][1:]],
        ),
    )
    assert not aims.flags


@pytest.mark.parametrize("name", ["Områden som berörs av insatsen", "Berörda områden", "Vilka områden"])
def test_areas_that_something_is_said_of_are_neither_what_is_wrong_nor_who_takes_part(name: str) -> None:
    result = _table(name, "Skola, fritid", "Centrum")
    told = [(one.goal, one.problem, one.others, one.comment) for one in result.document.activities]
    assert told == [(None, None, None, f"{name}: Skola, fritid"), (None, None, None, f"{name}: Centrum")]
