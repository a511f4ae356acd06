"""A thing with a day, as the year and calendars have it."""

from dataclasses import dataclass
from datetime import date, datetime

from samordna.followup.enums import DatedKind
from samordna.followup.overview.lines import ActivityLine


@dataclass(frozen=True, slots=True)
class Hours:
    """When and where somebody is to be, and what calendars must know of its changes (``core/calendar_files.py``)."""

    starts_at: datetime
    ends_at: datetime
    where: str = ""
    sequence: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class DatedThing:
    """``key`` is the same as long as the thing is, so that a calendar knows it again. ``version`` is the plan's it is of.

    ``line`` is the activity, where it is one: those that are restricted are shown to those who may read them only, and never
    given to a calendar. ``hours`` are for what takes some of the day. ``is_others`` is what the reader may see and has
    nothing to do with.
    """

    day: date
    kind: DatedKind
    title: str
    about: str
    url: str
    key: str
    version: int | None = None
    line: ActivityLine | None = None
    hours: Hours | None = None
    is_others: bool = False

    @property
    def is_closed(self) -> bool:
        return self.line is not None and self.line.is_closed
