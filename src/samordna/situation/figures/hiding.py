"""What is hidden of figures on their way in, before anything of them is kept."""

from collections import defaultdict
from collections.abc import Iterable

from samordna.organisation.models import Municipality
from samordna.plandoc.figures.entering import hidden_blindly, hidden_on_entry
from samordna.plandoc.figures.suppression import Mark
from samordna.plandoc.figures.ties import Cell, Division, Paths, divisions_of, sums_among
from samordna.situation.commands.kept_figures import whole_of
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
        self.shown: dict[str, dict[Cell, int]] = defaultdict(dict)
        self.hidden: dict[str, set[Cell]] = defaultdict(set)
        periods = {one.period for one in filed.figures}
        rows = Figure.objects.filter(series__in=places, period__in=periods).order_by()
        for series, area, period, value, hidden in rows.values_list(
            "series_id", "area_id", "period", "value", "hidden"
        ):
            cell = Cell(places[series], area)
            if hidden:
                self.hidden[period].add(cell)
            elif value is not None:
                self.shown[period][cell] = whole_of(value)

    def without(self, period: str, new: Iterable[Cell]) -> tuple[dict[Cell, int], set[Cell]]:
        """What is shown and what is hidden of a period, but for what the new ones replace."""
        replaced = set(new)
        shown = {cell: value for cell, value in self.shown[period].items() if cell not in replaced}
        return shown, self.hidden[period] - replaced


def stems_of(name: str) -> set[str]:
    """The name itself, and what it divides if it does: "Brott, kvinnor" divides "Brott"."""
    stem, comma, _last = name.casefold().rpartition(", ")
    return {name.casefold(), stem} if comma else {name.casefold()}


def hide(municipality: Municipality, filed: Filed) -> None:
    """Take away every figure that is too small, and those that would tell of one."""
    kept = Kept(municipality, filed)
    divisions = _divisions(filed, kept)
    by_period: dict[str, dict[Cell, int]] = defaultdict(dict)
    for place, one in enumerate(filed.figures):
        if filed.series[one.series].counts and one.value is not None:
            by_period[one.period][cell_of(filed, one)] = place
    for period, places in by_period.items():
        new = {cell: whole_of(filed.figures[place].value or 0) for cell, place in places.items()}
        shown, hidden = kept.without(period, new)
        sums = sums_among({*new, *shown, *hidden}, kept.paths, divisions)
        for cell, mark in hidden_on_entry(new, sums, shown=shown, hidden=hidden).items():
            _hide(filed, places[cell], mark)


def hide_what_was_matched(municipality: Municipality, filed: Filed, names: set[int]) -> None:
    """The same once somebody has said which areas the ``names``, by their places, mean: what is small is hidden already."""
    kept = Kept(municipality, filed)
    divisions = _divisions(filed, kept)
    open_: dict[str, dict[Cell, int]] = defaultdict(dict)
    forgotten: dict[str, set[Cell]] = defaultdict(set)
    tied = {filed.areas[name].area for name in names}
    for place, one in enumerate(filed.figures):
        if filed.series[one.series].counts and filed.areas[one.area].area is not None:
            if one.hidden:
                forgotten[one.period].add(cell_of(filed, one))
            elif one.value is not None:
                open_[one.period][cell_of(filed, one)] = place
    for period, places in open_.items():
        shown, hidden = kept.without(period, {*places, *forgotten[period]})
        unknown = hidden | forgotten[period]
        sums = sums_among({*places, *shown, *unknown}, kept.paths, divisions)
        new_sums = [one for one in sums if any(cell.area in tied for cell in (one.whole, *one.parts))]
        for cell in hidden_blindly(places.keys(), new_sums, forgotten=unknown):
            _hide(filed, places[cell], Mark.SECONDARY)


def cell_of(filed: Filed, one: FiledFigure) -> Cell:
    return Cell(one.series, filed.area_of(one))


def _divisions(filed: Filed, kept: Kept) -> list[Division]:
    values: list[dict[tuple[int, str], float | None]] = [{} for _name in kept.names]
    for period, cells in kept.shown.items():
        for cell, value in cells.items():
            values[cell.series][cell.area, period] = value
    for one in filed.figures:
        values[one.series][filed.area_of(one), one.period] = one.value
    return divisions_of(kept.names, values)


def _hide(filed: Filed, place: int, mark: Mark) -> None:
    filed.figures[place] = filed.figures[place]._replace(value=None, hidden=mark.value)
