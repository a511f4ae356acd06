"""Units are invited by mail, and sign up by number through the link; it leads nowhere when it should not."""

import re
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.training.commands.invitation_mails import invitation_send_again
from samordna.training.commands.invitations import invitation_remove, units_invite
from samordna.training.models import GroupAtSession, Invitation, Session
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2027, 3, 3, 12, tzinfo=STOCKHOLM)
NIGHT = NOON.replace(hour=23)


@pytest.fixture
def session(here: Municipality) -> Session:
    return SessionFactory(municipality=here, starts_at=now() + timedelta(days=20), seats=12)


def _link(here: Municipality, token: str = "") -> str:
    return f"/svara/utbildning/{here.slug}/anmalan/{token}/"


def _invited(session: Session, unit: Unit) -> Invitation:
    ContactPointFactory(municipality=session.municipality, unit=unit, email="skolan@ekdala.example")
    here = session.municipality
    (row,) = units_invite(session=session, units=[unit], at=NOON, link=lambda token: _link(here, token))
    return row


def _sent() -> str:
    (address,) = re.findall(r"^/svara\S+$", OutgoingMail.objects.latest("pk").text, re.M)
    return str(address)


def test_an_invited_unit_signs_up_by_its_link(here: Municipality, session: Session, unit: Unit) -> None:
    _invited(session, unit)
    mail = OutgoingMail.objects.get()
    assert mail.to == "skolan@ekdala.example"
    assert session.course.name in mail.subject
    web = Client()
    assert unit.name in web.get(_sent()).content.decode()
    assert web.post(_sent(), {"detecting": "5"}).status_code == 302
    assert GroupAtSession.objects.get().signed_up == 5
    refused = web.post(_sent(), {"detecting": "13"})
    assert refused.status_code == 422
    assert "plats för 12 till" in refused.content.decode()


def test_a_link_leads_nowhere_when_cancelled_begun_or_taken_back(
    here: Municipality, session: Session, unit: Unit
) -> None:
    row, web = _invited(session, unit), Client()
    session.cancelled_at, session.cancelled_because = now(), "Föreläsaren är sjuk"
    session.save()
    told = web.post(_sent(), {"detecting": "5"})
    assert told.status_code == 410
    assert "Föreläsaren är sjuk" in told.content.decode()
    session.cancelled_at = None
    session.save()
    invitation_remove(invitation=row)
    assert web.get(_sent()).status_code == 410
    assert web.get(_link(here, "fel")).status_code == 404
    assert not GroupAtSession.objects.exists()


def test_nobody_is_mailed_twice_a_day_or_at_night(session: Session, unit: Unit) -> None:
    row = _invited(session, unit)
    with pytest.raises(ValidationError, match="redan"):
        invitation_send_again(invitation=row, at=NOON, link=str)
    with pytest.raises(ValidationError, match="minst en enhet"):
        units_invite(session=session, units=[unit], at=NOON, link=str)
    with pytest.raises(ValidationError, match="7 och 18"):
        invitation_send_again(invitation=row, at=NIGHT, link=str)
    assert OutgoingMail.objects.count() == 1


def test_the_page_of_invitations_asks_as_much_of_many(
    here: Municipality, session: Session, unit: Unit
) -> None:
    web, asked = signed_in(here), []
    at = f"/{here.slug}/utbildning/tillfalle/{session.pk}/bjud-in/"
    _invited(session, unit)
    for more in (1, 15):
        units = [UnitFactory(municipality=here) for _ in range(more)]
        units_invite(session=session, units=units, at=NOON, link=str)
        UnitFactory(municipality=here)
        asked.append(queries_of(web, at))
    assert asked[0] == asked[1] <= 12
