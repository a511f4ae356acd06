"""Agreements and representation as tests need them, in a municipality that is called Ekdala."""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

import factory
from factory.django import DjangoModelFactory

from samordna.collaboration.models import Agreement, AgreementParty, Representation
from samordna.collaboration.tests.factories import ForumMaker
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.organisation.tests.factories import MunicipalityMaker


class AgreementMaker(DjangoModelFactory[Agreement]):
    class Meta:
        model = Agreement

    municipality = factory.SubFactory(MunicipalityMaker)
    title = factory.Sequence(lambda number: f"Överenskommelse {number} med polisen")
    purpose = "Förebygga brott tillsammans."
    areas = "Våldsbejakande extremism"
    valid_from = date(2017, 3, 1)


class RepresentationMaker(DjangoModelFactory[Representation]):
    class Meta:
        model = Representation

    municipality = factory.SelfAttribute("forum.municipality")
    forum = factory.SubFactory(ForumMaker)
    function = "Säkerhetschefen"


AgreementFactory = cast("Callable[..., Agreement]", AgreementMaker)
RepresentationFactory = cast("Callable[..., Representation]", RepresentationMaker)


def an_agreement(home: Municipality, *with_whom: Unit | Partner, **values: Any) -> Agreement:
    """With these as its parties."""
    row = AgreementFactory(municipality=home, **values)
    for one in with_whom:
        kind = "unit" if isinstance(one, Unit) else "partner"
        AgreementParty.objects.create(municipality=home, agreement=row, **{kind: one})
    return row
