"""When somebody has to be there, as words say it: a day, a part of it or an hour ("tisdag kl 10", "i helgen")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from samordna.plandoc.lazily import lazily

EVENING, MORNING = 17, 6
SATURDAY, DAYS = 5, 7
BY_DAY = 10
"""The hour that is meant where only a day is said."""
_WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
_WEEKDAY = lazily(rf"(?<!i )(?<!förra )\b({'|'.join(_WEEKDAYS)})dag(?!s\b)", re.IGNORECASE)
_TOMORROW = lazily(r"\bi ?(över ?)?morgon\b|\b(över)morgon\b", re.IGNORECASE)
_CLOCK = lazily(
    r"\b(?:kl\.?|klockan)\s*([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\b|\b([01]\d|2[0-3]):([0-5]\d)\b", re.IGNORECASE
)
_PARTS = (
    (lazily(r"\bför(?:e )?middag|\bfm\b", re.IGNORECASE), 10),
    (lazily(r"\bmorgon bitti|\bpå morgonen|dag ?morgon", re.IGNORECASE), 8),
    (lazily(r"\blunch", re.IGNORECASE), 12),
    (lazily(r"\befter ?middag|\bem\b", re.IGNORECASE), 14),
)
_WEEKEND = lazily(r"\b(?:i|till|under|på) helgen\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """``days`` are from today, ``weekday`` counts from Monday; ``hour`` of that day, or of the same where none is said."""

    days: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int = 0

    @property
    def is_said(self) -> bool:
        return (self.days, self.weekday, self.hour) != (None, None, None)

    def moment(self, now: datetime) -> datetime:
        """The next such moment in the local time of ``now``; ``now`` itself where it is that already, or nothing is said."""
        if not self.is_said:
            return now
        hour = BY_DAY if self.hour is None else self.hour
        at = now.replace(hour=hour, minute=self.minute, second=0, microsecond=0)
        if self.days is not None:
            return at + timedelta(days=self.days)
        if self.weekday is not None:
            at += timedelta(days=(self.weekday - now.weekday()) % DAYS)
            return at if at > now else at + timedelta(days=DAYS)
        if hour >= EVENING and self.minute == 0 and (now.hour >= min(hour, EVENING) or now.hour < MORNING):
            return now
        return at if at > now else at + timedelta(days=1)


def when_in(text: str, hours: Iterable[int]) -> When:
    """``hours`` are those that words of evening and night tell."""
    hour, minute = _hour(text, hours)
    weekday = _WEEKDAY.search(text)
    if weekday:
        return When(weekday=_WEEKDAYS.index(weekday[1].casefold()), hour=hour, minute=minute)
    if _WEEKEND.search(text):
        return When(weekday=SATURDAY, hour=12 if hour is None else hour, minute=minute)
    if tomorrow := _tomorrow(text):
        return When(days=tomorrow, hour=hour, minute=minute)
    return When(hour=hour, minute=minute)


def _tomorrow(text: str) -> int | None:
    found = _TOMORROW.search(text)
    return None if found is None else 2 if found[1] or found[2] else 1


def _hour(text: str, hours: Iterable[int]) -> tuple[int | None, int]:
    if clock := _CLOCK.search(text):
        return int(clock[1] or clock[3]), int(clock[2] or clock[4] or 0)
    parts = (hour for pattern, hour in _PARTS if pattern.search(text))
    return next(parts, next(iter(hours), None)), 0
