"""No text field of a meeting takes personal data: a number stops it, and a name is asked about."""

from typing import Any

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import AgendaItem, Meeting, MeetingDecision, MeetingTask
from samordna.collaboration.tests.factories import BEGINS, ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db
WHEN = {"starts_at": "2027-03-10T09:00", "ends_at": "2027-03-10T11:00"}
FIELDS: list[tuple[str, str, dict[str, Any]]] = [
    ("redigera/", "venue", WHEN),
    ("redigera/", "about", WHEN),
    ("anteckningar/", "notes", {}),
    ("anteckningar/", "registry_number", {}),
    ("punkter/ny/", "title", {}),
    ("punkter/ny/", "why", {"title": "Läget"}),
    ("punkter/ny/", "notes", {"title": "Läget"}),
    ("beslut/ny/", "text", {}),
    ("uppgifter/ny/", "text", {}),
    ("stall-in/", "cancelled_because", {}),
]


@pytest.fixture
def meeting(here: Municipality) -> Meeting:
    return MeetingFactory(forum=ForumFactory(municipality=here), starts_at=BEGINS)


def sent(meeting: Meeting, end: str, values: dict[str, Any]) -> Any:
    web = signed_in(meeting.municipality, Role.CENTRAL_COORDINATOR)
    member = ForumMemberFactory(forum=meeting.forum)
    base = f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/"
    return web.post(f"{base}{end}", {**values, **({"member": member.pk} if "uppgifter" in end else {})})


@pytest.mark.parametrize("text", ["Om 811218-9876", "Anna Andersson var där"])
@pytest.mark.parametrize(("end", "field", "values"), FIELDS)
def test_what_names_somebody_is_stopped_or_asked_about(
    meeting: Meeting, end: str, field: str, values: dict[str, Any], text: str
) -> None:
    assert sent(meeting, end, {**values, field: text}).status_code == 422
    meeting.refresh_from_db()
    kept = [meeting.venue, meeting.about, meeting.notes, meeting.registry_number, meeting.cancelled_because]
    assert text not in kept
    assert not any(model.objects.exists() for model in (AgendaItem, MeetingDecision, MeetingTask))
