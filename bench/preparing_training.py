"""What training is measured with: five hundred services with three functions each in seventeen administrations, all counted.

Runs inside ``samordna manage shell``, so Django is set up before anything is imported.
"""

from datetime import timedelta

from django.utils.timezone import localdate, now

from samordna.accounts.commands import role_give
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content.loadtest import SLUG
from samordna.core.tenancy import acting_for
from samordna.mapping.models import Service
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.vocabulary import Function, Level
from samordna.training.models import Course, GroupAtSession, Requirement, Session, StaffGroup

SERVICES = 500
KNOWN = ("Se tidiga tecken", "Tala om oro", "Vem man ringer", "Stöd till avhopp")
SESSIONS = 12


def prepare_training(email: str) -> None:
    """Once made, it stays."""
    home = Municipality.objects.get(slug=f"{SLUG}1")
    with acting_for(home.pk):
        user = User.objects.get(email=email)
        if not user.assignments.filter(municipality=home).exists():
            role_give(user=user, municipality=home, role=Role.CENTRAL_COORDINATOR)
        if not Requirement.objects.filter(municipality=home).exists():
            _make(home)


def _make(home: Municipality) -> None:
    units = list(Unit.objects.filter(municipality=home, kind="administration"))
    levels, functions = list(Level), [function.value for function in Function]
    Service.objects.bulk_create(
        Service(
            municipality=home,
            unit=units[number % len(units)],
            name=f"Verksamhet {number}",
            level=levels[number % len(levels)],
            functions=functions,
        )
        for number in range(SERVICES)
    )
    courses = [Course.objects.create(municipality=home, name=title, valid_months=24) for title in KNOWN]
    for title, course in zip(KNOWN, courses, strict=True):
        Requirement.objects.create(municipality=home, title=title, courses=[course.pk])
    groups = [(unit, function) for unit in units for function in functions]
    StaffGroup.objects.bulk_create(
        StaffGroup(municipality=home, unit=unit, function=function, staff=40, counted_on=localdate())
        for unit, function in groups
    )
    for number in range(SESSIONS):
        begins = now() - timedelta(days=30 * (number + 1))
        session = Session.objects.create(
            municipality=home,
            course=courses[number % len(courses)],
            starts_at=begins,
            ends_at=begins + timedelta(hours=3),
            counts_until=localdate(begins) + timedelta(days=730),
        )
        GroupAtSession.objects.bulk_create(
            GroupAtSession(municipality=home, session=session, unit=unit, function=function, came=5)
            for unit, function in groups
        )
