"""Activities along the years, as bars that need no script: every bar has its place in a picture 1000 wide."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from samordna.core.page_pieces import date_text, status_tag
from samordna.plandoc.dates import bounds
from samordna.plandoc.statuses import look_of
from samordna.plans.models import Activity

WIDTH = 1000
NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One activity. ``x`` and ``width`` are None when it has no date."""

    pk: int
    action: str
    when: str
    status: str
    tone: str
    x: int | None
    width: int | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The years across the top, the lines between them as an SVG path, today's place, and a bar per activity."""

    years: list[int]
    grid: str
    today: int | None
    bars: list[Bar]


def timeline(activities: Iterable[Activity], today: date) -> Timeline:
    rows = list(activities)
    spans = [_span(row) for row in rows]
    days = [day for span in spans if span for day in span]
    first = min(days, default=today).year
    last = max(days, default=today).year
    begin, end = date(first, 1, 1), date(last + 1, 1, 1)

    def x_of(day: date) -> int:
        return round(WIDTH * (day - begin).days / (end - begin).days)

    years = list(range(first, last + 1))
    return Timeline(
        years=years,
        grid=" ".join(f"M{x_of(date(year, 1, 1))} 0V24" for year in years[1:]),
        today=x_of(today) if begin <= today < end else None,
        bars=[_bar(row, span, x_of) for row, span in zip(rows, spans, strict=True)],
    )


def _span(activity: Activity) -> tuple[date, date] | None:
    first = bounds(activity.starts)[0] if activity.starts else None
    last = bounds(activity.ends or activity.starts)[1] if activity.ends or activity.starts else None
    start, end = first or last, last or first
    return (start, end) if start and end else None


def _bar(activity: Activity, span: tuple[date, date] | None, x_of: Callable[[date], int]) -> Bar:
    x = x_of(span[0]) if span else None
    is_open = activity.ongoing and not activity.ends
    until = WIDTH if is_open else x_of(span[1]) if span else 0
    return Bar(
        pk=activity.pk,
        action=activity.action,
        when=" – ".join(dict.fromkeys(date_text(edtf) for edtf in (activity.starts, activity.ends) if edtf)),
        status=status_tag(activity.status),
        tone=look_of(activity.status).tone,
        x=x,
        width=None if x is None else max(until - x, NARROWEST),
        is_open=is_open,
    )
