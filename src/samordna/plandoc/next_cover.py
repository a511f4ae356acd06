"""What the cover of a plan's next version says: whose plan it is stays, what was decided of the one before does not."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from samordna.plandoc.dates.months import months_after
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Metadata

DECIDED_ANEW = (
    "registry_number",
    "adopted",
    "approved_by",
    "first_follow_up",
    "next_revision",
    "public_version",
)
"""What a new decision brings anew."""
_COUNTED = lazily(r"(?P<before>\D*)(?P<number>\d{1,2})(?P<after>(?:\.0)?\D*)")
_YEAR = lazily(r"[12]\d{3}")
_LAST_YEAR = 2999
_PERIODS_OFFERED = 3
_MONTHS_LEFT = 6
"""What a period must have left for a version that is begun today to be meant for it."""

Period = tuple[str | None, str | None]
"""The first and last day or year of a plan, as its cover says them."""
_EVERY_MONTHS_LAST = 28


def next_cover(cover: Metadata, number: int | None = None, period: Period | None = None) -> Metadata:
    """``number`` is the name of a version whose forerunner has none; without ``period`` it is the one that comes next."""
    start, end = period or _period_after(cover.period_start, cover.period_end)
    values = cover.model_dump(exclude={"origin", *DECIDED_ANEW})
    version = _version_after(cover.version, number)
    return Metadata.model_validate({**values, "version": version, "period_start": start, "period_end": end})


def periods_from(cover: Metadata, today: date) -> list[Period]:
    """Of the plan's own period and those of the same length after it the first that are not over; and the one that begins next
    year, where that is before the plan's own is over, for a plan that is moved on year by year.

    None where it is no number of whole years.
    """
    own = (cover.period_start, cover.period_end)
    periods = list(islice(_not_over(own, today), _PERIODS_OFFERED))
    if own in periods and (moved := _from_next_year(own, today)):
        periods.insert(periods.index(own) + 1, moved)
    return periods


def period_meant(periods: Sequence[Period], today: date) -> Period | None:
    """The first with half a year left: a plan is revised while its period runs, and written anew towards its end."""
    return next((one for one in periods if _last_day(one) >= months_after(today, _MONTHS_LEFT)), None)


def is_gone(period: Period, own: Period, today: date) -> bool:
    """Whether nobody plans for a period any more: it is over, or ends before the ``own`` of the version before begins."""
    last, begins = _day(period[1], last=True), _day(own[0], last=False)
    return bool(last and (last < today or (begins and last < begins)))


def _from_next_year(own: Period, today: date) -> Period | None:
    """The years of the same number from next year on, where they overlap the plan's own."""
    if not all(_YEAR.fullmatch(one or "") for one in own):
        return None
    first, last = (int(one or 0) for one in own)
    begins = today.year + 1
    return (str(begins), str(begins + last - first)) if first < begins <= last else None


def _not_over(period: Period, today: date) -> Iterator[Period]:
    while (following := _period_after(*period)) != (None, None):
        if _last_day(period) >= today:
            yield period
        period = following


def _last_day(period: Period) -> date:
    return _day(period[1], last=True) or date.max


def _version_after(version: str | None, number: int | None) -> str | None:
    """ "Version 2.0" after "Version 1.0"; None where it cannot be counted, as after "2025"."""
    if not (version or "").strip():
        return str(number) if number else None
    if not (counted := _COUNTED.fullmatch(version or "")):
        return None
    return f"{counted['before']}{int(counted['number']) + 1}{counted['after']}"


def _period_after(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """The period of the same length that comes next; none where it is no number of whole years."""
    first, last = _day(start, last=False), _day(end, last=True)
    if not (start and end and first and last and first < last and last.year <= _LAST_YEAR):
        return None, None
    begins = last + timedelta(days=1)
    if (begins.month, begins.day) != (first.month, first.day) or first.day > _EVERY_MONTHS_LAST:
        return None, None
    ends = begins.replace(year=2 * begins.year - first.year) - timedelta(days=1)
    return _as(start, begins), _as(end, ends)


def _day(edtf: str | None, *, last: bool) -> date | None:
    """The day that a year or a day begins or ends with; None for what is vaguer, and for what is no day."""
    if edtf and _YEAR.fullmatch(edtf):
        return date(int(edtf), 12, 31) if last else date(int(edtf), 1, 1)
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


def _as(edtf: str, day: date) -> str:
    """``day`` written as exactly as ``edtf``."""
    return str(day.year).zfill(4) if _YEAR.fullmatch(edtf) else day.isoformat()
