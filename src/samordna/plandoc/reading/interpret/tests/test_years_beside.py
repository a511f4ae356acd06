"""Years in a column of their own, beside months, terms and quarters that name none."""

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.interpret.times.years_beside import with_years_beside
from samordna.plandoc.reading.interpret.words.small_words import Column

_DEEDS = (("Införa värdar", "Säkerhetschef"), ("Utbilda ledare", "Fritidschef"), ("Se över lokaler", "Chef"))


def _times(head: list[str], *cells: list[str]) -> list[tuple[str | None, str | None]]:
    rows = [[*deed, *own] for deed, own in zip(_DEEDS, cells, strict=True)]
    grid = table(["Åtgärd", "Ansvarig", *head], *rows)
    plan = structured(heading("Trygghetsprogram"), heading("Åtgärder", 2), grid).document
    return [(one.starts, one.ends) for one in plan.activities]


def test_a_year_beside_a_month_or_a_term_is_its() -> None:
    assert _times(["Månad", "År"], ["mars", "2027"], ["maj–juni", "2027"], ["november", "2028"]) == [
        *((None, "2027-03"), ("2027-05", "2027-06"), (None, "2028-11"))
    ]
    assert _times(["År", "Termin"], ["2027", "vt"], ["2027", "ht"], ["2028", "vt"]) == [
        *(("2027-01", "2027-06"), ("2027-08", "2027-12"), ("2028-01", "2028-06"))
    ]


def test_a_year_beside_a_start_and_an_end_is_that_of_both() -> None:
    head = ["Startmånad", "Slutmånad", "År"]
    assert _times(head, ["jan", "mars", "2027"], ["maj", "juni", "2027"], ["sept", "dec", "2028"]) == [
        *(("2027-01", "2027-03"), ("2027-05", "2027-06"), ("2028-09", "2028-12"))
    ]


def test_years_that_are_times_by_themselves_stay() -> None:
    from_to = [(Column.START, "2027"), (Column.END, "mars")]
    assert with_years_beside(from_to) == from_to
    dated = [(Column.TIME, "2027"), (Column.END, "mars 2028")]
    assert with_years_beside(dated) == dated
    goes_on = [(Column.TIME, "2027"), (Column.END, "löpande")]
    assert with_years_beside(goes_on) == goes_on
    assert with_years_beside([(Column.TIME, "2027")]) == [(Column.TIME, "2027")]
