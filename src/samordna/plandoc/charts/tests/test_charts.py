"""Charts are places for numbers: nothing that is hidden can be read out of them."""

from decimal import Decimal

from samordna.plandoc.charts import Point, Scale, beside, line_through
from samordna.plandoc.charts.lines import ordinary_step


def _points(*values: int | None, first: int = 2020) -> list[Point]:
    return [
        Point(Decimal(first + place), None if value is None else Decimal(value))
        for place, value in enumerate(values)
    ]


def _paths(points: list[Point]) -> tuple[str, str]:
    along = Scale.of([one.at for one in points])
    up = Scale.of([one.value for one in points if one.value is not None], from_zero=True)
    assert along
    assert up
    drawn = line_through(points, along, up, ordinary_step(one.at for one in points))
    return drawn.line, drawn.dots


def test_a_line_goes_from_the_first_to_the_last_with_zero_at_the_bottom() -> None:
    assert _paths(_points(0, 10, 5)) == ("M20 180L500 20L980 100", "M20 180h0M500 20h0M980 100h0")


def test_a_line_does_not_run_through_what_is_hidden() -> None:
    line, dots = _paths(_points(10, None, 5, 5))
    assert line.count("M") == 2
    assert dots.count("M") == 3


def test_a_line_does_not_run_over_years_that_are_missing() -> None:
    line, _dots = _paths([*_points(10, 8, 6), *_points(4, 2, first=2026)])
    assert line.count("M") == 2


def test_a_single_number_stands_in_the_middle() -> None:
    assert _paths([Point(Decimal(2024), Decimal(0))]) == ("M500 100", "M500 100h0")
    assert Scale.of([]) is None
    assert ordinary_step([Decimal(1)]) is None


def test_bars_have_one_scale() -> None:
    rows = beside([(Decimal(10), Decimal(20)), (None, Decimal(5)), (Decimal(8), None)])
    assert [one.now for one in rows] == [20, 5, None]
    assert (rows[0].before_at, rows[0].now_width) == ("50.00%", "100.00%")


def test_bars_below_zero_go_to_the_left() -> None:
    (row,) = beside([(Decimal(10), Decimal(-10))])
    assert (row.zero, row.now_from, row.now_width) == ("50.00%", "0.00%", "50.00%")
    assert beside([(Decimal(0), Decimal(0))])[0].now_width == "0.00%"
