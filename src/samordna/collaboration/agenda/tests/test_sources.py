"""What is proposed of situation pictures, and of the meeting before."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.noted import noted_add
from samordna.collaboration.extending import due_at
from samordna.collaboration.models import AgendaItem
from samordna.collaboration.tests.factories import ForumFactory, MeetingFactory
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.picture.life import PictureState
from samordna.situation.models import Picture
from samordna.situation.tests.factories import a_picture, a_statement

pytestmark = pytest.mark.django_db
AT = datetime(2027, 3, 10, 9, tzinfo=ZoneInfo("Europe/Stockholm"))


def decided(here: Municipality, on: date, unit: Unit | None = None) -> Picture:
    row = a_picture(here, unit)
    row.state, row.decided_on = PictureState.DECIDED, on
    row.save()
    return row


def proposed(here: Municipality, unit: Unit | None = None) -> dict[str, date | None]:
    forum = ForumFactory(municipality=here, unit=unit)
    return {one.why: one.due for one in due_at(forum, AT) if one.key.startswith("picture-")}


def test_a_picture_is_proposed_when_it_is_to_be_renewed(here: Municipality, unit: Unit) -> None:
    assert here.rules.revision_months == 24
    decided(here, date(2025, 5, 2), unit)
    assert proposed(here, unit) == {"Lägesbilden ska förnyas": date(2027, 5, 2)}
    assert proposed(here) == {"Lägesbilden ska förnyas": date(2027, 5, 2)}


def test_a_fresh_one_and_one_that_is_being_renewed_are_not(here: Municipality, unit: Unit) -> None:
    decided(here, date(2026, 5, 2), unit)
    decided(here, date(2024, 5, 2))
    a_picture(here, state=PictureState.GATHERING)
    assert not proposed(here)


def test_one_that_is_analysed_awaits_its_decision_and_tells_nothing_of_what_is_restricted(
    here: Municipality,
) -> None:
    picture = a_picture(here, state=PictureState.ANALYSIS, title="Bild 2027")
    a_statement(picture, "Får inte spridas", restricted=True)
    (one,) = [
        one for one in due_at(ForumFactory(municipality=here), AT) if one.key == f"picture-{picture.pk}"
    ]
    assert (one.title, one.why) == ("Bild 2027", "Lägesbilden ska beslutas")


def test_what_the_meeting_before_spoke_of_is_proposed_and_not_what_stands_there(here: Municipality) -> None:
    forum = ForumFactory(municipality=here)
    before, meeting = (MeetingFactory(forum=forum, starts_at=AT.replace(day=day)) for day in (3, 10))
    MeetingFactory(forum=forum, starts_at=AT.replace(day=4))
    for title in ("Föregående protokoll", "Övrigt"):
        noted_add(AgendaItem, meeting=before, values={"title": title})
    noted_add(AgendaItem, meeting=meeting, values={"title": "Övrigt"})
    web: Client = signed_in(here, Role.CENTRAL_COORDINATOR)
    page = web.get(f"/{here.slug}/samverkan/moten/{meeting.pk}/dagordning/")
    assert [one.title for one in page.context["proposed"]] == ["Föregående protokoll"]
