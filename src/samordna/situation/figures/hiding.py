"""What is hidden of figures on their way in, before anything of them is kept."""

from collections.abc import Collection

from samordna.organisation.models import Municipality
from samordna.plandoc.figures.entering import hidden_blindly, hidden_on_entry
from samordna.plandoc.figures.suppression import Mark
from samordna.plandoc.figures.ties import Cell, Division, Paths, divisions_of, sums_among
from samordna.situation.commands.kept_figures import stems_of, whole_of
from samordna.situation.figures.filed import Filed, FiledFigure
from samordna.situation.figures.queries import paths_of, series_of
from samordna.situation.models import Figure


class Kept:
    """What is kept already that figures of a file can tell of: of their own series, and of those that divide the same.

    A series is told by its place in the file; those that are not in it come after. Three queries.
    """

    def __init__(self, municipality: Municipality, filed: Filed) -> None:
        self.names = [one.name for one in filed.series]
        places = {one.series: place for place, one in enumerate(filed.series) if one.series is not None}
        stems = {stem for name in self.names for stem in stems_of(name)}
        for row in series_of(municipality).filter(counts=True):
            if row.pk not in places and not stems.isdisjoint(stems_of(row.name)):
                places[row.pk] = len(self.names)
                self.names.append(row.name)
        self.paths: Paths = paths_of(municipality)
        self.shown: dict[Cell, int] = {}
        self.hidden: set[Cell] = set()
        rows = Figure.objects.filter(series__in=places).order_by()
        for series, area, period, value, hidden in rows.values_list(
            "series_id", "area_id", "period", "value", "hidden"
        ):
            if hidden:
                self.hidden.add(Cell(places[series], area, period))
            elif value is not None:
                self.shown[Cell(places[series], area, period)] = whole_of(value)

    def replace(self, cells: Collection[Cell]) -> None:
        """What is kept in these places goes."""
        self.hidden.difference_update(cells)
        for cell in cells:
            self.shown.pop(cell, None)


def hide(municipality: Municipality, filed: Filed) -> None:
    """Take away every figure that is too small, and those that would tell of one."""
    kept = Kept(municipality, filed)
    divisions = _divisions(filed, kept)
    places = _counted(filed)
    kept.replace(places)
    new = {cell: _count(filed.figures[place]) for cell, place in places.items()}
    sums = sums_among({**dict.fromkeys(kept.hidden), **kept.shown, **new}, kept.paths, divisions)
    for cell, mark in hidden_on_entry(new, sums, shown=kept.shown, hidden=kept.hidden).items():
        _hide(filed, places[cell], mark)


def hide_what_was_matched(municipality: Municipality, filed: Filed, names: set[int]) -> None:
    """The same once somebody has said which areas the ``names``, by their places, mean: what is small is hidden already."""
    kept = Kept(municipality, filed)
    divisions = _divisions(filed, kept)
    places = _counted(filed)
    kept.replace(places)
    unknown = kept.hidden | {cell for cell, place in places.items() if filed.figures[place].hidden}
    new = {cell: _count(filed.figures[place]) for cell, place in places.items() if cell not in unknown}
    matched = {filed.areas[name].meant for name in names}
    sums = sums_among({**dict.fromkeys(unknown), **kept.shown, **new}, kept.paths, divisions)
    touched = [one for one in sums if any(cell.area in matched for cell in (one.whole, *one.parts))]
    for cell in hidden_blindly(new.keys(), touched, forgotten=unknown):
        _hide(filed, places[cell], Mark.SECONDARY)


def _counted(filed: Filed) -> dict[Cell, int]:
    """The places of the figures that count people or events."""
    return {
        cell_of(filed, one): place
        for place, one in enumerate(filed.figures)
        if filed.series[one.series].counts
    }


def _count(one: FiledFigure) -> int | None:
    return None if one.value is None else whole_of(one.value)


def cell_of(filed: Filed, one: FiledFigure) -> Cell:
    return Cell(one.series, filed.area_of(one), one.period)


def _divisions(filed: Filed, kept: Kept) -> list[Division]:
    values: list[dict[tuple[int, str], float | None]] = [{} for _name in kept.names]
    for cell, value in kept.shown.items():
        values[cell.series][cell.area, cell.period] = value
    for one in filed.figures:
        values[one.series][filed.area_of(one), one.period] = one.value
    return divisions_of(kept.names, values)


def _hide(filed: Filed, place: int, mark: Mark) -> None:
    filed.figures[place] = filed.figures[place]._replace(value=None, hidden=mark.value)
