"""What stands at a meeting that is removed meanwhile is left as it is, whichever command comes too late."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import now

from samordna.collaboration.commands import noted
from samordna.collaboration.models import AgendaItem, Meeting
from samordna.collaboration.tests.factories import ForumFactory, MeetingFactory
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db
WORDS = {"title": "Kalla till möte"}


@pytest.mark.parametrize(
    "command",
    [
        lambda item: noted.noted_add(AgendaItem, meeting=item.meeting, values=WORDS),
        lambda item: noted.noted_update(row=item, values=WORDS),
        lambda item: noted.noted_remove(row=item),
        lambda item: noted.noted_restore(row=item),
        lambda item: noted.agenda_item_move(item=item, to=0),
        lambda item: noted.agenda_propose(meeting=item.meeting, due=[]),
        lambda item: noted.meeting_note(meeting=item.meeting, values={"notes": "Kort möte."}),
    ],
)
def test_a_command_that_comes_too_late_is_refused(
    here: Municipality, command: Callable[[AgendaItem], object]
) -> None:
    meeting = MeetingFactory(forum=ForumFactory(municipality=here), starts_at=now())
    item = noted.noted_add(AgendaItem, meeting=meeting, values={"title": "Läget"})
    Meeting.objects.update(removed_at=now())
    with pytest.raises(ValidationError) as refused:
        command(item)
    assert [error.code for error in refused.value.error_list] == ["removed"]
