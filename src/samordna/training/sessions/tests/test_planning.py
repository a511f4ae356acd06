"""From a gap to a session that is planned, listed and shown, and on to coverage and the plan's check T1."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate, now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.tests.counting import queries_of
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import PartnerFactory, UnitFactory
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.plans.tests.factories import VersionFactory
from samordna.training.commands.counts import heads_count
from samordna.training.commands.sessions import session_create
from samordna.training.models import Invitation, Session
from samordna.training.sessions import planning
from samordna.training.sessions.open_to import open_to
from samordna.training.tests.factories import (
    CourseFactory,
    RequirementFactory,
    SessionFactory,
    StaffGroupFactory,
)

pytestmark = pytest.mark.django_db


def test_one_need_from_the_register_to_the_plan(here: Municipality, unit: Unit) -> None:
    course = CourseFactory(municipality=here, name="Grundkursen", valid_months=24)
    RequirementFactory(municipality=here, title="Se tecken", courses=[course.pk])
    a_service(here, "Fältarna", unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=10)
    web, base = signed_in(here), f"/{here.slug}/utbildning/"
    asked = f"{base}nytt/?enhet={unit.pk}&kurs={course.pk}"
    form = web.get(asked).content.decode()
    assert f'<option value="{course.pk}" selected>' in form
    assert f'name="units" value="{unit.pk}" checked' in form
    begins = (now() - timedelta(days=2)).replace(hour=9, minute=0)
    sent = {"course": course.pk, "language": "sv", "venue": "Salen", "seats": "20", "units": [unit.pk]}
    moments = {"starts_at": f"{begins:%Y-%m-%dT09:00}", "ends_at": f"{begins:%Y-%m-%dT12:00}"}
    web.post(asked, sent | moments)
    session = Session.objects.get()
    assert session.units == [unit.pk]
    assert "Ingen har räknat än" in web.get(f"{base}tillfalle/{session.pk}/").content.decode()
    heads_count(session=session, counts={Group(unit.pk, Function.DETECTING): 9})
    assert "9 var där" in web.get(f"{base}tillfalle/{session.pk}/").content.decode()
    assert "9 av 10" in web.get(f"{base}tackning/").content.decode()
    version = VersionFactory(municipality=here)
    web.post(f"{base}tackning/i-plan/{version.pk}/")
    part = version.part_set.get(kind="training", data__function="detecting")
    assert part.data["share_trained"] == 0.9
    assert part.data["carried_out"] == localdate(begins).isoformat()


def test_a_session_ends_after_it_begins(here: Municipality) -> None:
    values = {
        "course": CourseFactory(municipality=here),
        "starts_at": now(),
        "ends_at": now() - timedelta(hours=1),
    }
    with pytest.raises(ValidationError, match="måste komma efter"):
        session_create(municipality=here, values=values)


def test_a_new_session_is_thought_to_be_on_a_working_day(
    here: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "localdate", lambda: date(2026, 11, 28))
    form = signed_in(here).get(f"/{here.slug}/utbildning/nytt/").content.decode()
    assert 'value="2026-12-14T09:00"' in form


@pytest.mark.parametrize(
    ("day", "is_said"), [("2027-12-24", True), ("2027-12-23", True), ("2027-12-20", False)]
)
def test_a_day_on_which_offices_are_closed_is_told(here: Municipality, day: str, is_said: bool) -> None:
    """Also where it only ends on one."""
    starts = datetime.fromisoformat(f"{day}T23:00+01:00")
    session = SessionFactory(municipality=here, starts_at=starts)
    web, at = signed_in(here), f"/{here.slug}/utbildning/tillfalle/{session.pk}/"
    for page in (at, f"{at}bjud-in/"):
        assert ("kontoren har stängt" in web.get(page).content.decode()) is is_said


@pytest.mark.parametrize(
    ("at", "words"), [("2027-03-28T02:30", "ställs fram"), ("2027-10-31T02:30", "ställs tillbaka")]
)
def test_an_hour_that_there_is_none_of_or_two_is_refused_in_plain_words(
    here: Municipality, at: str, words: str
) -> None:
    sent = {"course": CourseFactory(municipality=here).pk, "language": "sv"}
    moments = {"starts_at": at, "ends_at": "2027-12-01T09:00"}
    answer = signed_in(here).post(f"/{here.slug}/utbildning/nytt/", sent | moments)
    assert answer.status_code == 422
    told = answer.content.decode()
    assert words in told
    assert "02.30" in told


def test_a_session_is_for_several_units_and_what_they_become(here: Municipality, unit: Unit) -> None:
    web, at = signed_in(here), f"/{here.slug}/utbildning/nytt/"
    school, old = UnitFactory(municipality=here, name="Skolan"), UnitFactory(municipality=here, name="Fritid")
    sent = {
        "course": CourseFactory(municipality=here).pk,
        "language": "sv",
        "units": [unit.pk, old.pk],
        "starts_at": f"{now() + timedelta(days=9):%Y-%m-%d}T09:00",
        "ends_at": f"{now() + timedelta(days=9):%Y-%m-%d}T12:00",
    }
    assert web.post(at, {**sent, "units": [99999]}).status_code == 422
    web.post(at, sent)
    session = Session.objects.get()
    assert session.units == [unit.pk, old.pk]
    Unit.objects.filter(pk=old.pk).update(successor=school, valid_to=localdate() - timedelta(days=1))
    assert open_to(session).holds(UnitFactory(municipality=here, parent=school))
    assert not open_to(session).holds(UnitFactory(municipality=here))
    form = web.get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/redigera/").content.decode()
    assert f'value="{school.pk}" checked' in form
    assert f'name="units" value="{old.pk}"' not in form


def test_a_local_coordinator_plans_for_their_own_unit_alone(here: Municipality, unit: Unit) -> None:
    course = CourseFactory(municipality=here)
    web, at = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit), f"/{here.slug}/utbildning/nytt/"
    sent = {
        "course": course.pk,
        "language": "sv",
        "starts_at": "2027-03-01T09:00",
        "ends_at": "2027-03-01T12:00",
    }
    assert web.post(at, sent).status_code == 422
    answer = web.post(at, {**sent, "unit": unit.pk})
    assert answer.status_code == 302, answer.context["form"].errors
    assert signed_in(here, Role.READER).get(at).status_code == 403


def test_who_may_not_arrange_for_all_begins_with_their_own_unit(here: Municipality, unit: Unit) -> None:
    at = f"/{here.slug}/utbildning/nytt/"
    page = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit).get(at).content.decode()
    select = page.split('name="unit"')[1].split("</select>")[0]
    assert "Hela kommunen" not in select
    assert unit.name in select
    assert "Hela kommunen" in signed_in(here).get(at).content.decode().split('name="unit"')[1]


def test_many_sessions_take_as_many_questions_as_one(here: Municipality) -> None:
    web, asked = signed_in(here, Role.READER), []
    for more in (1, 12):
        for number in range(more):
            SessionFactory(municipality=here, starts_at=now() + timedelta(days=number - 5, hours=1))
        asked.append(queries_of(web, f"/{here.slug}/utbildning/"))
    assert asked[0] == asked[1] <= 12


def test_a_session_is_for_forums_whose_units_are_invited_where_they_are_reached(
    here: Municipality, unit: Unit
) -> None:
    forum = ForumFactory(municipality=here, name="Samordnarnas nätverk")
    member = UnitFactory(municipality=here, name="Farsta")
    ForumMemberFactory(forum=forum, unit=member, email="farsta@ekdala.example")
    ForumMemberFactory(forum=forum, unit=None, partner=PartnerFactory(municipality=here))
    session = SessionFactory(municipality=here, forums=[forum.pk], starts_at=now() + timedelta(days=20))
    those = open_to(session)
    assert those.holds(UnitFactory(municipality=here, parent=member))
    assert not those.holds(unit)
    web, at = signed_in(here), f"/{here.slug}/utbildning/tillfalle/{session.pk}/"
    assert "Samordnarnas nätverk" in web.get(at).content.decode()
    assert f'value="{member.pk}" checked' in web.get(f"{at}bjud-in/").content.decode()
    assert f'name="forums" value="{forum.pk}" checked' in web.get(f"{at}redigera/").content.decode()
    web.post(f"{at}bjud-in/", {"units": [member.pk, unit.pk]})
    invited = Invitation.objects.get()
    assert (invited.unit, invited.address) == (member, "farsta@ekdala.example")
    listed = web.get(f"/{here.slug}/utbildning/?enhet={member.pk}").context["coming"]
    assert listed == [session]
    assert web.get(f"/{here.slug}/utbildning/?enhet={unit.pk}").context["coming"] == []


def test_where_there_are_no_forums_none_is_asked_for(here: Municipality) -> None:
    assert 'name="forums"' not in signed_in(here).get(f"/{here.slug}/utbildning/nytt/").content.decode()
