"""What somebody is soon to be at, on the first page."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db


def told(web: Client, here: Municipality) -> list[str]:
    blocks = web.get(f"/{here.slug}/").context["blocks"]
    return [item.text for block in blocks if block.key == "coming" for item in block.items]


def test_those_of_a_unit_are_told_of_its_training_and_meetings_of_the_coming_month() -> None:
    here = MunicipalityFactory()
    school, other = UnitFactory(municipality=here), UnitFactory(municipality=here)
    day = now() + timedelta(days=1)

    def session(name: str, *, units: Any, days: int, **more: Any) -> None:
        course = CourseFactory(municipality=here, name=name)
        at = now() + timedelta(days=days)
        SessionFactory(
            municipality=here, course=course, units=[one.pk for one in units], starts_at=at, **more
        )

    session("För alla", units=[], days=3)
    session("Skolans", units=[school], days=2)
    session("Andras", units=[other], days=2)
    session("Inställd", units=[], days=2, cancelled_at=now())
    session("Sedan", units=[], days=40)
    session("Var", units=[], days=-2)
    rad = ForumFactory(municipality=here, name="Rådet", unit=None)
    ForumMemberFactory(municipality=here, forum=rad, unit=school)
    MeetingFactory(municipality=here, forum=rad, starts_at=day, ends_at=day + timedelta(hours=2))
    assert told(signed_in(here, Role.MANAGER, unit=school), here) == ["Rådet", "Skolans", "För alla"]
    act_for(here)
    assert told(signed_in(here, Role.CONTRIBUTOR, unit=other), here) == ["Andras", "För alla"]
    act_for(here)
    assert told(signed_in(here, Role.PARTNER), here) == []
