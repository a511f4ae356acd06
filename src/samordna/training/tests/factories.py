"""Training as tests need it. Numbers of groups, in a municipality that is called Ekdala."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

import factory
from factory.django import DjangoModelFactory

from samordna.organisation.tests.factories import MunicipalityMaker, UnitMaker
from samordna.plandoc.vocabulary import Function
from samordna.training.models import Course, GroupAtSession, Requirement, Session, StaffGroup

BEGINS = datetime(2027, 3, 10, 8, tzinfo=UTC)


class CourseMaker(DjangoModelFactory[Course]):
    class Meta:
        model = Course

    municipality = factory.SubFactory(MunicipalityMaker)
    name = factory.Sequence(lambda number: f"Grundkurs {number}")


class RequirementMaker(DjangoModelFactory[Requirement]):
    class Meta:
        model = Requirement

    municipality = factory.SubFactory(MunicipalityMaker)
    title = factory.Sequence(lambda number: f"Känna igen tidiga tecken {number}")


class SessionMaker(DjangoModelFactory[Session]):
    class Meta:
        model = Session

    municipality = factory.SubFactory(MunicipalityMaker)
    course = factory.SubFactory(CourseMaker, municipality=factory.SelfAttribute("..municipality"))
    starts_at = BEGINS
    ends_at = factory.LazyAttribute(lambda one: one.starts_at + timedelta(hours=3))
    venue = "Sessionssalen"


class StaffGroupMaker(DjangoModelFactory[StaffGroup]):
    class Meta:
        model = StaffGroup

    municipality = factory.SubFactory(MunicipalityMaker)
    unit = factory.SubFactory(UnitMaker, municipality=factory.SelfAttribute("..municipality"))
    function = Function.DETECTING
    staff = 10
    counted_on = BEGINS.date()


class GroupAtSessionMaker(DjangoModelFactory[GroupAtSession]):
    class Meta:
        model = GroupAtSession

    municipality = factory.SubFactory(MunicipalityMaker)
    session = factory.SubFactory(SessionMaker, municipality=factory.SelfAttribute("..municipality"))
    unit = factory.SubFactory(UnitMaker, municipality=factory.SelfAttribute("..municipality"))
    function = Function.DETECTING


CourseFactory = cast("Callable[..., Course]", CourseMaker)
RequirementFactory = cast("Callable[..., Requirement]", RequirementMaker)
SessionFactory = cast("Callable[..., Session]", SessionMaker)
StaffGroupFactory = cast("Callable[..., StaffGroup]", StaffGroupMaker)
GroupAtSessionFactory = cast("Callable[..., GroupAtSession]", GroupAtSessionMaker)
