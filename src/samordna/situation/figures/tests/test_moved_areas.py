"""A tree of areas that changes makes new sums: none of them tells what was hidden before."""

from collections.abc import Callable, Hashable
from datetime import date
from random import Random

import pytest

from samordna.accounts.tests.factories import UserFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.areas.model import FiledAreas
from samordna.plandoc.figures.suppression.tests.solving_back import CountTable
from samordna.plandoc.figures.ties import Cell, sums_among
from samordna.situation.commands.area_merging import area_merge
from samordna.situation.commands.areas import area_update
from samordna.situation.commands.incoming_areas import (
    TakenArea,
    incoming_areas_create,
    incoming_areas_take,
)
from samordna.situation.commands.kept_figures import kept_figures_hide, whole_of
from samordna.situation.figures.queries import paths_of
from samordna.situation.figures.tests.factories import a_series
from samordna.situation.models import Area, Figure, Series
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db
FIGURES: dict[str, dict[str, float | None]] = {
    "Norr": {"2024": 23.0},
    "Torget": {"2024": None},
    "Hamnen": {"2024": 20.0},
    "Udden": {"2024": 50.0},
}


@pytest.fixture
def home() -> Municipality:
    home = MunicipalityFactory()
    act_for(home)
    whole = an_area(home, "Hela", kind="municipality")
    north, south = (an_area(home, name, kind="district", parent=whole) for name in ("Norr", "Syd"))
    for name, parent in (("Torget", south), ("Hamnen", south), ("Udden", south)):
        an_area(home, name, kind="area", parent=parent)
    a_series(home, FIGURES)
    assert north.pk
    return home


def called(name: str) -> Area:
    return Area.objects.get(name=name)


def told_by_a_sum(home: Municipality) -> bool:
    """Whether a sum has one unknown only, which the rest then tells."""
    rows = Figure.objects.filter(municipality=home)
    cells = {
        Cell(row.series_id, row.area_id, row.period): None if row.value is None else whole_of(row.value)
        for row in rows
    }
    return any(
        [cells[cell] for cell in (one.whole, *one.parts)].count(None) == 1
        for one in sums_among(cells, paths_of(home))
    )


def _move(home: Municipality) -> None:
    for name in ("Hamnen", "Torget"):
        area_update(municipality=home, area=called(name), values={"parent": called("Norr")})


def _merge(home: Municipality) -> None:
    area_merge(municipality=home, areas=[called("Syd")], into=called("Norr"), on=date(2025, 1, 1))


@pytest.mark.parametrize("change", [_move, _merge])
def test_a_new_sum_tells_nothing_that_is_hidden(
    home: Municipality, change: Callable[[Municipality], None]
) -> None:
    assert not told_by_a_sum(home)
    change(home)
    assert not told_by_a_sum(home)
    assert Figure.objects.exclude(hidden="").count() > 1


def _solved(counts: dict[str, int], series: Series) -> set[Hashable]:
    """What of a series the tests' own solver can tell, once the parts are known to be in the whole."""
    rows = Figure.objects.filter(series=series).exclude(hidden="").values_list("area__name", "hidden")
    marks: dict[Hashable, str] = dict(rows)
    parts: dict[Hashable, int] = {name: value for name, value in counts.items() if name != "Öst"}
    return CountTable(parts, [("Öst", [*parts])]).told(marks)


def test_nothing_is_solved_back_after_a_file_has_moved_areas(home: Municipality) -> None:
    """Twenty series of areas that lay beside what they are part of."""
    chance = Random(32)  # noqa: S311
    whole, *parts = (
        an_area(home, name, kind=kind)
        for name, kind in (("Öst", "district"), ("Ett", "area"), ("Två", "area"), ("Tre", "area"))
    )
    told: list[tuple[dict[str, int], Series]] = []
    for number in range(20):
        counts = {one.name: chance.choice((0, 2, 4, 6, 9, 30)) for one in parts}
        counts["Öst"] = sum(counts.values())
        periods = {name: {"2024": float(value)} for name, value in counts.items()}
        series = a_series(home, periods, name=f"Serie {number}")
        kept_figures_hide(series=series)
        told.append((counts, series))
    assert sum(bool(_solved(counts, series)) for counts, series in told) > 5
    user = UserFactory()
    incoming = incoming_areas_create(municipality=home, user=user, name="a.csv", filed=FiledAreas([]))
    moves = [TakenArea(line, area, {"parent": whole}) for line, area in enumerate(parts)]
    incoming_areas_take(incoming=incoming, user=user, taken=moves, asked=[])
    assert [counts for counts, series in told if _solved(counts, series)] == []


def test_what_hides_nothing_is_left_as_it_is(home: Municipality) -> None:
    Figure.objects.filter(hidden="primary").delete()
    _move(home)
    assert not Figure.objects.exclude(hidden="").exists()
