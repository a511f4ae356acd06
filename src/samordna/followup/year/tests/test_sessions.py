"""Training sessions in the year and in calendars: with their hours, and told when they move."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.feeds import feed_make
from samordna.followup.enums import FeedScope
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.training.models import Session
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db
BEGINS = datetime.now(UTC).replace(month=12, day=30, hour=8, minute=0, second=0, microsecond=0)


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def school(here: Municipality) -> Unit:
    return UnitFactory(municipality=here, name="Skolan")


@pytest.fixture
def session(here: Municipality, school: Unit) -> Session:
    course = CourseFactory(municipality=here, name="Grundkursen")
    return SessionFactory(municipality=here, course=course, starts_at=BEGINS, units=[school.pk])


def _calendar(here: Municipality, user: User, scope: FeedScope = FeedScope.MUNICIPALITY) -> list[Any]:
    _feed, token = feed_make(municipality=here, user=user, scope=scope)
    calendar: Any = Calendar.from_ical(Client().get(f"/api/kalender/{here.slug}/{token}.ics").content)
    act_for(here)
    return list(calendar.walk("VEVENT"))


def _who(here: Municipality, role: Role = Role.READER, unit: Unit | None = None) -> User:
    user: User = RoleAssignmentFactory(municipality=here, role=role, unit=unit).user
    return user


def _own_file(here: Municipality, session: Session) -> Any:
    """What the session's own page gives, which the same calendar may have taken in before."""
    told = signed_in(here, Role.READER).get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/kalender.ics")
    return Calendar.from_ical(told.content).walk("VEVENT")[0]


def test_a_session_stands_in_the_year_and_is_one_kind_to_choose(here: Municipality, session: Session) -> None:
    web, at = signed_in(here, Role.READER), f"/{here.slug}/aret/?ar={BEGINS.year}"
    told = web.get(f"{at}&slag=session").content.decode()
    assert f"/{here.slug}/utbildning/tillfalle/{session.pk}/" in told
    assert "Grundkursen" not in web.get(f"{at}&slag=activity").content.decode()


def test_a_calendar_has_its_hours_and_is_told_what_becomes_of_it(
    here: Municipality, session: Session
) -> None:
    user = _who(here)
    (event,) = _calendar(here, user)
    assert event["dtstart"].dt == BEGINS
    assert event["uid"] == _own_file(here, session)["uid"]
    assert event["status"] == "CONFIRMED"
    assert "transp" not in event
    session.cancelled_at, session.sequence, session.venue = BEGINS, 2, "Salen"
    session.save()
    (event,) = _calendar(here, user)
    assert (event["status"], event["sequence"], event["location"]) == ("CANCELLED", 2, "Salen")


def test_what_is_open_to_others_is_in_nobodys_own_calendar(
    here: Municipality, session: Session, school: Unit
) -> None:
    below = UnitFactory(municipality=here, parent=school)
    own = {"scope": FeedScope.MINE}
    assert len(_calendar(here, _who(here, Role.MANAGER, below), **own)) == 1
    assert len(_calendar(here, _who(here, Role.MANAGER, UnitFactory(municipality=here)), **own)) == 0
    assert len(_calendar(here, _who(here, Role.CENTRAL_COORDINATOR), **own)) == 1
    session.units = [below.pk]
    session.save()
    assert len(_calendar(here, _who(here, Role.MANAGER, school), **own)) == 1
    session.units = []
    session.save()
    assert len(_calendar(here, _who(here, Role.MANAGER, UnitFactory(municipality=here)), **own)) == 1


def test_what_was_open_to_a_unit_is_its_successors_since_a_merger(
    here: Municipality, session: Session, school: Unit
) -> None:
    now = UnitFactory(municipality=here)
    below = UnitFactory(municipality=here, parent=now)
    school.successor, school.valid_to = now, BEGINS.date().replace(month=1, day=1)
    school.save()
    own = {"scope": FeedScope.MINE}
    for unit, count in ((now, 1), (below, 1), (UnitFactory(municipality=here), 0)):
        assert len(_calendar(here, _who(here, Role.MANAGER, unit), **own)) == count
    page = signed_in(here, Role.READER).get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/")
    assert now.name in page.content.decode()


def test_a_partner_sees_no_sessions(here: Municipality, session: Session) -> None:
    told = signed_in(here, Role.PARTNER).get(f"/{here.slug}/aret/?ar={BEGINS.year}").content.decode()
    assert "Grundkursen" not in told


def test_many_sessions_ask_as_much_as_one(here: Municipality, session: Session, school: Unit) -> None:
    web, asked = signed_in(here), []
    for more in (1, 15):
        for _ in range(more):
            SessionFactory(municipality=here, starts_at=BEGINS, units=[UnitFactory(municipality=here).pk])
        asked.append(queries_of(web, f"/{here.slug}/aret/"))
    assert asked[0] == asked[1] <= 12


def test_what_a_forum_may_come_to_is_in_its_units_own_calendars(
    here: Municipality, session: Session, school: Unit
) -> None:
    forum = ForumFactory(municipality=here)
    member = ForumMemberFactory(forum=forum, unit=UnitFactory(municipality=here))
    session.units, session.forums = [], [forum.pk]
    session.save()
    own = {"scope": FeedScope.MINE}
    below = UnitFactory(municipality=here, parent=member.unit)
    for unit, count in ((school, 0), (member.unit, 1), (below, 1)):
        assert len(_calendar(here, _who(here, Role.MANAGER, unit), **own)) == count
