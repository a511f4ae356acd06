"""What the forms of a meeting ask about before they save."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import AgendaItem, ForumMember, Meeting, MeetingTask
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def meeting(here: Municipality) -> Meeting:
    return MeetingFactory(forum=ForumFactory(municipality=here), starts_at=now())


@pytest.fixture
def member(meeting: Meeting) -> ForumMember:
    return ForumMemberFactory(forum=meeting.forum)


def _sent(web: Client, meeting: Meeting, path: str, **values: Any) -> str:
    base = f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/"
    return " ".join(web.post(f"{base}{path}/ny/", values).content.decode().split())


@pytest.mark.parametrize("path", ["uppgifter", "punkter"])
def test_a_last_day_that_has_been_is_asked_about_and_then_kept(
    web: Client, meeting: Meeting, member: ForumMember, path: str
) -> None:
    day, before = (localdate() - timedelta(days=number) for number in (1, 2))
    values: dict[str, Any] = {
        "text": "Ringa",
        "title": "Läget",
        "member": member.pk,
        "due_on": day.isoformat(),
    }
    asked = _sent(web, meeting, path, **values)
    assert "Dagen har redan varit" in asked
    assert f'value="{day.isoformat()}" id="id_day_is_meant"' in asked
    _sent(web, meeting, path, **values | {"title": "I dag", "text": "I dag", "due_on": localdate()})
    model = MeetingTask if path == "uppgifter" else AgendaItem
    assert model.objects.get().due_on == localdate()
    model.objects.all().delete()
    other = _sent(web, meeting, path, **values, day_is_meant=before.isoformat())
    assert "Dagen har redan varit" in other
    _sent(web, meeting, path, **values, day_is_meant=day.isoformat())
    row = model.objects.get()
    assert row.due_on == day
    base = f"/{meeting.municipality.slug}/samverkan/moten/{path}/{row.pk}/redigera/"
    values = {**values, "text": "Ringa skolan", "title": "Läget nu"}
    assert web.post(base, values).status_code == 302


def test_a_task_that_nobody_is_to_do_says_so(web: Client, meeting: Meeting) -> None:
    told = _sent(web, meeting, "uppgifter", text="Ringa")
    assert "Välj en medlem eller ett konto." in told
    assert "inte båda" not in told


def test_a_member_of_nothing_is_told_to_choose(web: Client, meeting: Meeting) -> None:
    address = f"/{meeting.municipality.slug}/samverkan/forum/{meeting.forum_id}/medlemmar/ny/"
    told = web.post(address, {"function": "Rektor"}).content.decode()
    assert "Välj en enhet eller en samverkanspart." in told
    assert "inte båda" not in told
