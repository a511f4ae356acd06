"""Partners that are members of a forum are invited to training of that forum, and say how many come."""

import re
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Forum, ForumMember
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.organisation.tests.factories import ContactPointFactory, PartnerFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.invitations import invitation_remove, units_invite
from samordna.training.commands.session_steps import session_cancel, session_remove
from samordna.training.commands.sign_ups import sign_up
from samordna.training.models import Invitation, Session
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2027, 3, 3, 12, tzinfo=STOCKHOLM)
THEIRS = "lpo@polisen.example"


@pytest.fixture
def police(here: Municipality) -> Partner:
    return PartnerFactory(municipality=here, name="Polisen")


@pytest.fixture
def session(here: Municipality, police: Partner) -> Session:
    forum = ForumFactory(municipality=here)
    ForumMemberFactory(forum=forum, unit=None, partner=police, email=THEIRS)
    begins = now() + timedelta(days=20)
    return SessionFactory(municipality=here, starts_at=begins, seats=12, forums=[forum.pk])


def at(session: Session, rest: str = "") -> str:
    return f"/{session.municipality.slug}/utbildning/tillfalle/{session.pk}/{rest}"


def invited(session: Session, partner: Partner) -> str:
    """The address in the mail."""
    slug = session.municipality.slug

    def link(token: str) -> str:
        return f"/svara/utbildning/{slug}/anmalan/{token}/"

    units_invite(session=session, units=[], partners=[partner], at=NOON, link=link)
    (address,) = re.findall(r"^/svara\S+$", OutgoingMail.objects.latest("pk").text, re.M)
    return str(address)


def test_the_forums_partners_are_ticked_and_mailed_where_it_writes_to_them(
    session: Session, police: Partner
) -> None:
    web = signed_in(session.municipality)
    PartnerFactory(municipality=session.municipality, name="Regionen")
    page = web.get(at(session, "bjud-in/")).content.decode()
    box = next(one for one in page.split("<input") if 'name="partners"' in one)
    assert "checked" in box.split(">")[0]
    assert "Regionen" not in page
    told = web.post(at(session, "bjud-in/"), {"partners": [police.pk]}, follow=True).content.decode()
    act_for(session.municipality)
    assert "1 är inbjuden" in told
    assert (Invitation.objects.get().partner, Invitation.objects.get().address) == (police, THEIRS)


def test_a_partner_says_how_many_come_without_an_account(session: Session, police: Partner) -> None:
    address, web = invited(session, police), Client()
    mail = OutgoingMail.objects.get()
    assert mail.to == THEIRS
    assert "Polisen" in mail.text
    assert "per funktion" not in mail.text
    act_for(session.municipality)
    assert "Hur många som kommer" in web.get(address).content.decode()
    assert web.post(address, {"coming": "3"}).status_code == 302
    assert Invitation.objects.get().coming == 3
    assert 'value="3"' in web.get(address).content.decode()
    page = signed_in(session.municipality).get(at(session)).content.decode()
    act_for(session.municipality)
    assert "12, 3 anmälda" in page
    assert "Polisen 3" in page
    web.post(address, {"ingen": "1"})
    assert Invitation.objects.get().coming == 0
    assert "Polisen har svarat att ingen kommer" in web.get(address).content.decode()


@pytest.mark.parametrize("odd", ["", "-1", "tre", "13", "19900101-0017"])
def test_odd_numbers_and_more_than_there_is_room_for_are_refused(
    session: Session, police: Partner, odd: str
) -> None:
    refused = Client().post(invited(session, police), {"coming": odd})
    assert refused.status_code == 422
    assert Invitation.objects.get().coming == 0


def test_units_and_partners_share_the_room(session: Session, police: Partner, unit: Unit) -> None:
    ForumMemberFactory(forum=Forum.objects.get(), unit=unit)
    Client().post(invited(session, police), {"coming": "5"})
    with pytest.raises(ValidationError, match="plats för 7 till"):
        sign_up(session=session, unit=unit, numbers={Function.DETECTING: 8})
    sign_up(session=session, unit=unit, numbers={Function.DETECTING: 7})
    with pytest.raises(ValidationError, match="Ställ in"):
        session_remove(session=session)


def test_they_are_told_when_it_is_cancelled(session: Session, police: Partner) -> None:
    address = invited(session, police)
    session_cancel(session=session, because="Föreläsaren är sjuk")
    assert OutgoingMail.objects.latest("pk").to == THEIRS
    assert Client().get(address).status_code == 410


def test_who_is_in_the_forum_no_more_or_is_invited_already_is_refused(
    session: Session, police: Partner
) -> None:
    address = invited(session, police)
    with pytest.raises(ValidationError, match="minst en"):
        units_invite(session=session, units=[], partners=[police], at=NOON, link=str)
    member = ForumMember.objects.get()
    member.mark_removed()
    member.save()
    assert Client().post(address, {"coming": "2"}).status_code == 422
    invitation_remove(invitation=Invitation.objects.get())
    assert Client().get(address).status_code == 410
    with pytest.raises(ValidationError, match="inte öppet"):
        units_invite(session=session, units=[], partners=[police], at=NOON, link=str)


@pytest.mark.slow
def test_pages_with_partners_ask_as_much_of_many(session: Session, police: Partner) -> None:
    web, asked = signed_in(session.municipality), []
    invited(session, police)
    for more in (1, 15):
        act_for(session.municipality)
        for _n in range(more):
            partner = PartnerFactory(municipality=session.municipality)
            ContactPointFactory(
                municipality=session.municipality,
                unit=None,
                partner=partner,
                email=f"a{partner.pk}@b.example",
            )
            ForumMemberFactory(forum=Forum.objects.get(), unit=None, partner=partner, email="")
        asked.append((queries_of(web, at(session)), queries_of(web, at(session, "bjud-in/"))))
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 12
