"""When mail may come: on working days in Sweden, from seven in the morning to six in the evening, by Swedish time."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

STOCKHOLM = ZoneInfo("Europe/Stockholm")
HOURS = OpeningHours("Mo-Fr 07:00-18:00; PH off", timezone=STOCKHOLM, country="SE")
"""``PH``: public holidays, and the eves on which Swedish offices are closed."""
_NOON = time(12)
_WEEK = timedelta(weeks=1)


def in_sweden(moment: datetime) -> datetime:
    """An aware moment as a Swedish clock shows it; one that the clock leaps over in spring is the hour after."""
    return moment.astimezone(UTC).astimezone(STOCKHOLM)


def waits_until(moment: datetime) -> datetime | None:
    """The next working morning, when ``moment`` is no time for mail; None when it is."""
    return None if HOURS.is_open(in_sweden(moment)) else opens_after(moment)


def opens_after(moment: datetime) -> datetime:
    """When the next working day begins that has not begun at ``moment``."""
    then = in_sweden(moment)
    while (then := HOURS.next_change(then)) and not HOURS.is_open(then):  # type: ignore[assignment]
        continue
    return then


def begins_its_week(day: date) -> bool:
    """Whether it is the first working day of its week."""
    monday = day - timedelta(days=day.weekday())
    return is_working(day) and not any(is_working(monday + timedelta(days=n)) for n in range(day.weekday()))


def next_week_opens(day: date) -> datetime:
    """The first working morning of the week after that of ``day``."""
    monday = day - timedelta(days=day.weekday()) + _WEEK
    return opens_after(datetime.combine(monday, time.min, STOCKHOLM))


@lru_cache(maxsize=1024)
def is_working(day: date) -> bool:
    return bool(HOURS.is_open(datetime.combine(day, _NOON, STOCKHOLM)))
