"""Duties, shifts and crisis plans for tests."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory
from samordna.readiness.models import CrisisPlan, DutyFunction, DutyShift

SWEDEN = ZoneInfo("Europe/Stockholm")


def moment(text: str) -> datetime:
    """``2026-12-05 08:00`` as clocks in Sweden show it."""
    return datetime.fromisoformat(text).replace(tzinfo=SWEDEN)


def a_duty(municipality: Municipality, name: str = "TIB", **values: Any) -> DutyFunction:
    return DutyFunction.objects.create(municipality=municipality, name=name, **{"kind": "tib", **values})


def a_shift(
    duty: DutyFunction, starts: str, ends: str, contact: ContactPoint | None = None, **values: Any
) -> DutyShift:
    return DutyShift.objects.create(
        municipality=duty.municipality,
        duty=duty,
        contact=contact or ContactPointFactory(municipality=duty.municipality),
        starts_at=moment(starts),
        ends_at=moment(ends),
        **values,
    )


def a_crisis_plan(municipality: Municipality, **values: Any) -> CrisisPlan:
    told = {"title": "Krisplan", "link": "https://intranet.example/krisplan"}
    return CrisisPlan.objects.create(municipality=municipality, **{**told, **values})
