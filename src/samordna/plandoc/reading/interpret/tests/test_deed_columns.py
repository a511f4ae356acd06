"""Tables with a column of things to be done for each unit, party or year."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_ROWS = (
    ["Rekrytering", "Erbjuda avhopparstöd", "Utbilda mentorer", "Besöka högstadieskolor"],
    ["Våld", "Starta samtalsgrupper", "", "Öka patrulleringen kvällstid"],
)
_DEEDS = [cell for row in _ROWS for cell in row[1:] if cell]


def _read(*headings: str) -> ReadResult:
    result = structured(
        heading("Handlingsplan för trygghet 2026–2028"), heading("Åtgärder", 2), table([*headings], *_ROWS)
    )
    assert result.coverage == 1
    return result


@pytest.mark.parametrize(
    "form",
    ["{}", "{} gör", "Vad ska {} göra?", "Åtgärder för {}", "{}:"],
    ids=["name", "does", "asked", "for", "colon"],
)
def test_a_column_for_each_who_acts(form: str) -> None:
    names = ("socialtjänsten", "skolan", "polisen")
    headings = [form.format(name) for name in names]
    activities = _read("Område", *(one[0].upper() + one[1:] for one in headings)).document.activities
    assert [one.action for one in activities] == _DEEDS
    assert [(one.responsible or "").lower() for one in activities] == [names[at] for at in (0, 1, 2, 0, 2)]
    assert not any(one.comment for one in activities)


def test_a_column_for_each_year() -> None:
    activities = _read("Område", "2026", "2027", "2028").document.activities
    assert [one.action for one in activities] == _DEEDS
    assert [one.starts for one in activities] == ["2026", "2027", "2028", "2026", "2028"]


def test_columns_that_say_neither_who_nor_when_are_not_of_one_kind() -> None:
    activities = _read("Område", "Åtgärd", "Nästa steg", "Polisen").document.activities
    assert [one.action for one in activities] == ["Erbjuda avhopparstöd", "Starta samtalsgrupper"]


def test_the_columns_as_they_were_taken_are_read_so_again() -> None:
    (grid,) = _read("Område", "Socialtjänsten", "Skolan", "Polisen").grids
    assert grid.take.columns == ("goal", "action", "action", "action")


def test_nothing_but_a_column_for_each_party() -> None:
    result = structured(
        heading("Överenskommelse 2026"),
        heading("Åtaganden", 2),
        table(
            ["Kommunens åtaganden", "Polisens åtaganden"],
            ["Bygga om torget", "Patrullera till fots"],
            ["Anställa två värdar", "Kontrollera krogar"],
        ),
    )
    read = [(one.action, one.responsible) for one in result.document.activities]
    assert read == [
        ("Bygga om torget", "Kommunen"),
        ("Patrullera till fots", "Polisen"),
        ("Anställa två värdar", "Kommunen"),
        ("Kontrollera krogar", "Polisen"),
    ]
