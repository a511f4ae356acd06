"""A decision that has become an activity says so, and is not offered again."""

import pytest
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.noted import noted_add
from samordna.collaboration.models import Meeting, MeetingDecision
from samordna.collaboration.tests.factories import ForumFactory, MeetingFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plandoc.writing import Format
from samordna.plandoc.writing.tests.opened import text_in
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db
SAID, OFFER = "Kartlägg skolornas behov", "Gör till aktivitet"


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def meeting(here: Municipality) -> Meeting:
    row = MeetingFactory(forum=ForumFactory(municipality=here), starts_at=now())
    noted_add(MeetingDecision, meeting=row, values={"text": SAID})
    return row


@pytest.fixture
def version(here: Municipality) -> PlanVersion:
    return VersionFactory(municipality=here)


@pytest.fixture
def activity(version: PlanVersion) -> Activity:
    row = version.activity_set.earliest("pk")
    row.action = f"{SAID}, i vår"
    row.save()
    return row


def _page(web: Client, meeting: Meeting) -> str:
    address = f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/"
    return " ".join(web.get(address).content.decode().split())


def test_it_leads_to_the_activity_until_that_is_removed(
    web: Client, meeting: Meeting, version: PlanVersion, activity: Activity
) -> None:
    page = _page(web, meeting)
    assert f'/planer/{version.pk}/aktiviteter/{activity.pk}/">Finns som aktivitet i {version.title}<' in page
    assert OFFER not in page
    activity.mark_removed()
    activity.save()
    page = _page(web, meeting)
    assert "Finns som aktivitet" not in page
    assert OFFER in page


def test_also_of_a_plan_that_is_decided_and_once_of_each_plan(
    web: Client, meeting: Meeting, version: PlanVersion, activity: Activity
) -> None:
    PlanVersion.objects.filter(pk=version.pk).update(state=State.IN_FORCE)
    assert _page(web, meeting).count("Finns som aktivitet") == 1


def test_what_is_restricted_is_told_to_those_who_may_read_it(
    web: Client, meeting: Meeting, version: PlanVersion, activity: Activity
) -> None:
    version.section_set.update(restricted=True, kind="activities")
    assert "Finns som aktivitet" in _page(web, meeting)
    reader = signed_in(meeting.municipality, Role.READER)
    assert "Finns som aktivitet" not in _page(reader, meeting)


@pytest.mark.slow
def test_the_minutes_say_it_too(
    web: Client, meeting: Meeting, version: PlanVersion, activity: Activity
) -> None:
    address = f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/protokoll.docx"
    text = text_in(b"".join(web.get(address)), Format.DOCX)
    assert f"{SAID} (Finns som aktivitet i {version.title})" in " ".join(text.split())


def test_as_many_queries_however_many_decisions(
    web: Client, meeting: Meeting, version: PlanVersion, activity: Activity
) -> None:
    address = f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/"
    few = queries_of(web, address)
    for number in range(5):
        text = f"Beslut {number}"
        noted_add(MeetingDecision, meeting=meeting, values={"text": text})
        row = VersionFactory(municipality=meeting.municipality).activity_set.earliest("pk")
        row.action = text
        row.save()
    assert queries_of(web, address) == few
    assert few <= 12
