"""A table of counts (area, period, n) with what is to be hidden of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.figures.model import FigurePlace, Flag
from samordna.plandoc.figures.suppression import Mark, suppress, words
from samordna.plandoc.figures.suppression.count_rows import CountRow, RowSum, misfits, sums_of
from samordna.plandoc.figures.suppression.solved import with_solved
from samordna.plandoc.reading.limits import uncollected
from samordna.plandoc.vocabulary import Text

_MOST_MISFITS = 5


@dataclass(frozen=True, slots=True)
class Suppressed:
    """``marks`` are by the places of the ``rows``."""

    rows: Sequence[CountRow]
    marks: dict[int, Mark]
    flags: Sequence[Flag]

    def shown(self, place: int) -> int | None:
        return None if place in self.marks else self.rows[place].n


def suppressed(rows: Sequence[CountRow], flags: Sequence[Flag] = ()) -> Suppressed:
    """``flags`` are of the reading."""
    with uncollected():
        sums = sums_of(rows)
        tied = [one.tied for one in sums]
        cells = with_solved({place: one.n for place, one in enumerate(rows)}, tied)
        marks = suppress(cells, tied)
    return Suppressed(rows, marks, [*_alike(flags), *_misfit_flags(rows, list(misfits(rows, sums)))])


def _alike(flags: Sequence[Flag]) -> Iterator[Flag]:
    """The same said of many rows is said once."""
    rows: dict[Text, list[Flag]] = {}
    for flag in flags:
        rows.setdefault(flag.what, []).append(flag)
    for what, of_rows in rows.items():
        more = len(of_rows) - 1
        yield Flag(of_rows[0].where, words.and_more(what, more) if more else what)


def _misfit_flags(rows: Sequence[CountRow], sums: Sequence[RowSum]) -> Iterator[Flag]:
    for one in sums[:_MOST_MISFITS]:
        whole = rows[one.tied.whole]
        yield Flag(FigurePlace(row=whole.row), words.misfit(whole.area, whole.period, of_areas=one.of_areas))
    if len(sums) > _MOST_MISFITS:
        yield Flag(FigurePlace(), words.more_misfits(len(sums) - _MOST_MISFITS))
