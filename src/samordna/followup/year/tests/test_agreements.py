"""Agreements in the year and in calendars: their last day, and when to renew them."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from icalendar import Calendar

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.collaboration.tests.agreement_factories import AgreementFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.feeds import feed_make
from samordna.followup.enums import FeedScope
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
LAST = date(localdate().year, 12, 20)


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def unit(here: Municipality) -> Unit:
    return UnitFactory(municipality=here)


def test_the_year_and_calendars_have_the_last_day_and_when_to_renew(here: Municipality, unit: Unit) -> None:
    row = AgreementFactory(municipality=here, title="Samverkan", unit=unit, valid_to=LAST, remind_months=2)
    AgreementFactory(municipality=here, title="Tills vidare")
    page = signed_in(here, Role.READER).get(f"/{here.slug}/aret/?ar={LAST.year}&slag=agreement")
    told = page.content.decode()
    assert "Samverkan: sista dagen" in told
    assert "Samverkan: dags att förnya" in told
    assert f"/{here.slug}/samverkan/overenskommelser/{row.pk}/" in told
    assert "Tills vidare" not in told
    assert _events(here, unit) == {LAST, LAST.replace(month=10)}
    act_for(here)
    assert _events(here, UnitFactory(municipality=here)) == set()
    act_for(here)
    AgreementFactory(municipality=here, follows=row, valid_from=date(LAST.year + 1, 1, 1))
    assert _events(here, unit) == {LAST}


def test_the_year_takes_as_many_questions_with_forty(here: Municipality, unit: Unit) -> None:
    web, address = signed_in(here, Role.READER), f"/{here.slug}/aret/?ar={LAST.year}"
    AgreementFactory(municipality=here, unit=unit, valid_to=LAST)
    few = queries_of(web, address)
    for _ in range(40):
        AgreementFactory(municipality=here, unit=unit, valid_to=LAST)
    assert queries_of(web, address) == few <= 12


def _events(here: Municipality, unit: Unit) -> set[date]:
    """In the calendar of what concerns somebody who coordinates the unit."""
    user = RoleAssignmentFactory(municipality=here, role=Role.LOCAL_COORDINATOR, unit=unit).user
    _feed, token = feed_make(municipality=here, user=user, scope=FeedScope.MINE)
    calendar: Any = Calendar.from_ical(Client().get(f"/api/kalender/{here.slug}/{token}.ics").content)
    act_for(here)
    return {event["DTSTART"].dt for event in calendar.walk("VEVENT")}
