"""Units are invited by mail, and sign up by number through the link; it leads nowhere when it should not."""

import re
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localtime, now

from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.invitation_mails import invitation_link_make, invitation_send_again
from samordna.training.commands.invitations import invitation_remove, units_invite
from samordna.training.commands.sign_ups import sign_up
from samordna.training.models import GroupAtSession, Invitation, Session
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2027, 3, 3, 12, tzinfo=STOCKHOLM)
NIGHT = NOON.replace(hour=23)


@pytest.fixture
def session(here: Municipality) -> Session:
    begins = now().replace(hour=8, minute=0) + timedelta(days=20)
    return SessionFactory(municipality=here, starts_at=begins, seats=12)


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
    assert "Anmälan är sparad." in web.post(_sent(), {"detecting": "5"}, follow=True).content.decode()
    assert GroupAtSession.objects.get().signed_up == 5
    refused = web.post(_sent(), {"detecting": "13"})
    assert refused.status_code == 422
    assert "plats för 12 till" in refused.content.decode()


def test_the_page_of_the_link_says_what_is_needed_to_answer(
    here: Municipality, session: Session, unit: Unit
) -> None:
    session.unit, session.about = unit, "Ta med dator."
    session.save()
    _invited(session, unit)
    sign_up(session=session, unit=UnitFactory(municipality=here), numbers={Function.DETECTING: 4})
    page = Client().get(_sent()).content.decode()
    for words in (
        f"–{localtime(session.ends_at):%H.%M}",
        "Ta med dator.",
        "<dd>8</dd>",
        "mailto:skolan@ekdala.example",
    ):
        assert words in page
    assert "tidigt ser att något är fel" in page


def test_an_answer_without_a_number_is_asked_for(here: Municipality, session: Session, unit: Unit) -> None:
    row, web = _invited(session, unit), Client()
    refused = web.post(_sent(), {"detecting": "", "preventive": ""})
    assert refused.status_code == 422
    assert "Skriv hur många som kommer, eller 0 om ingen gör det" in refused.content.decode()
    row.refresh_from_db()
    assert row.answered_at is None
    assert web.post(_sent(), {"detecting": "0"}).status_code == 302


def test_the_room_that_is_left_is_told_beside_what_the_unit_has(session: Session, unit: Unit) -> None:
    _invited(session, unit)
    web = Client()
    web.post(_sent(), {"detecting": "5"})
    assert "7, utöver era 5" in web.get(_sent()).content.decode()
    Session.objects.update(seats=4)
    assert "0, utöver era 5" in web.get(_sent()).content.decode()


def test_who_asks_about_what_all_are_invited_to_is_led_to_the_municipality(
    here: Municipality, session: Session, unit: Unit
) -> None:
    ContactPointFactory(municipality=here, unit=None, email="samordning@ekdala.example")
    _invited(session, unit)
    assert "samordning@ekdala.example" in OutgoingMail.objects.latest("pk").text
    assert "mailto:samordning@ekdala.example" in Client().get(_sent()).content.decode()


def test_nobody_comes_is_said_by_a_button(here: Municipality, session: Session, unit: Unit) -> None:
    row, web = _invited(session, unit), Client()
    web.post(_sent(), {"detecting": "5"})
    assert web.post(_sent(), {"detecting": "5", "ingen": "1"}).status_code == 302
    assert not GroupAtSession.objects.exists()
    row.refresh_from_db()
    assert row.answered_at
    assert "har svarat att ingen kommer" in web.get(_sent()).content.decode()


def test_who_was_chosen_by_name_is_ticked_and_who_cannot_be_reached_is_told(
    here: Municipality, session: Session, unit: Unit
) -> None:
    chosen = UnitFactory(municipality=here, name="Järva")
    UnitFactory(municipality=here, parent=chosen, name="Järva fritid")
    ContactPointFactory(municipality=here, unit=unit, email="skolan@ekdala.example")
    session.units = [unit.pk, chosen.pk]
    session.save()
    web, at = signed_in(here), f"/{here.slug}/utbildning/tillfalle/{session.pk}/bjud-in/"
    page = web.get(at).content.decode()
    assert page.count("checked") == 2
    assert "Järva – har ingen e-postadress" in page
    told = web.post(at, {"units": [unit.pk, chosen.pk]}, follow=True).content.decode()
    assert "2 enheter är inbjudna" in told
    assert "Järva har ingen adress" in told


def test_a_link_leads_nowhere_when_cancelled_begun_or_taken_back(
    here: Municipality, session: Session, unit: Unit
) -> None:
    row, web = _invited(session, unit), Client()
    session.cancelled_at, session.cancelled_because = now(), "Föreläsaren är sjuk"
    session.save()
    told = web.post(_sent(), {"detecting": "5"})
    assert told.status_code == 410
    assert "Föreläsaren är sjuk" in told.content.decode()
    session.unit = unit
    session.save()
    assert "mailto:skolan@ekdala.example" in web.get(_sent()).content.decode()
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
    Session.objects.update(starts_at=now())
    with pytest.raises(ValidationError, match="har börjat"):
        invitation_send_again(invitation=row, at=NOON + timedelta(days=1), link=str)
    with pytest.raises(ValidationError, match="har börjat"):
        invitation_link_make(invitation=row)
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
