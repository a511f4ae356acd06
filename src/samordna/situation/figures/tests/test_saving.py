"""Figures on their way in: matched, hidden before they are kept, saved, and replaced when they come again."""

from typing import Any

import pytest
from django.utils.timezone import localdate

from samordna.accounts.tests.factories import UserFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.figures.apart import briefly
from samordna.plandoc.figures.reading import read_figures
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.situation.commands.area_merging import area_merge
from samordna.situation.commands.incoming_figures import (
    incoming_figures_create,
    incoming_figures_save,
    incoming_figures_take,
)
from samordna.situation.commands.series import series_update
from samordna.situation.figures.entering import filed_of
from samordna.situation.figures.filed import Filed
from samordna.situation.figures.queries import figures_of
from samordna.situation.figures.tests.factories import a_series
from samordna.situation.models import Area, Figure, IncomingFigures, Series
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    home = MunicipalityFactory(name="Lövsjö")
    act_for(home)
    whole = an_area(home, "Lövsjö", kind="municipality")
    for name in ("Norra", "Södra", "Östra"):
        an_area(home, f"{name} området", kind="district", parent=whole)
    return home


def told(*rows: tuple[Any, ...], name: str = "Anmälda brott", unit: str = "antal") -> dict[str, Any]:
    """As the reader tells it: rows of area, period and value."""
    areas = list(dict.fromkeys(area for area, _period, _value in rows))
    return {
        "series": [{"name": name, "unit": unit, "source": "Polisen", "doubted": False}],
        "areas": areas,
        "figures": [[0, areas.index(area), period, value] for area, period, value in rows],
        "flags": [],
    }


SMALL = told(
    ("Totalt", "2024", 33.0), ("Norra", "2024", 3.0), ("Södra", "2024", 10.0), ("Östra", "2024", 20.0)
)


def save(home: Municipality, filed: Filed, chosen: dict[int, int] | None = None) -> IncomingFigures:
    row = incoming_figures_create(municipality=home, user=UserFactory(), name="brott.csv", filed=filed)
    assert incoming_figures_take(incoming=row, chosen=chosen or {})
    incoming_figures_save(incoming_id=row.pk, municipality_id=home.pk)
    row.refresh_from_db()
    assert row.is_saved, row.problem
    return row


def kept() -> dict[str, tuple[float | None, str]]:
    rows = Figure.objects.select_related("area")
    return {one.area.name: (None if one.value is None else float(one.value), one.hidden) for one in rows}


HIDDEN = {
    "Lövsjö": (33, ""),
    "Norra området": (None, "primary"),
    "Södra området": (None, "secondary"),
    "Östra området": (20, ""),
}


def test_what_is_too_small_is_never_kept_nor_what_would_tell_of_it(home: Municipality) -> None:
    filed = filed_of(home, SMALL, "")
    row = save(home, filed)
    assert kept() == HIDDEN
    assert "3.0" not in str(row.content)
    series = Series.objects.get(pk=row.content["saved"][0])
    assert (series.name, series.unit_of_measure, series.source) == ("Anmälda brott", "antal", "Polisen")
    assert series.counts
    assert series.fetched_on


def test_the_same_file_again_replaces_the_same_figures(home: Municipality) -> None:
    save(home, filed_of(home, SMALL, ""))
    save(home, filed_of(home, told(("Östra", "2024", 21.0), name="anmälda  brott"), ""))
    assert kept() == {**HIDDEN, "Östra området": (None, "secondary")}
    save(home, filed_of(home, SMALL, ""))
    assert kept() == HIDDEN
    assert Series.objects.count() == 1


def test_a_share_is_told_however_small(home: Municipality) -> None:
    save(home, filed_of(home, told(("Norra", "2024", 2.5), unit="%"), ""))
    assert kept() == {"Norra området": (2.5, "")}
    series_update(municipality=home, series=Series.objects.get(), values={"counts": True})
    assert kept() == {"Norra området": (None, "primary")}


def test_an_area_that_somebody_points_out_tells_nothing_of_what_is_hidden(home: Municipality) -> None:
    filed = filed_of(home, told(("Totalt", "2024", 33.0), ("Norr", "2024", 3.0), ("Södra", "2024", 30.0)), "")
    assert [one.hidden for one in filed.figures] == ["", "primary", ""]
    north = Area.objects.get(name="Norra området")
    save(home, filed, {1: north.pk})
    assert kept() == {
        "Lövsjö": (None, "secondary"),
        "Norra området": (None, "primary"),
        "Södra området": (30, ""),
    }


def test_a_mistyped_figure_does_not_show_the_small_ones_beside_it(home: Municipality) -> None:
    rows = told(("Norra", "2023", 20.0), ("Norra", "2024", 3.0), ("Södra", "2024", 1.3), unit="")
    filed = filed_of(home, rows, "")
    assert [one.hidden for one in filed.figures] == ["", "primary", "primary"]


def test_two_names_of_one_area_are_one_figure(home: Municipality) -> None:
    filed = filed_of(home, told(("Norr", "2024", 30.0), ("Norra", "2024", 20.0)), "")
    save(home, filed, {0: Area.objects.get(name="Norra området").pk})
    assert kept() == {"Norra området": (20, "")}


def test_an_area_where_few_live_is_left_out_and_cannot_be_worked_out(home: Municipality) -> None:
    whole = Area.objects.get(name="Lövsjö")
    an_area(home, "Byn", kind="district", parent=whole, population=700)
    rows = told(("Totalt", "2024", 33.0), ("Byn", "2024", 2.0), ("Södra", "2024", 31.0))
    filed = filed_of(home, rows, "")
    assert filed.areas[1].why
    save(home, filed)
    assert kept() == {"Lövsjö": (33, ""), "Södra området": (None, "secondary")}


def test_series_of_one_name_and_two_units_are_told_apart(home: Municipality) -> None:
    both = told(("Norra", "2024", 20.0))
    both["series"].append(
        {"name": "Anmälda brott", "unit": "per 1 000 invånare", "source": "", "doubted": False}
    )
    both["figures"].append([1, 0, "2024", 2.1])
    filed = filed_of(home, both, "")
    assert [(one.name, one.counts) for one in filed.series] == [
        ("Anmälda brott (antal)", True),
        ("Anmälda brott (per 1 000 invånare)", False),
    ]
    assert [one.value for one in filed.figures] == [20, 2.1]


def test_of_one_name_that_which_has_no_unit_gets_none(home: Municipality) -> None:
    both = told(("Norra", "2024", 20.0), unit="")
    both["series"].append({**both["series"][0], "unit": "%"})
    both["figures"].append([1, 0, "2024", 2.1])
    assert [one.name for one in filed_of(home, both, "").series] == ["Anmälda brott", "Anmälda brott (%)"]


def test_shares_beside_what_cannot_be_are_counted_until_somebody_says(home: Municipality) -> None:
    table = "Svar i procent\nOmråde;2022;Inkomna\nNorra;3;310\nSödra;60;400\n"
    read = briefly(read_figures(IncomingFile.of(table.encode(), "svar.csv")))
    assert all(one.counts for one in filed_of(home, read, "").series)
    assert not any(one.counts for one in filed_of(home, read, "other").series)
    alone = "Svar i procent\nOmråde;2022\nNorra;3\nSödra;60\n"
    other = briefly(read_figures(IncomingFile.of(alone.encode(), "svar.csv")))
    assert [one.counts for one in filed_of(home, other, "").series] == [False]


def test_what_has_not_come_yet_is_told(home: Municipality) -> None:
    year = str(localdate().year + 5)
    flags = filed_of(home, told(("Norra", year, 20.0), ("Norra", "2024", 10.0)), "").flags
    assert [
        one
        for one in flags
        if f"1 av siffrorna gäller en tid som inte har kommit än, till exempel {year}" in one[2]
    ]


def test_a_series_that_points_at_a_person_is_not_read_in(home: Municipality) -> None:
    filed = filed_of(home, told(("Norra", "2024", 20.0), name="Anmälningar mot 19121212-1212"), "")
    assert (filed.series, filed.figures) == ([], [])
    assert "person" in filed.flags[0][2]


def test_what_was_counted_before_a_merger_is_read_as_what_the_areas_became(home: Municipality) -> None:
    """Where all of them have a figure; a share is nobody else's, and a sum with a hidden part is hidden."""
    figures: dict[str, dict[str, float | None]] = {
        "Norra området": {"2021": 5, "2022": 7, "2023": None, "2024": 9},
        "Södra området": {"2022": 20, "2023": 30, "2024": 1},
        "Östra området": {"2024": 50},
    }
    counted, shares = a_series(home, figures), a_series(home, figures, name="Andel", counts=False)
    areas = {one.name: one for one in Area.objects.filter(municipality=home)}
    merged = [areas["Norra området"], areas["Södra området"]]
    area_merge(municipality=home, areas=merged, into=areas["Östra området"], on=localdate())
    told = figures_of(counted).by_area
    assert [*told] == [areas["Östra området"].pk]
    assert told[areas["Östra området"].pk] == {"2022": (27, False), "2023": (None, True), "2024": (50, False)}
    assert len(figures_of(shares).by_area) == 3
