"""Training on the first page: whoever arranged a session is told that nobody has counted."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.training.tests.factories import CourseFactory, GroupAtSessionFactory, SessionFactory

pytestmark = pytest.mark.django_db


def told(web: Client, here: Municipality) -> list[tuple[str, str]]:
    blocks = web.get(f"/{here.slug}/").context["blocks"]
    return [(item.text, item.url) for block in blocks if block.key == "heads" for item in block.items]


def test_a_session_that_nobody_has_counted_at_is_told_of_to_whoever_arranges_it() -> None:
    here = MunicipalityFactory()
    unit, other = UnitFactory(municipality=here), UnitFactory(municipality=here)
    course, begins = CourseFactory(municipality=here, name="Grundkursen"), now() - timedelta(days=2)
    session = SessionFactory(municipality=here, course=course, unit=unit, starts_at=begins)
    SessionFactory(municipality=here, unit=unit, starts_at=begins, cancelled_at=now())
    SessionFactory(municipality=here, unit=unit, starts_at=now() + timedelta(days=2))
    arranges = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    elsewhere = signed_in(here, Role.LOCAL_COORDINATOR, unit=other)
    leads_to = f"/{here.slug}/utbildning/tillfalle/{session.pk}/raknade/"
    assert told(arranges, here) == [("Grundkursen", leads_to)]
    assert "Hölls " in arranges.get(f"/{here.slug}/").content.decode()
    assert told(elsewhere, here) == told(signed_in(here, Role.READER), here) == []
    act_for(here)
    GroupAtSessionFactory(municipality=here, session=session, unit=unit, came=4)
    assert told(arranges, here) == []
