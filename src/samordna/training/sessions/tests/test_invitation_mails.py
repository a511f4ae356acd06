"""Invitations that wait for the morning, remind once, go to another address, by hand, and are taken back and put back."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.invitation_mails import invitations_mail
from samordna.training.commands.invitations import (
    invitation_remove,
    invitation_restore,
    invitation_update,
    units_invite,
)
from samordna.training.commands.session_steps import session_update
from samordna.training.commands.sign_ups import sign_up
from samordna.training.models import Invitation, Session
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db
THURSDAY = datetime(2027, 3, 4, 12, tzinfo=STOCKHOLM)
NIGHT = THURSDAY.replace(hour=23)
DAY = timedelta(days=1)


@pytest.fixture
def session(here: Municipality) -> Session:
    return SessionFactory(municipality=here, starts_at=THURSDAY + 14 * DAY)


def _invited(
    session: Session, unit: Unit, at: datetime = THURSDAY, email: str = "skolan@ekdala.example"
) -> Invitation:
    ContactPointFactory(municipality=session.municipality, unit=unit, email=email)
    (row,) = units_invite(session=session, units=[unit], at=at, link=_link(session.municipality))
    return row


def _link(here: Municipality) -> Any:
    return lambda token: f"/svara/utbildning/{here.slug}/anmalan/{token}/"


def _mailed(here: Municipality, at: datetime) -> int:
    return invitations_mail(municipality=here, at=at, link=_link(here))


def _links() -> list[str]:
    texts = OutgoingMail.objects.order_by("pk").values_list("text", flat=True)
    return [address for text in texts for address in re.findall(r"^/svara\S+$", text, re.M)]


def test_what_is_invited_at_night_goes_the_next_morning_once(
    here: Municipality, session: Session, unit: Unit
) -> None:
    _invited(session, unit, NIGHT)
    assert not OutgoingMail.objects.exists()
    assert (
        "mejlet går"
        in signed_in(here).get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/bjud-in/").content.decode()
    )
    assert _mailed(here, NIGHT) == 0
    morning = NIGHT.replace(hour=8) + DAY
    assert [_mailed(here, morning), _mailed(here, morning)] == [1, 0]
    assert "Inbjudan till utbildning" in OutgoingMail.objects.get().subject


def test_units_that_share_an_address_get_one_mail_with_a_link_each(
    here: Municipality, session: Session, unit: Unit
) -> None:
    ContactPointFactory(municipality=here, unit=unit, email="skolan@ekdala.example")
    units = [unit, UnitFactory(municipality=here, parent=unit, name="Socialjouren")]
    units_invite(session=session, units=units, at=THURSDAY, link=_link(here))
    (mail,) = OutgoingMail.objects.all()
    assert f"{unit.name} och Socialjouren" in mail.text
    assert [Client().get(one).status_code for one in _links()] == [200, 200]


def test_who_has_not_answered_is_reminded_once_before_the_day(
    here: Municipality, session: Session, unit: Unit
) -> None:
    answered = UnitFactory(municipality=here)
    _invited(session, unit)
    _invited(session, answered, email="fritid@ekdala.example")
    sign_up(session=session, unit=answered, numbers={Function.DETECTING: 0})
    days = [THURSDAY + number * DAY for number in range(1, 16)]
    assert sum(_mailed(here, day) for day in days) == 1
    mail = OutgoingMail.objects.latest("pk")
    assert (mail.to, mail.subject.split(":")[0]) == ("skolan@ekdala.example", "Påminnelse")
    assert "har inte svarat" in mail.text


def test_who_has_signed_up_before_is_asked_nothing(here: Municipality, session: Session, unit: Unit) -> None:
    sign_up(session=session, unit=unit, numbers={Function.DETECTING: 2})
    _invited(session, unit)
    assert sum(_mailed(here, THURSDAY + number * DAY) for number in range(15)) == 0
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("name", ["cancelled_at", "removed_at"])
def test_nobody_is_reminded_of_what_is_not_held(
    here: Municipality, session: Session, unit: Unit, name: str
) -> None:
    _invited(session, unit)
    Session.objects.filter(pk=session.pk).update(**{name: THURSDAY})
    assert _mailed(here, THURSDAY + 8 * DAY) == 0


def test_another_address_is_asked_and_the_one_before_leads_nowhere(
    here: Municipality, session: Session, unit: Unit
) -> None:
    row = _invited(session, unit)
    changed = {"contact": None, "email": "rektor@ekdala.example"}
    invitation_update(invitation=row, values=changed, at=THURSDAY, link=_link(here))
    invitation_update(invitation=row, values=changed, at=THURSDAY, link=_link(here))
    assert [one.to for one in OutgoingMail.objects.order_by("pk")] == [
        "skolan@ekdala.example",
        "rektor@ekdala.example",
    ]
    assert [Client().get(one).status_code for one in _links()] == [410, 200]


def test_an_invitation_taken_back_is_put_back_with_its_link(
    here: Municipality, session: Session, unit: Unit
) -> None:
    row, web = _invited(session, unit), signed_in(here)
    at = f"/{here.slug}/utbildning/bjudna/{row.pk}/"
    assert "lagg-tillbaka" in web.post(f"{at}ta-tillbaka/", follow=True).content.decode()
    assert [Client().get(one).status_code for one in _links()] == [410]
    web.post(f"{at}lagg-tillbaka/")
    assert [Client().get(one).status_code for one in _links()] == [200]
    invitation_remove(invitation=row)
    units_invite(session=session, units=[unit], at=THURSDAY, link=_link(here))
    with pytest.raises(ValidationError, match="redan"):
        invitation_restore(invitation=row)


def test_a_link_by_hand_is_shown_once_and_is_no_mail(
    here: Municipality, session: Session, unit: Unit
) -> None:
    web = signed_in(here)
    (row,) = units_invite(session=session, units=[unit], at=THURSDAY, link=str)
    at = f"/{here.slug}/utbildning/bjudna/{row.pk}/"
    shown = web.post(f"{at}lank/", follow=True).content.decode()
    (link,) = re.findall(r"http://testserver(/svara[^\"]+)", shown)
    assert "/svara/" not in web.get(f"{at}lank/ny/").content.decode()
    assert Client().get(link).status_code == 200
    assert not OutgoingMail.objects.exists()
    invitation_update(
        invitation=row, values={"email": "rektor@ekdala.example"}, at=THURSDAY, link=_link(here)
    )
    assert Client().get(link).status_code == 200


def test_a_changed_address_passes_the_guard_and_tells_who_comes(
    here: Municipality, session: Session, unit: Unit
) -> None:
    row, web = _invited(session, unit), signed_in(here)
    at = f"/{here.slug}/utbildning/bjudna/{row.pk}/redigera/"
    assert web.post(at, {"email": "ingen adress"}).status_code == 422
    assert web.post(at, {"email": "rektor@ekdala.example"}).status_code == 302
    told = web.get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/bjud-in/").content.decode()
    assert "rektor@ekdala.example" in told
    sign_up(session=session, unit=unit, numbers={Function.DETECTING: 0})
    told = web.get(f"/{here.slug}/utbildning/tillfalle/{session.pk}/bjud-in/").content.decode()
    assert "ingen kommer" in told


def test_who_was_never_mailed_is_not_told_that_it_moved(
    here: Municipality, session: Session, unit: Unit
) -> None:
    _invited(session, unit, NIGHT)
    session_update(session=session, values={"venue": "Salen"})
    assert not OutgoingMail.objects.exists()
