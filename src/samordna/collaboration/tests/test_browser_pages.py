"""Every page of collaboration is held against the accessibility rules, filled and empty."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate, now

from samordna.accounts.tests.clients import signed_in as client_of
from samordna.collaboration.commands.invitation_mails import meeting_link_make
from samordna.collaboration.commands.noted import noted_add
from samordna.collaboration.models import (
    AgendaItem,
    Forum,
    Meeting,
    MeetingDecision,
    MeetingInvitation,
    MeetingTask,
)
from samordna.collaboration.tests.agreement_factories import RepresentationFactory, an_agreement
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.tests.browser import look, signed_in
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import PartnerFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROOMS = ("forum/", "moten/", "overenskommelser/", "representation/")
OF_MEETING = ("", "redigera/", "bjud-in/", "svar/", "dagordning/", "anteckningar/", "stall-in/")
NEW = ("punkter/ny/", "beslut/ny/", "uppgifter/ny/")


def test_empty_rooms_keep_the_rules(here: Municipality, live_server: Any) -> None:
    with signed_in(client_of(here), f"{live_server.url}") as window:
        page = window()
        for room in ROOMS:
            page.goto(f"/{here.slug}/samverkan/{room}")
            look(page, f"samverkan-tom-{room.strip('/')}")


def test_filled_pages_keep_the_rules(here: Municipality, unit: Unit, live_server: Any) -> None:
    forum = ForumFactory(municipality=here, name="Arbetsgruppen", unit=unit)
    coming, past = (_a_meeting(forum, days) for days in (14, -14))
    agreement = an_agreement(
        here, PartnerFactory(municipality=here), unit, valid_to=localdate() + timedelta(days=60)
    )
    representation = RepresentationFactory(municipality=here, forum=forum)
    link = meeting_link_make(invitation=coming.invitations.get())
    base = f"/{here.slug}/samverkan/"
    addresses = [
        *(f"{base}{room}" for room in ROOMS),
        *(f"{base}moten/{coming.pk}/{end}" for end in (*OF_MEETING, *NEW)),
        *(f"{base}moten/{past.pk}/{end}" for end in ("", "svar/")),
        *(f"{base}forum/{forum.pk}/{end}" for end in ("", "medlemmar/ny/", "moten/nytt/")),
        *(f"{base}overenskommelser/{end}" for end in ("ny/", "till-plan/")),
        *(
            f"{base}overenskommelser/{agreement.pk}/{end}"
            for end in ("", "ataganden/", "dokument/", "fornya/")
        ),
        f"{base}representation/{representation.pk}/",
        f"/svara/mote/{here.slug}/{link}/",
    ]
    with signed_in(client_of(here), f"{live_server.url}") as window:
        page = window()
        for number, address in enumerate(addresses):
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, address
            look(page, f"samverkan-{number}")


def _a_meeting(forum: Forum, days: int) -> Meeting:
    meeting = MeetingFactory(forum=forum, starts_at=now() + timedelta(days=days))
    member = ForumMemberFactory(forum=forum)
    MeetingInvitation.objects.create(
        municipality=forum.municipality, meeting=meeting, member=member, address=member.email, reply="coming"
    )
    for title in ("Läget", "Övrigt"):
        noted_add(AgendaItem, meeting=meeting, values={"title": title, "notes": "Lugnt."})
    noted_add(MeetingDecision, meeting=meeting, values={"text": "Belys parken"})
    noted_add(MeetingTask, meeting=meeting, values={"text": "Ring parken", "member": member})
    return meeting
