"""The figures as pages and files write them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from samordna.core.table_files.files import Table
from samordna.guidance.models import Guide
from samordna.guidance.statistics.figures import StepFigures
from samordna.plandoc.guiding.counted import Told, Total
from samordna.plandoc.small_numbers import FEWEST


@dataclass(frozen=True, slots=True)
class ShownCounts:
    """A row of a page: a guide or a step.

    ``weeks`` are words with whether they are a number; ``width`` is of its bar, in hundredths of the longest.
    """

    key: str
    title: str
    weeks: list[tuple[str, bool]]
    total: str
    stopped: str
    width: int


def number(one: Told) -> str:
    if one.number is not None:
        return str(one.number)
    return _("fewer than %(n)d") % {"n": FEWEST} if one.is_few else _("not shown")


def sum_of(one: Total | None) -> str:
    """Empty where there is nothing to sum up."""
    if one is None:
        return ""
    if not one.is_least:
        return str(one.number)
    return _("at least %(n)d") % {"n": one.number} if one.number else _("too few to show")


def lines(titled: Iterable[tuple[str, str, StepFigures]]) -> list[ShownCounts]:
    """One line for each key and title with its figures."""
    listed = list(titled)
    most = max((one.total.number for _key, _title, one in listed), default=0) or 1
    return [
        ShownCounts(
            key,
            title,
            [(number(week), week.number is not None) for week in one.opened],
            sum_of(one.total),
            sum_of(one.total_stopped),
            round(100 * one.total.number / most),
        )
        for key, title, one in listed
    ]


def openings_table(
    guides: Iterable[Guide], figures: dict[int, list[StepFigures]], weeks: Sequence[date]
) -> Table:
    """A row for each step and week; what is withheld is so in the file too."""
    columns = [_("Guide"), _("Step"), _("Week from"), _("Times opened"), _("Stopped here")]
    rows: list[list[Any]] = []
    for guide in guides:
        for one in figures[guide.pk]:
            for place, week in enumerate(weeks):
                stopped = _cell(one.stopped[place]) if one.stopped is not None else ""
                rows.append([guide.title, one.title, week, _cell(one.opened[place]), stopped])
    return Table(_("How often guides are opened"), columns, rows)


def _cell(one: Told) -> int | str:
    return number(one) if one.number is None else one.number
