"""Lines between the rows of a table, which say what those below them are about."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.places import likeness
from samordna.plandoc.figures.sheets.cells import names_period
from samordna.plandoc.figures.sheets.lines import filled
from samordna.plandoc.figures.titles import heading_said
from samordna.plandoc.figures.unit_words import unit_called

_LIKELY = 0.6


@dataclass(frozen=True, slots=True)
class Group:
    """What the lines above a row say of it."""

    area: str | None = None
    unit: str | None = None
    names: tuple[str, ...] = ()
    times: tuple[str, ...] = ()

    def under(self, text: str, *, may_be_area: bool) -> "Group":
        """The group of the rows below one more line: another period, unit, area or measure."""
        if names_period(text):
            return replace(self, times=(text,))
        if (unit := unit_called(text)) and text.casefold() not in words_of("counted"):
            return replace(self, unit=unit)
        if may_be_area and likeness(text) >= _LIKELY:
            return replace(self, area=text)
        told = heading_said(text)
        times = (told.when,) if told.when else self.times
        return Group(self.area, told.unit, (told.name,) if told.name else (), times)


def group_line(cells: Sequence[str], values: Container[int], *, may_be_area: bool) -> str | None:
    """The words of a line between the rows; a row whose only figure is empty is none."""
    if filled(cells) != 1:
        return None
    at, text = next((at, cell) for at, cell in enumerate(cells) if cell)
    is_place = may_be_area and likeness(text) >= _LIKELY
    if at in values or (len(cells) < 3 and not names_period(text) and not is_place):
        return None
    return unmarked(text).rstrip(" :")
