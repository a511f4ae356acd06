"""Which sessions somebody wants to see, as the address says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict

from samordna.collaboration.models import ForumMember
from samordna.mapping.pointing import successors
from samordna.organisation.models import Unit
from samordna.training.models import GroupAtSession, Session

COMING, PAST = "kommande", "varit"
OPEN, CANCELLED, UNCOUNTED = "oppna", "installda", "oraknade"
SHOWS = (OPEN, CANCELLED, UNCOUNTED)


@dataclass(frozen=True, slots=True)
class Choice:
    """``unit`` stands for what is open to it, or arranged by it or below it. ``when`` is a year, or what is to come or has been.

    Unknown values are as good as none.
    """

    unit: Unit | None = None
    course: int | None = None
    when: str = ""
    which: str = ""

    @classmethod
    def from_query(cls, query: QueryDict, units: dict[int, Unit]) -> "Choice":
        when, which = query.get("nar", ""), query.get("visa", "")
        return cls(
            unit=units.get(_number(query.get("enhet", "")) or 0),
            course=_number(query.get("kurs", "")),
            when=when if when in (COMING, PAST) or _year(when) else "",
            which=which if which in SHOWS else "",
        )

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def among(self, rows: QuerySet[Session], units: dict[int, Unit], at: datetime) -> QuerySet[Session]:
        if self.unit:
            rows = rows.filter(_reaches(self.unit, units))
        if self.course:
            rows = rows.filter(course=self.course)
        if self.when == COMING:
            rows = rows.filter(ends_at__gte=at)
        elif self.when == PAST:
            rows = rows.filter(ends_at__lt=at)
        elif year := _year(self.when):
            rows = rows.filter(starts_at__year=year)
        return self._which(rows, at)

    def _which(self, rows: QuerySet[Session], at: datetime) -> QuerySet[Session]:
        match self.which:
            case "oppna":
                return rows.filter(cancelled_at=None, starts_at__gt=at)
            case "installda":
                return rows.exclude(cancelled_at=None)
            case "oraknade":
                counted = GroupAtSession.objects.filter(session=OuterRef("pk"), came__isnull=False)
                return rows.filter(~Exists(counted), cancelled_at=None, ends_at__lt=at)
        return rows


def _reaches(unit: Unit, units: dict[int, Unit]) -> Q:
    """What has become the unit, or one above it, is read as what it is now."""
    above = set(unit.path)
    were = [pk for pk, now in successors(units).items() if now in above]
    named = Q(units=[], forums=[]) | Q(units__overlap=[*unit.path, *were])
    members = ForumMember.objects.present().filter(unit__in=unit.path)
    return (
        named
        | Q(forums__overlap=ArraySubquery(members.order_by().values("forum")))
        | Q(unit__in=_below(unit, units.values()))
    )


def _below(unit: Unit, units: Iterable[Unit]) -> list[int]:
    return [one.pk for one in units if unit.pk in one.path]


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 and text > "1899" else None
