"""Municipalities and their organisation for tests."""

from collections.abc import Callable
from typing import cast

import factory

from samordna.core.tests.tenants import ForInstance, ForTenant
from samordna.organisation.enums import CoordinatorScope, UnitKind
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Coordinator,
    Guideline,
    MandateTask,
    Municipality,
    Partner,
    Term,
    Unit,
)


class MunicipalityMaker(ForInstance, factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality

    name = factory.Sequence(lambda n: f"Kommun {n}")
    slug = factory.Sequence(lambda n: f"kommun-{n}")
    code = factory.Sequence(lambda n: f"{5000 + n}")


class OfMunicipality(ForTenant, factory.django.DjangoModelFactory):
    """A row of a municipality, which is made unless one is given."""

    class Meta:
        abstract = True

    municipality = factory.SubFactory(MunicipalityMaker)


class BodyMaker(OfMunicipality):
    class Meta:
        model = Body

    name = factory.Sequence(lambda n: f"Nämnd {n}")


class UnitMaker(OfMunicipality):
    """An administration, unless it is part of another unit."""

    class Meta:
        model = Unit

    name = factory.Sequence(lambda n: f"Enhet {n}")
    kind = UnitKind.ADMINISTRATION

    @classmethod
    def _create(cls, model_class: type[Unit], *args: object, **kwargs: object) -> Unit:
        made = super()._create(model_class, *args, **kwargs)
        made.refresh_from_db(fields=["path"])
        return made


class PartnerMaker(OfMunicipality):
    class Meta:
        model = Partner

    name = factory.Sequence(lambda n: f"Förening {n}")


class ContactPointMaker(OfMunicipality):
    class Meta:
        model = ContactPoint

    function = factory.Sequence(lambda n: f"Jour {n}")
    phone = "08-508 25 000"


class GuidelineMaker(OfMunicipality):
    class Meta:
        model = Guideline

    title = factory.Sequence(lambda n: f"Riktlinje {n}")


class TermMaker(OfMunicipality):
    class Meta:
        model = Term

    name = factory.Sequence(lambda n: f"Begrepp {n}")
    meaning = "Vad ordet betyder."


class CoordinatorMaker(OfMunicipality):
    """A central coordinator, or a local one when a unit is given."""

    class Meta:
        model = Coordinator

    function = "Samordnare"
    unit = None
    scope = factory.LazyAttribute(
        lambda row: CoordinatorScope.LOCAL if row.unit else CoordinatorScope.CENTRAL
    )


class MandateTaskMaker(OfMunicipality):
    class Meta:
        model = MandateTask

    text = factory.Sequence(lambda n: f"Uppgift {n}")
    scope = CoordinatorScope.LOCAL
    position = factory.Sequence(lambda n: n)


MunicipalityFactory = cast("Callable[..., Municipality]", MunicipalityMaker)
BodyFactory = cast("Callable[..., Body]", BodyMaker)
UnitFactory = cast("Callable[..., Unit]", UnitMaker)
PartnerFactory = cast("Callable[..., Partner]", PartnerMaker)
ContactPointFactory = cast("Callable[..., ContactPoint]", ContactPointMaker)
GuidelineFactory = cast("Callable[..., Guideline]", GuidelineMaker)
TermFactory = cast("Callable[..., Term]", TermMaker)
CoordinatorFactory = cast("Callable[..., Coordinator]", CoordinatorMaker)
MandateTaskFactory = cast("Callable[..., MandateTask]", MandateTaskMaker)
"""What tests call; typed as what they make."""
