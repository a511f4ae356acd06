"""The year as a table, a wheel and calendars: what has a day, for whoever may see it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from icalendar import Calendar

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.feeds import feed_end, feed_make
from samordna.followup.enums import FeedScope
from samordna.followup.models import CalendarFeed
from samordna.followup.tests.factories import OccasionFactory
from samordna.followup.year.wheel import wheel
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.places import mark
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_pages import queries_of

pytestmark = pytest.mark.django_db
SWEDISH = {"accept-language": "sv"}


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def version(here: Municipality) -> PlanVersion:
    """Two activities, one in a restricted section; a period and a day of revision."""
    told = document(
        0,
        sections=[
            {"heading": "Aktiviteter", "kind": "activities", "text": ""},
            {"heading": "Slutet", "text": mark("activities-2"), "restricted": True},
        ],
        activities=[
            {"action": "Utbilda fritidsledare", "responsible": "Fritid", "ends": "2027-05-31"},
            {"action": "Öva larmvägen", "ends": "2027-09", "status": "done"},
            {"action": "Hemlig åtgärd", "ends": "2027-06-01", "place": "activities-2"},
        ],
    )
    told.metadata.period_end = "2027"
    told.metadata.next_revision = "2027-10"
    made = adopt(VersionFactory(municipality=here, unit=UnitFactory(municipality=here), document=told))
    act_for(here)
    OccasionFactory(
        municipality=here, name="T1 2027", year=2027, opens_on=date(2027, 4, 1), due_on=date(2027, 4, 30)
    )
    return made


def member(here: Municipality, role: Role, **where: Any) -> User:
    return RoleAssignmentFactory(municipality=here, role=role, **where).user


def page(client: Client, here: Municipality, role: Role, asked: str = "?ar=2027") -> str:
    client.force_login(member(here, role))
    return client.get(f"/{here.slug}/aret/{asked}", headers=SWEDISH).content.decode()


def events(client: Client, here: Municipality, token: str) -> dict[str, date]:
    answer = Client().get(f"/api/kalender/{here.slug}/{token}.ics", headers=SWEDISH)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    found: Any = Calendar.from_ical(answer.content)
    return {str(one["summary"]): one["dtstart"].dt for one in found.walk("VEVENT")}


def test_all_that_has_a_day_is_there_by_month(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    told = page(client, here, Role.READER)
    listed = told[told.index("</figure>") :]
    wanted = ("April 2027", "T1 2027: sista dag", "Maj 2027", "Utbilda", "Oktober 2027", "Revidering av")
    places = [listed.index(words) for words in wanted]
    assert places == sorted(places)
    assert "Öva larmvägen" not in told
    assert "Hemlig åtgärd" not in told
    assert "Ingenting har en dag" in page(client, here, Role.READER, "?ar=2031")


def test_what_is_restricted_is_shown_to_who_may_read_it_and_noted(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    assert "Hemlig åtgärd" in page(client, here, Role.CENTRAL_COORDINATOR)
    assert Change.objects.filter(model="plans.activity", kind=Change.Kind.READ).exists()


def test_a_day_of_revision_needs_no_day_to_count_from(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    bare = document(0)
    bare.metadata.title, bare.metadata.next_revision, bare.metadata.period_start = (
        "Utan början",
        "2027-10",
        None,
    )
    adopt(VersionFactory(municipality=here, document=bare))
    assert "Revidering av Utan början" in page(client, here, Role.READER)


@pytest.mark.parametrize("asked", ["?ar=x", "?ar=99999999", "?ar=", "?slag=<b>", "?visa=1&ar=1999", "?ar=²"])
def test_odd_questions_show_this_year(
    client: Client, here: Municipality, version: PlanVersion, asked: str
) -> None:
    assert "Året" in page(client, here, Role.READER, asked)


def test_only_one_kind_and_only_ones_own(client: Client, here: Municipality, version: PlanVersion) -> None:
    assert "Utbilda" not in page(client, here, Role.READER, "?ar=2027&slag=occasion")
    assert "Utbilda" not in page(client, here, Role.READER, "?ar=2027&visa=mina")
    own = member(here, Role.MANAGER, unit=version.plan.unit)
    client.force_login(own)
    assert "Utbilda" in client.get(f"/{here.slug}/aret/?ar=2027&visa=mina").content.decode()


@pytest.mark.slow
def test_the_page_asks_as_much_at_any_size(client: Client, here: Municipality, version: PlanVersion) -> None:
    for _number in range(12):
        adopt(VersionFactory(municipality=here, document=document(20)))
    client.force_login(member(here, Role.CENTRAL_COORDINATOR))
    assert queries_of(client, f"/{here.slug}/aret/") <= 12


def test_a_calendar_holds_what_its_user_may_read_but_nothing_restricted(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    _feed, token = feed_make(
        municipality=here, user=member(here, Role.CENTRAL_COORDINATOR), scope=FeedScope.MUNICIPALITY
    )
    found = events(client, here, token)
    assert found["Aktivitet: Utbilda fritidsledare"] == date(2027, 5, 31)
    assert found["Uppföljning: T1 2027: sista dag att svara"] == date(2027, 4, 30)
    assert not any("Hemlig" in summary for summary in found)
    assert any(summary.startswith("Revidering av ") for summary in found)


def test_a_calendar_goes_a_year_back(client: Client, here: Municipality) -> None:
    _feed, token = feed_make(
        municipality=here, user=member(here, Role.CENTRAL_COORDINATOR), scope=FeedScope.MUNICIPALITY
    )
    for days in (300, 400):
        due = localdate() - timedelta(days=days)
        OccasionFactory(municipality=here, due_on=due, opens_on=due - timedelta(days=200))
    lasts = [day for summary, day in events(client, here, token).items() if "sista dag" in summary]
    assert min(lasts) == localdate() - timedelta(days=300)


def test_mine_and_a_plans_hold_less(client: Client, here: Municipality, version: PlanVersion) -> None:
    other = document(0, activities=[{"action": "Annat", "ends": "2027-05-01"}])
    adopt(VersionFactory(municipality=here, document=other))
    user = member(here, Role.MANAGER, unit=version.plan.unit)
    _feed, own = feed_make(municipality=here, user=user, scope=FeedScope.MINE)
    assert "Aktivitet: Utbilda fritidsledare" in events(client, here, own)
    assert "Aktivitet: Annat" not in events(client, here, own)
    _feed, of_plan = feed_make(municipality=here, user=user, scope=FeedScope.PLAN, plan=version.plan)
    assert "Aktivitet: Annat" not in events(client, here, of_plan)
    assert "Uppföljning: T1 2027: sista dag att svara" not in events(client, here, of_plan)


def test_what_is_only_a_draft_or_has_not_begun_stands_in_neither_year_nor_calendars(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    """Until it is in force; a decision is made nonetheless."""
    told = document(0, activities=[{"action": "Bara tänkt", "ends": "2027-05-01"}])
    told.metadata.title, told.metadata.next_revision = "Nästa plan", "2027-10"
    draft = VersionFactory(municipality=here, document=told)
    later = document(0, activities=[{"action": "Sedan", "ends": "2099-05-01"}])
    later.metadata.title, later.metadata.period_start = "Längre fram", "2099"
    adopt(VersionFactory(municipality=here, document=later))
    user = member(here, Role.CENTRAL_COORDINATOR)
    _feed, all_of_it = feed_make(municipality=here, user=user, scope=FeedScope.MUNICIPALITY)
    _feed, of_draft = feed_make(municipality=here, user=user, scope=FeedScope.PLAN, plan=draft.plan)

    def told_of() -> list[str]:
        listed = page(client, here, Role.CENTRAL_COORDINATOR, "?ar=2027")
        listed += page(client, here, Role.CENTRAL_COORDINATOR, "?ar=2099")
        listed += "".join((*events(client, here, all_of_it), *events(client, here, of_draft)))
        words = ("Utbilda fritidsledare", "Bara tänkt", "Revidering av Nästa plan", "Sedan")
        return [one for one in words if one in listed]

    assert told_of() == ["Utbilda fritidsledare"]
    assert f'<option value="{draft.plan_id}"' not in page(client, here, Role.READER)
    adopt(draft)
    assert told_of() == ["Utbilda fritidsledare", "Bara tänkt", "Revidering av Nästa plan"]
    assert f'<option value="{draft.plan_id}"' in page(client, here, Role.READER)
    assert "Beslut om Längre fram" in page(client, here, Role.READER, "?ar=2026")


@pytest.mark.parametrize(
    ("whose", "is_mine"), [("own", True), ("above", True), ("below", True), ("beside", False)]
)
def test_a_plan_concerns_those_for_whom_it_holds(here: Municipality, whose: str, *, is_mine: bool) -> None:
    above = UnitFactory(municipality=here)
    own = UnitFactory(municipality=here, parent=above)
    units = {"own": own, "above": above, "below": UnitFactory(municipality=here, parent=own)}
    told = document(0)
    told.metadata.title, told.metadata.next_revision = "Skolans plan", "2027-10"
    unit = units.get(whose) or UnitFactory(municipality=here)
    adopt(VersionFactory(municipality=here, unit=unit, document=told))
    web = Client()
    web.force_login(member(here, Role.CONTRIBUTOR, unit=own))
    shown = web.get(f"/{here.slug}/aret/?ar=2027&visa=mina", headers=SWEDISH).content.decode()
    assert ("Revidering av Skolans plan" in shown) is is_mine


def test_an_address_answers_until_it_ends_or_its_user_leaves(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    user = member(here, Role.READER)
    feed, old = feed_make(municipality=here, user=user, scope=FeedScope.MUNICIPALITY)
    _feed, token = feed_make(municipality=here, user=user, scope=FeedScope.MUNICIPALITY)
    feed.refresh_from_db()
    assert feed.ended_at
    address = f"/api/kalender/{here.slug}/{{}}.ics"
    assert Client().get(address.format(old)).status_code == 404
    assert Client().get(address.format(token)).status_code == 200
    assert Client().get(f"/api/kalender/{MunicipalityFactory().slug}/{token}.ics").status_code == 404
    act_for(here)
    RoleAssignment.objects.filter(user=user).delete()
    assert Client().get(address.format(token)).status_code == 404
    feed_end(feed=_feed)


def test_the_address_is_shown_once_and_kept_nowhere(
    client: Client, here: Municipality, version: PlanVersion
) -> None:
    client.force_login(member(here, Role.READER))
    answer = client.post(f"/{here.slug}/aret/kalender/", {"innehall": "mine"}, headers=SWEDISH, follow=True)
    made = answer.content.decode()
    token = made.split(f"/api/kalender/{here.slug}/")[1].split(".ics")[0]
    act_for(here)
    assert token not in str(list(CalendarFeed.objects.values()))
    assert token not in str(list(Change.objects.values()))
    for path in ("", "kalender/ny/"):
        again = client.get(f"/{here.slug}/aret/{path}", headers=SWEDISH).content.decode()
        assert token not in again
    assert "Adressen har redan visats." in again
    assert token not in str(dict(client.session))
    feed = CalendarFeed.objects.get()
    assert client.post(f"/{here.slug}/aret/kalender/{feed.pk}/avsluta/").status_code == 302
    assert Client().get(f"/api/kalender/{here.slug}/{token}.ics").status_code == 404


@pytest.mark.parametrize(
    "sent", [{}, {"innehall": "x"}, {"innehall": "plan"}, {"innehall": "plan", "plan": "0"}]
)
def test_an_address_of_nothing_is_not_made(client: Client, here: Municipality, sent: dict[str, str]) -> None:
    client.force_login(member(here, Role.READER))
    assert client.post(f"/{here.slug}/aret/kalender/", sent).status_code == 404
    assert not CalendarFeed.objects.exists()


def test_nobody_ends_anothers_address(client: Client, here: Municipality) -> None:
    feed, _token = feed_make(municipality=here, user=member(here, Role.READER), scope=FeedScope.MINE)
    client.force_login(member(here, Role.CENTRAL_COORDINATOR))
    assert client.post(f"/{here.slug}/aret/kalender/{feed.pk}/avsluta/").status_code == 404


def test_the_wheel_has_a_place_for_each_day() -> None:
    year = wheel([], 2028, date(2028, 7, 1))
    assert [one.name.lower()[:3] for one in year.spokes[:2]] == ["jan", "feb"]
    assert (year.spokes[0].x1, year.spokes[0].y1) == ("200.0", "130.0")
    assert year.today
    assert wheel([], 2028, date(2027, 7, 1)).today is None


def test_only_kinds_of_which_the_reader_has_something_are_offered(client: Client, here: Municipality) -> None:
    offered = 'value="session"'
    assert offered not in page(client, here, Role.READER, "?ar=2027")
    assert offered in page(client, here, Role.READER, "?ar=2027&slag=session")
