"""News in the year and in calendars: the next turn of each flow, and until when a piece of news is of interest."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from icalendar import Calendar

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.tests.factories import DigestFactory, FlowFactory, ItemFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.feeds import feed_make
from samordna.followup.enums import FeedScope
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def school(here: Municipality) -> Unit:
    return UnitFactory(municipality=here, name="Skolan")


def in_calendar(here: Municipality, role: Role, unit: Unit | None, scope: FeedScope) -> set[str]:
    user: Any = RoleAssignmentFactory(municipality=here, role=role, unit=unit).user
    _feed, token = feed_make(municipality=here, user=user, scope=scope)
    calendar: Any = Calendar.from_ical(Client().get(f"/api/kalender/{here.slug}/{token}.ics").content)
    act_for(here)
    return {str(one["SUMMARY"]) for one in calendar.walk("VEVENT")}


def test_the_next_turn_of_a_flow_and_the_last_day_of_news_stand_in_the_year(here: Municipality) -> None:
    year = localdate().year
    flow = FlowFactory(municipality=here, name="Veckobrevet", rhythm="weekly", begins_on=date(year, 1, 7))
    DigestFactory(municipality=here, flow=flow, sent_at=now(), mailed_at=now())
    meeting = FlowFactory(municipality=here, name="På mötet", channel="meeting", begins_on=date(year, 6, 1))
    ItemFactory(municipality=here, title="Om skolor", valid_until=date(year, 12, 20))
    ItemFactory(municipality=here, title="Hemligt", valid_until=date(year, 12, 21), distribution="restricted")
    web = signed_in(here)
    told = web.get(f"/{here.slug}/aret/?ar={year}&slag=news").content.decode()
    assert "Om skolor: sista aktuella dag" in told
    assert f"#flow-{meeting.pk}" in told
    assert "Hemligt" not in told
    soon = localdate() + timedelta(days=1)
    later = web.get(f"/{here.slug}/aret/?ar={(soon + timedelta(days=8)).year}&slag=news").content.decode()
    assert "Veckobrevet" in told + later


def test_calendars_tell_what_is_ones_own(here: Municipality, school: Unit) -> None:
    day = localdate() + timedelta(days=9)
    ItemFactory(municipality=here, title="Skolans", unit=school, valid_until=day)
    ItemFactory(municipality=here, title="Kommunens", valid_until=day)
    mine, whole = "Nyheter: Skolans: sista aktuella dag", "Nyheter: Kommunens: sista aktuella dag"
    assert in_calendar(here, Role.LOCAL_COORDINATOR, school, FeedScope.MUNICIPALITY) >= {mine, whole}
    own = in_calendar(here, Role.LOCAL_COORDINATOR, school, FeedScope.MINE)
    assert mine in own
    assert whole not in own
    assert in_calendar(here, Role.READER, None, FeedScope.MINE).isdisjoint({mine, whole})


def test_many_take_as_many_questions_as_few(here: Municipality) -> None:
    web, asked = signed_in(here), []
    for number in (1, 12):
        for _place in range(number):
            flow = FlowFactory(municipality=here)
            DigestFactory(municipality=here, flow=flow, sent_at=now())
            ItemFactory(municipality=here, valid_until=localdate())
        asked.append(queries_of(web, f"/{here.slug}/aret/"))
    assert asked[0] == asked[1] <= 12
