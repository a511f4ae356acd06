"""How often something comes round: meetings, digests, flows. Days that offices are closed are passed over."""

from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]

from samordna.plandoc.following_up.working_hours import is_working
from samordna.plandoc.vocabulary import Text, give_names

_DAY = timedelta(days=1)
_LONGEST_MONTH = 31


class Rhythm(StrEnum):
    """How long it is from one time to the next."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    EVERY_OTHER_MONTH = "two_months"
    QUARTERLY = "quarterly"
    EACH_TERM = "half_year"
    YEARLY = "yearly"


_STEPS = {
    Rhythm.WEEKLY: relativedelta(weeks=1),
    Rhythm.FORTNIGHTLY: relativedelta(weeks=2),
    Rhythm.MONTHLY: relativedelta(months=1),
    Rhythm.EVERY_OTHER_MONTH: relativedelta(months=2),
    Rhythm.QUARTERLY: relativedelta(months=3),
    Rhythm.EACH_TERM: relativedelta(months=6),
    Rhythm.YEARLY: relativedelta(years=1),
}

_EARLY = {
    Rhythm.WEEKLY: 3,
    Rhythm.FORTNIGHTLY: 5,
    Rhythm.MONTHLY: 10,
    Rhythm.EVERY_OTHER_MONTH: 15,
    Rhythm.QUARTERLY: 20,
    Rhythm.EACH_TERM: 30,
    Rhythm.YEARLY: 45,
}
"""So many days before a turn what goes is that turn: less than half of the way to it."""

give_names(
    [
        (Rhythm.WEEKLY, Text("Varje vecka", "Every week")),
        (Rhythm.FORTNIGHTLY, Text("Varannan vecka", "Every other week")),
        (Rhythm.MONTHLY, Text("Varje månad", "Every month")),
        (Rhythm.EVERY_OTHER_MONTH, Text("Varannan månad", "Every other month")),
        (Rhythm.QUARTERLY, Text("Varje kvartal", "Every quarter")),
        (Rhythm.EACH_TERM, Text("Varje halvår", "Every half-year")),
        (Rhythm.YEARLY, Text("Varje år", "Every year")),
    ]
)


def next_day(rhythm: Rhythm, after: date, *, anchor: date) -> date:
    """The first day later than ``after`` on which it comes round, counted from ``anchor``; a working day in Sweden.

    Counting goes from the anchor each time: a month whose 31st is its 30th does not move the months after it, nor does a
    time that was moved past a holiday.
    """
    turn = max(_turns_before(rhythm, after, anchor), 1)
    while (day := next_working(anchor + _STEPS[rhythm] * turn)) <= after:
        turn += 1
    return day


def next_working(day: date) -> date:
    """The day itself, or the first after it that is neither a weekend, a public holiday nor an eve when offices are closed."""
    while not is_working(day):
        day += _DAY
    return day


def next_turn(rhythm: Rhythm, last: date | None, *, anchor: date) -> date:
    """When it comes round after it went ``last``; a day that is past is one that was missed.

    What went a few days early went instead of the turn that it was early for.
    """
    soon = last + early_by(rhythm) if last else None
    return next_day(rhythm, soon, anchor=anchor) if soon and soon >= anchor else next_working(anchor)


def early_by(rhythm: Rhythm) -> timedelta:
    """So long before a turn what goes is that turn."""
    return timedelta(days=_EARLY[rhythm])


def _turns_before(rhythm: Rhythm, after: date, anchor: date) -> int:
    """So many turns are certainly no later than ``after``: few are left to step through."""
    step = _STEPS[rhythm]
    longest: int = step.days or (step.years * 12 + step.months) * _LONGEST_MONTH
    return (after - anchor).days // longest
