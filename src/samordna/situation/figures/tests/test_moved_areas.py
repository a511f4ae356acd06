"""A tree of areas that changes makes new sums: none of them tells what was hidden before."""

from collections.abc import Callable
from datetime import date

import pytest

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.figures.ties import Cell, sums_among
from samordna.situation.commands.area_merging import area_merge
from samordna.situation.commands.areas import area_update
from samordna.situation.commands.kept_figures import whole_of
from samordna.situation.figures.queries import paths_of
from samordna.situation.figures.tests.factories import a_series
from samordna.situation.models import Area, Figure
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


def test_what_hides_nothing_is_left_as_it_is(home: Municipality) -> None:
    Figure.objects.filter(hidden="primary").delete()
    _move(home)
    assert not Figure.objects.exclude(hidden="").exists()
