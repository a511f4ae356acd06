"""Who is told that a session is moved, cancelled or held after all, at which address, and what the mail says."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from icalendar import Calendar

from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.invitation_mails import invitation_link_make
from samordna.training.commands.invitations import invitation_update, units_invite
from samordna.training.commands.session_steps import session_cancel, session_reopen, session_update
from samordna.training.commands.sign_ups import sign_up
from samordna.training.models import Invitation, Session
from samordna.training.sessions.receivers import receivers_of
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db
NIGHT = datetime(2027, 3, 4, 23, tzinfo=STOCKHOLM)
NOON = NIGHT.replace(hour=12)
STARTS = datetime(2027, 3, 18, 9, tzinfo=STOCKHOLM)
SIX, NOBODY = {Function.DETECTING: 6}, {Function.DETECTING: 0}


@pytest.fixture
def session(here: Municipality) -> Session:
    return SessionFactory(municipality=here, starts_at=STARTS, venue="Salen", course__name="Grundkursen")


def _invited(session: Session, unit: Unit, email: str, at: datetime = NIGHT) -> Invitation:
    """Mail waits at night; the address is another than that of the unit's contact point."""
    (row,) = units_invite(session=session, units=[unit], at=at, link=str)
    return invitation_update(invitation=row, values={"contact": None, "email": email}, at=at, link=str)


def _mails() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.order_by("pk"))


def _event(mail: OutgoingMail) -> Any:
    return Calendar.from_ical(mail.calendar).walk("VEVENT")[0]


def _moved(session: Session, **values: Any) -> Session:
    return session_update(session=session, values=values or {"venue": "Biblioteket"})


def test_who_signed_up_by_a_link_is_told_where_the_page_says(
    here: Municipality, session: Session, unit: Unit
) -> None:
    """A link by hand, and addresses that are not the contact point's."""
    ContactPointFactory(municipality=here, unit=unit, email="annan@ekdala.example")
    other = UnitFactory(municipality=here, name="Järva")
    for one, email in ((unit, "utbildning@ekdala.example"), (other, "jarva@ekdala.example")):
        invitation_link_make(invitation=_invited(session, one, email))
        sign_up(session=session, unit=one, numbers=SIX)
    _moved(session)
    assert [one.to for one in _mails()] == ["jarva@ekdala.example", "utbildning@ekdala.example"]
    page = signed_in(here).get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/bjud-in/")
    assert "fick besked om ändringen" in page.content.decode()


def test_the_mail_says_what_was_and_leads_back_to_the_sign_up(
    here: Municipality, session: Session, unit: Unit
) -> None:
    ContactPointFactory(municipality=here, unit=unit, email="skolan@ekdala.example")
    session.unit = unit
    session.save()
    _invited(session, unit, "utbildning@ekdala.example")
    sign_up(session=session, unit=unit, numbers=SIX)
    later = STARTS + timedelta(days=1)
    _moved(session, starts_at=later, ends_at=later + timedelta(hours=2))
    (mail,) = _mails()
    assert "Ny tid: 19 mar 2027 kl. 09.00–11.00" in mail.text
    assert "18 mar 2027 kl. 09.00–12.00" in mail.text
    assert "Salen" in mail.text
    assert "skolan@ekdala.example" in mail.text
    (way,) = re.findall(r"/svara/\S+", mail.text)
    assert 'value="6"' in Client().get(way).content.decode()


def test_mails_of_changes_follow_the_calendar(here: Municipality, session: Session, unit: Unit) -> None:
    _invited(session, unit, "skolan@ekdala.example")
    sign_up(session=session, unit=unit, numbers=SIX)
    _moved(session)
    session_cancel(session=session, because="Föreläsaren är sjuk")
    session_reopen(session=session)
    events = [_event(one) for one in _mails()]
    assert len({one["uid"] for one in events}) == 1
    assert [one["sequence"] for one in events] == [1, 2, 3]
    assert [one["status"] for one in events] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert "METHOD:CANCEL" in _mails()[1].calendar
    assert events[0]["attendee"].params["RSVP"] == "FALSE"
    assert "/svara/" not in _mails()[1].text


def test_an_invitation_brings_the_session_for_whoever_wants_it(
    here: Municipality, session: Session, unit: Unit
) -> None:
    ContactPointFactory(municipality=here, unit=unit, email="skolan@ekdala.example")
    units_invite(session=session, units=[unit], at=NOON, link=str)
    (mail,) = _mails()
    assert "METHOD:PUBLISH" in mail.calendar
    assert "kl. 09.00–12.00" in mail.text
    shown = signed_in(here).get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/kalender.ics")
    assert Calendar.from_ical(shown.content).walk("VEVENT")[0]["uid"] == _event(mail)["uid"]


def test_who_has_said_that_nobody_comes_gets_nothing_for_the_calendar(
    here: Municipality, session: Session, unit: Unit
) -> None:
    _invited(session, unit, "skolan@ekdala.example")
    sign_up(session=session, unit=unit, numbers=NOBODY)
    _moved(session)
    (mail,) = _mails()
    assert not mail.calendar


def test_units_with_one_address_get_one_mail_with_a_link_each(
    here: Municipality, session: Session, unit: Unit
) -> None:
    for one in (unit, UnitFactory(municipality=here)):
        _invited(session, one, "gemensam@ekdala.example")
        sign_up(session=session, unit=one, numbers=SIX)
    _moved(session)
    (mail,) = _mails()
    assert len(re.findall(r"/svara/\S+", mail.text)) == 2


def test_who_moves_it_is_told_who_got_mail_and_who_could_not(
    here: Municipality, session: Session, unit: Unit
) -> None:
    Session.objects.filter(pk=session.pk).update(
        starts_at=now() + timedelta(days=9), ends_at=now() + timedelta(days=10)
    )
    _invited(session, unit, "skolan@ekdala.example")
    for one in (unit, UnitFactory(municipality=here, name="Järva")):
        sign_up(session=session, unit=one, numbers=SIX)
    at = f"/{here.slug}/utbildning/tillfalle/{session.pk}/"
    sent = {"cancelled_because": "Föreläsaren är sjuk"}
    told = signed_in(here).post(f"{at}stall-in/", sent, follow=True).content.decode()
    assert "skolan@ekdala.example" in told
    assert "Järva har ingen adress" in told


@pytest.mark.slow
def test_telling_asks_as_much_of_many(here: Municipality, session: Session) -> None:
    asked = []
    for more in (1, 12):
        for number in range(more):
            unit = UnitFactory(municipality=here)
            _invited(session, unit, f"enhet{number}-{more}@ekdala.example")
            sign_up(session=session, unit=unit, numbers=SIX)
            sign_up(session=session, unit=UnitFactory(municipality=here), numbers=SIX)
        asked.append(_asked_by(session))
    assert asked[0] == asked[1] <= 4


def _asked_by(session: Session) -> int:
    with CaptureQueriesContext(connection) as asked:
        receivers_of(session)
    return len(asked)
