"""Forums and meetings as tests need them, in a municipality that is called Ekdala."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

import factory
from factory.django import DjangoModelFactory

from samordna.collaboration.models import Forum, ForumMember, Meeting
from samordna.organisation.tests.factories import MunicipalityMaker, UnitMaker

BEGINS = datetime(2027, 3, 10, 8, tzinfo=UTC)


class ForumMaker(DjangoModelFactory[Forum]):
    class Meta:
        model = Forum

    municipality = factory.SubFactory(MunicipalityMaker)
    name = factory.Sequence(lambda number: f"Arbetsgruppen {number}")


class ForumMemberMaker(DjangoModelFactory[ForumMember]):
    class Meta:
        model = ForumMember

    municipality = factory.SelfAttribute("forum.municipality")
    forum = factory.SubFactory(ForumMaker)
    unit = factory.SubFactory(UnitMaker, municipality=factory.SelfAttribute("..municipality"))
    function = factory.Sequence(lambda number: f"Enhetschef {number}")
    email = factory.Sequence(lambda number: f"enhet{number}@ekdala.example")


class MeetingMaker(DjangoModelFactory[Meeting]):
    class Meta:
        model = Meeting

    municipality = factory.SelfAttribute("forum.municipality")
    forum = factory.SubFactory(ForumMaker)
    starts_at = BEGINS
    ends_at = factory.LazyAttribute(lambda one: one.starts_at + timedelta(hours=2))
    venue = "Sammanträdesrummet"


ForumFactory = cast("Callable[..., Forum]", ForumMaker)
ForumMemberFactory = cast("Callable[..., ForumMember]", ForumMemberMaker)
MeetingFactory = cast("Callable[..., Meeting]", MeetingMaker)
