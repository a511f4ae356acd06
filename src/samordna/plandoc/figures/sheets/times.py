"""The period of a figure, out of what its row, its column and the title say of time."""

from collections.abc import Iterable

from samordna.plandoc.dates.year_parts import period_bounds
from samordna.plandoc.figures.periods import grain, period_in, whole_span


class Times:
    """Keeps what was worked out, for rows and columns say the same again and again."""

    def __init__(self, fallback: str | None, told: Iterable[str]) -> None:
        """``told`` are the periods that rows and columns are headed by, which "Totalt" among them means all of."""
        self._fallback = fallback
        self._told = told
        self._known: dict[tuple[str, ...], str | None] = {}

    def period(self, said: tuple[str, ...]) -> str | None:
        """The narrowest that is told; a month or a quarter without its year takes the year that is told beside it."""
        if said not in self._known:
            self._known[said] = self._resolved([one for one in said if one])
        return self._known[said]

    def _resolved(self, said: list[str]) -> str | None:
        if not said:
            return self._fallback
        whole = [period for one in said if (period := period_in(one))]
        year = _year_of([*whole, self._fallback or ""])
        partial = [one for one in said if period_in(one) is None]
        if not partial:
            return min(whole, key=_length)
        if all(whole_span(one) for one in partial):
            return min(whole, key=_length) if whole else self._fallback or _span(self._told)
        spans = [] if year else [one for one in [*whole, self._fallback or ""] if "/" in one]
        years = [year] if year else [each for span in spans[:1] for each in _years_in(span)]
        completed = {period for one in partial for each in years if (period := period_in(one, each))}
        inside = [one for one in completed if year or _is_inside(one, spans[0])]
        return min(inside, key=_length) if inside and (year or len(inside) == 1) else None


def _span(told: Iterable[str]) -> str | None:
    """The year that all the periods lie in, or the years from the first to the last."""
    years = sorted({period[:4] for one in told if (period := period_in(one)) and grain(period)})
    if not years:
        return None
    return years[0] if len(years) == 1 else f"{years[0]}/{years[-1]}"


def _year_of(periods: Iterable[str]) -> int | None:
    return next((int(one[:4]) for one in periods if one and "/" not in one and one[:4].isdecimal()), None)


def _length(period: str) -> int:
    try:
        first, last = period_bounds(period)
    except ValueError:
        return 1_000_000
    return (last - first).days if first and last else 1_000_000


def _years_in(span: str) -> range:
    first, _, last = span.partition("/")
    return range(int(first[:4]), int(last[:4]) + 1)


def _is_inside(period: str, span: str) -> bool:
    """Whether a month lies in a school year, which tells the month's year."""
    (first, last), (begins, ends) = period_bounds(period), period_bounds(span)
    return bool(first and last and begins and ends and begins <= first and last <= ends)
