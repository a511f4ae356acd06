"""Every page of training as WCAG sees it, wide and narrow, with something on it and with nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate, now

from samordna.accounts.tests.clients import signed_in as client_of
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.tests.browser import look, signed_in
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import PartnerFactory
from samordna.plans.tests.factories import VersionFactory
from samordna.training.commands.evaluations import evaluation_open
from samordna.training.commands.invitation_mails import invitation_link_make
from samordna.training.counting.handing_out import evaluation_token
from samordna.training.models import Evaluation, Invitation, Session
from samordna.training.tests.factories import (
    CourseFactory,
    GroupAtSessionFactory,
    RequirementFactory,
    SessionFactory,
    StaffGroupFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROOMS = ("", "tackning/", "kurser/", "krav/", "tackning/i-plan/")


def test_pages_with_nothing_on_them(here: Municipality, live_server: Any) -> None:
    with signed_in(client_of(here), live_server.url) as window:
        page = window()
        for address in ROOMS:
            page.goto(f"/{here.slug}/utbildning/{address}")
            look(page, f"utbildning-tom-{address.replace('/', '-')}")


def test_pages_with_training_on_them(here: Municipality, unit: Unit, live_server: Any) -> None:
    coming, past, answers = _sessions(here, unit)
    addresses = [
        *(f"/{here.slug}/utbildning/{one}" for one in (*ROOMS, *_addresses(here, unit, coming, past))),
        *answers,
    ]
    with signed_in(client_of(here), live_server.url) as window:
        page = window()
        for number, address in enumerate(addresses):
            page.goto(address)
            look(page, f"utbildning-{number}")


def _addresses(here: Municipality, unit: Unit, coming: Session, past: Session) -> list[str]:
    plan = VersionFactory(municipality=here)
    row = Invitation.objects.get()
    return [
        "nytt/",
        "?visa=installda",
        f"tillfalle/{coming.pk}/",
        *(f"tillfalle/{coming.pk}/{one}/" for one in ("redigera", "bjud-in", "stall-in")),
        f"tillfalle/{coming.pk}/anmal/?enhet={unit.pk}",
        f"bjudna/{row.pk}/redigera/",
        f"tillfalle/{past.pk}/",
        *(f"tillfalle/{past.pk}/{one}/" for one in ("raknade", "omdome")),
        f"tackning/?enhet={unit.pk}&funktion=detecting&visa=saknar",
        "tackning/?visa=gar-ut&funktion=remedial",
        f"tackning/enhet/{unit.pk}/",
        f"tackning/enhet/{unit.pk}/behov/ny/",
        f"tackning/i-plan/{plan.pk}/",
        "kurser/ny/",
    ]


def _sessions(here: Municipality, unit: Unit) -> tuple[Session, Session, list[str]]:
    """One that is to come, one that has been, and the addresses by which they are answered without an account."""
    course = CourseFactory(municipality=here, name="Grundkursen")
    RequirementFactory(municipality=here, title="Se tidiga tecken", courses=[course.pk])
    a_service(here, "Fältarna", unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=10)
    forum = ForumFactory(municipality=here)
    ForumMemberFactory(forum=forum, unit=unit)
    ForumMemberFactory(forum=forum, unit=None, partner=PartnerFactory(municipality=here))
    coming = SessionFactory(
        municipality=here, course=course, starts_at=now() + timedelta(days=9), forums=[forum.pk], seats=20
    )
    until = localdate() + timedelta(days=90)
    begun = now() - timedelta(days=9)
    past = SessionFactory(municipality=here, course=course, starts_at=begun, counts_until=until)
    GroupAtSessionFactory(municipality=here, session=past, unit=unit, came=6)
    for values in ([4, 5, 3],) * 5:
        Evaluation.objects.create(municipality=here, session=past, values=values)
    partner = ForumMemberFactory(forum=forum, unit=None, partner=PartnerFactory(municipality=here)).partner
    row = Invitation.objects.create(municipality=here, session=coming, partner=partner)
    opened = [evaluation_open(session=one) for one in (past, coming)]
    own = f"/svara/utbildning/{here.slug}"
    answers = [f"{own}/anmalan/{invitation_link_make(invitation=row)}/"]
    return coming, past, [*answers, *(f"{own}/omdome/{evaluation_token(one)}/" for one in opened)]
