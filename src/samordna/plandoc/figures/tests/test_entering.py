"""What comes later never tells of what was hidden before."""

from samordna.plandoc.figures.entering import hidden_on_entry
from samordna.plandoc.figures.suppression import Mark, Sum
from samordna.plandoc.figures.ties import Cell, divisions_of, sums_among

WHOLE, NORTH, SOUTH, EAST = 1, 2, 3, 4
PATHS = {1: [1], 2: [1, 2], 3: [1, 3], 4: [1, 4], 5: [1, 2, 5], 6: [1, 2, 6]}


def _cells(**values: int) -> dict[Cell, int]:
    return {_cell(int(area[1:])): value for area, value in values.items()}


def _cell(area: int, period: str = "2024", series: int = 0) -> Cell:
    return Cell(series, area, period)


def _sums(*cells: dict[Cell, int] | set[Cell]) -> list[Sum[Cell]]:
    return sums_among(dict.fromkeys(cell for some in cells for cell in some), PATHS)


def test_an_area_is_the_sum_of_the_nearest_in_it_that_have_figures() -> None:
    cells = _cells(a1=30, a5=10, a6=12, a3=8)
    assert _sums(cells) == [Sum(_cell(1), [_cell(3), _cell(5), _cell(6)])]
    assert _sums(_cells(a1=30, a2=22, a3=8, a5=10, a6=12)) == [
        Sum(_cell(1), [_cell(2), _cell(3)]),
        Sum(_cell(2), [_cell(5), _cell(6)]),
    ]


def test_a_small_one_takes_another_with_it_where_the_sum_is_shown() -> None:
    new = _cells(a1=33, a2=3, a3=10, a4=20)
    assert hidden_on_entry(new, _sums(new), shown={}) == {
        _cell(2): Mark.PRIMARY,
        _cell(3): Mark.SECONDARY,
    }


def test_a_sum_that_comes_later_is_hidden_with_its_part() -> None:
    new, shown, hidden = _cells(a1=33), _cells(a3=10, a4=20), {_cell(2)}
    assert hidden_on_entry(new, _sums(new, shown, hidden), shown=shown, hidden=hidden) == {
        _cell(1): Mark.SECONDARY
    }


def test_a_part_that_comes_later_is_hidden_where_the_sum_is_known() -> None:
    new, shown, hidden = _cells(a3=10), _cells(a1=33, a4=20), {_cell(2)}
    assert set(hidden_on_entry(new, _sums(new, shown, hidden), shown=shown, hidden=hidden)) == {_cell(3)}


def test_parts_of_a_hidden_area_do_not_give_it_away() -> None:
    new, shown, hidden = _cells(a5=6, a6=7), _cells(a1=33, a4=20), {_cell(2), _cell(3)}
    assert len(hidden_on_entry(new, _sums(new, shown, hidden), shown=shown, hidden=hidden)) == 1


def test_series_that_divide_another_are_told_by_name_and_figures() -> None:
    names = ["Brott", "Brott, kvinnor", "Brott, män", "Besök", "Besök, nya"]
    values = [{(1, "2024"): value} for value in (12.0, 9.0, 3.0, 40.0, 8.0)]
    assert divisions_of(names, values) == [(0, [1, 2])]
    assert divisions_of(["Brott, totalt", *names[1:3]], values[:3]) == [(0, [1, 2])]
    assert divisions_of(names[:3], [{(1, "2024"): one} for one in (20.0, 9.0, 3.0)]) == []


def test_a_division_hides_another_too() -> None:
    new = {_cell(1): 12, _cell(1, series=1): 9, _cell(1, series=2): 3}
    sums = sums_among(new, PATHS, [(0, [1, 2])])
    assert hidden_on_entry(new, sums, shown={}) == {
        _cell(1, series=2): Mark.PRIMARY,
        _cell(1, series=1): Mark.SECONDARY,
    }


def test_months_do_not_tell_of_a_small_one_by_their_year() -> None:
    months = {_cell(2, f"2024-{month:02}"): 3 if month == 5 else 10 + month for month in range(1, 13)}
    new = {**months, _cell(2): sum(months.values())}
    marks = hidden_on_entry(new, sums_among(new, PATHS), shown={})
    assert marks[_cell(2, "2024-05")] is Mark.PRIMARY
    assert len(marks) == 2


def test_what_a_file_leaves_out_is_not_told_by_its_sum() -> None:
    new = {**_cells(a1=33, a3=10, a4=20), _cell(2): None}
    marks = hidden_on_entry(new, sums_among(new, PATHS), shown={})
    assert marks == {_cell(2): Mark.PRIMARY, _cell(3): Mark.SECONDARY}
