"""What comes later never tells of what was hidden before."""

from samordna.plandoc.figures.entering import hidden_on_entry
from samordna.plandoc.figures.suppression import Mark, Sum
from samordna.plandoc.figures.ties import Cell, divisions_of, sums_among

WHOLE, NORTH, SOUTH, EAST = 1, 2, 3, 4
PATHS = {1: [1], 2: [1, 2], 3: [1, 3], 4: [1, 4], 5: [1, 2, 5], 6: [1, 2, 6]}


def _cells(**values: int) -> dict[Cell, int]:
    return {Cell(0, int(area[1:])): value for area, value in values.items()}


def _sums(*cells: dict[Cell, int] | set[Cell]) -> list[Sum[Cell]]:
    return sums_among({cell for some in cells for cell in some}, PATHS, ())


def test_an_area_is_the_sum_of_the_nearest_in_it_that_have_figures() -> None:
    cells = _cells(a1=30, a5=10, a6=12, a3=8)
    assert _sums(cells) == [Sum(Cell(0, 1), [Cell(0, 3), Cell(0, 5), Cell(0, 6)])]
    assert _sums(_cells(a1=30, a2=22, a3=8, a5=10, a6=12)) == [
        Sum(Cell(0, 1), [Cell(0, 2), Cell(0, 3)]),
        Sum(Cell(0, 2), [Cell(0, 5), Cell(0, 6)]),
    ]


def test_a_small_one_takes_another_with_it_where_the_sum_is_shown() -> None:
    new = _cells(a1=33, a2=3, a3=10, a4=20)
    assert hidden_on_entry(new, _sums(new), shown={}) == {
        Cell(0, 2): Mark.PRIMARY,
        Cell(0, 3): Mark.SECONDARY,
    }


def test_a_sum_that_comes_later_is_hidden_with_its_part() -> None:
    new, shown, hidden = _cells(a1=33), _cells(a3=10, a4=20), {Cell(0, 2)}
    assert hidden_on_entry(new, _sums(new, shown, hidden), shown=shown, hidden=hidden) == {
        Cell(0, 1): Mark.SECONDARY
    }


def test_a_part_that_comes_later_is_hidden_where_the_sum_is_known() -> None:
    new, shown, hidden = _cells(a3=10), _cells(a1=33, a4=20), {Cell(0, 2)}
    assert set(hidden_on_entry(new, _sums(new, shown, hidden), shown=shown, hidden=hidden)) == {Cell(0, 3)}


def test_parts_of_a_hidden_area_do_not_give_it_away() -> None:
    new, shown, hidden = _cells(a5=6, a6=7), _cells(a1=33, a4=20), {Cell(0, 2), Cell(0, 3)}
    assert len(hidden_on_entry(new, _sums(new, shown, hidden), shown=shown, hidden=hidden)) == 1


def test_series_that_divide_another_are_told_by_name_and_figures() -> None:
    names = ["Brott", "Brott, kvinnor", "Brott, män", "Besök", "Besök, nya"]
    values = [{(1, "2024"): value} for value in (12.0, 9.0, 3.0, 40.0, 8.0)]
    assert divisions_of(names, values) == [(0, [1, 2])]
    assert divisions_of(["Brott, totalt", *names[1:3]], values[:3]) == [(0, [1, 2])]
    assert divisions_of(names[:3], [{(1, "2024"): one} for one in (20.0, 9.0, 3.0)]) == []


def test_a_division_hides_another_too() -> None:
    new = {Cell(0, 1): 12, Cell(1, 1): 9, Cell(2, 1): 3}
    sums = sums_among(new, PATHS, [(0, [1, 2])])
    assert hidden_on_entry(new, sums, shown={}) == {Cell(2, 1): Mark.PRIMARY, Cell(1, 1): Mark.SECONDARY}
