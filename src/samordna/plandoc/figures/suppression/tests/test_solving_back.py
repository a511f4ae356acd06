"""Nothing can be solved back, and no more is hidden than that takes: tried on tables of every shape."""

from collections import Counter
from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samordna.plandoc.figures.suppression import Mark, Sum, suppress
from samordna.plandoc.figures.suppression.tests.solving_back import SMALL, Cell, CountTable

COUNTS = st.sampled_from((0, 0, 1, 1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 9, 14, 30))


def areas(counts: Sequence[int]) -> CountTable:
    return CountTable(dict(enumerate(counts)), [("total", range(len(counts)))])


@st.composite
def of_areas(draw: st.DrawFn) -> CountTable:
    return areas(draw(st.lists(COUNTS, min_size=1, max_size=5)))


@st.composite
def of_areas_and_periods(draw: st.DrawFn) -> CountTable:
    """The whole of a year beside its parts."""
    rows, columns = draw(st.sampled_from([(1, 3), (2, 2), (3, 2), (2, 3)]))
    counted: dict[Cell, int] = {(area, at): draw(COUNTS) for area in range(rows) for at in range(columns)}
    sums: list[tuple[Cell, Sequence[Cell]]] = [
        (("total", at), [(area, at) for area in range(rows)]) for at in range(columns)
    ]
    years = [((area, "year"), [(area, at) for at in range(columns)]) for area in (*range(rows), "total")]
    return CountTable(counted, [*sums, *years, (("total", "year"), [(area, "year") for area in range(rows)])])


@st.composite
def of_districts(draw: st.DrawFn) -> CountTable:
    sizes = draw(st.sampled_from([(1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (1, 1, 2), (2, 2, 2), (4,)]))
    districts: list[tuple[Cell, Sequence[Cell]]] = [
        (district, [(district, area) for area in range(size)]) for district, size in enumerate(sizes)
    ]
    counted = {area: draw(COUNTS) for _, parts in districts for area in parts}
    return CountTable(counted, [*districts, ("total", range(len(sizes)))])


def _named(shape: str, tables: st.SearchStrategy[CountTable]) -> st.SearchStrategy[tuple[str, CountTable]]:
    return tables.map(lambda table: (shape, table))


def see_that_it_holds(table: CountTable) -> None:
    """A small cell whose mark does not tell that it is small is allowed where nothing else would do."""
    marks = suppress(table.cells, [Sum(*one) for one in table.sums])
    assert {cell for cell, value in table.cells.items() if value in SMALL} <= marks.keys()
    assert table.told(marks) == set(), (table, marks)
    others = [cell for cell in marks if table.cells[cell] not in SMALL]
    assert all(marks[cell] is Mark.SECONDARY for cell in others)
    is_told = all(marks[cell] is Mark.PRIMARY for cell in marks.keys() - set(others))
    fewest = (len(others), table.sum_of(others)) if is_told else None
    assert table.fewest(max(2, len(others))) == fewest, (table, marks)


def test_in_every_small_table_of_areas() -> None:
    tables = [
        areas(counts) for size in (1, 2, 3) for counts in product((0, 1, 2, 3, 4, 5, 6, 8), repeat=size)
    ]
    for table in [*tables, areas([1, 1, 1, 1]), areas([0, 1, 1, 1, 1]), areas([4, 4, 4, 4])]:
        see_that_it_holds(table)
    print(f"\n{len(tables)} tables of areas tried.")


@pytest.mark.slow
def test_in_tables_of_several_sums() -> None:
    tried: Counter[str] = Counter()

    @settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.one_of(
            _named("areas", of_areas()),
            _named("areas and periods", of_areas_and_periods()),
            _named("districts", of_districts()),
        )
    )
    def each(given_: tuple[str, CountTable]) -> None:
        shape, table = given_
        see_that_it_holds(table)
        tried[shape] += 1

    each()
    print(f"\n{tried.total()} tables tried: {dict(tried)}.")
    assert tried.total() >= 500
