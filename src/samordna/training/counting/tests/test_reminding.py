"""Whoever arranges a session that nobody has counted at is reminded: a day after, weekly, and never of what was cancelled."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.training.commands.count_reminders import count_reminders_send
from samordna.training.models import Session
from samordna.training.tests.factories import CourseFactory, GroupAtSessionFactory, SessionFactory

pytestmark = pytest.mark.django_db


def a_session(
    here: Municipality, title: str = "Grundkursen", *, days_ago: int = 3, **values: object
) -> Session:
    course = CourseFactory(municipality=here, name=title)
    return SessionFactory(
        municipality=here, course=course, starts_at=now() - timedelta(days=days_ago), **values
    )


def test_those_who_arrange_it_are_told_and_again_after_a_week(here: Municipality, unit: Unit) -> None:
    signed_in(here, Role.CENTRAL_COORDINATOR)
    signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    signed_in(here, Role.READER)
    a_session(here, "Stadens")
    a_session(here, "Vår egen", unit=unit)
    assert count_reminders_send(municipality=here, at=now()) == 2
    subjects = sorted(OutgoingMail.objects.values_list("subject", flat=True))
    assert [one.split(": ")[1] for one in subjects] == ["Stadens", "Vår egen"]
    assert "/raknade/" in OutgoingMail.objects.earliest("pk").text
    assert count_reminders_send(municipality=here, at=now() + timedelta(days=6)) == 0
    assert count_reminders_send(municipality=here, at=now() + timedelta(days=8)) == 2


def test_nobody_is_reminded_of_what_is_counted_cancelled_removed_new_or_old(here: Municipality) -> None:
    signed_in(here, Role.CENTRAL_COORDINATOR)
    GroupAtSessionFactory(municipality=here, session=a_session(here, "Räknad"), came=0)
    a_session(here, "Inställd", cancelled_at=now())
    a_session(here, "Borttagen", removed_at=now())
    a_session(here, "I dag", days_ago=0)
    a_session(here, "För länge sedan", days_ago=90)
    assert count_reminders_send(municipality=here, at=now()) == 0


def test_several_stand_in_one_mail(here: Municipality) -> None:
    signed_in(here, Role.CENTRAL_COORDINATOR)
    for title in ("Första", "Andra"):
        a_session(here, title)
    assert count_reminders_send(municipality=here, at=now()) == 1
    mail = OutgoingMail.objects.get()
    assert "Första" in mail.text
    assert "Andra" in mail.text
