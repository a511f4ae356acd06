"""News as tests need them, in a municipality that is called Ekdala."""

from collections.abc import Callable
from datetime import date
from typing import cast

import factory
from factory.django import DjangoModelFactory

from samordna.briefings.models import Digest, DigestItem, Flow, Item
from samordna.organisation.tests.factories import MunicipalityMaker


class FlowMaker(DjangoModelFactory[Flow]):
    class Meta:
        model = Flow

    municipality = factory.SubFactory(MunicipalityMaker)
    name = factory.Sequence(lambda number: f"Nyheter till förvaltningen {number}")
    begins_on = date(2027, 3, 1)


class ItemMaker(DjangoModelFactory[Item]):
    class Meta:
        model = Item

    municipality = factory.SubFactory(MunicipalityMaker)
    title = factory.Sequence(lambda number: f"Ny vägledning {number}")
    why = "Rör alla som möter unga."


class DigestMaker(DjangoModelFactory[Digest]):
    class Meta:
        model = Digest

    municipality = factory.SubFactory(MunicipalityMaker)
    flow = factory.SubFactory(FlowMaker, municipality=factory.SelfAttribute("..municipality"))
    subject = "Nyheter i mars"


class DigestItemMaker(DjangoModelFactory[DigestItem]):
    class Meta:
        model = DigestItem

    municipality = factory.SelfAttribute("digest.municipality")
    digest = factory.SubFactory(DigestMaker)
    item = factory.SubFactory(ItemMaker, municipality=factory.SelfAttribute("..digest.municipality"))


FlowFactory = cast("Callable[..., Flow]", FlowMaker)
ItemFactory = cast("Callable[..., Item]", ItemMaker)
DigestFactory = cast("Callable[..., Digest]", DigestMaker)
DigestItemFactory = cast("Callable[..., DigestItem]", DigestItemMaker)
