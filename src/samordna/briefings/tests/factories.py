"""News as tests need them, in a municipality that is called Ekdala."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import cast

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from samordna.briefings.models import Digest, DigestItem, Flow, Item, NewsEntry, NewsSource
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


class SourceMaker(DjangoModelFactory[NewsSource]):
    class Meta:
        model = NewsSource

    municipality = factory.SubFactory(MunicipalityMaker)
    name = factory.Sequence(lambda number: f"Myndigheten {number}")
    address = factory.Sequence(lambda number: f"https://myndighet.example/{number}/rss")


class EntryMaker(DjangoModelFactory[NewsEntry]):
    class Meta:
        model = NewsEntry

    municipality = factory.SubFactory(MunicipalityMaker)
    source = factory.SubFactory(SourceMaker, municipality=factory.SelfAttribute("..municipality"))
    key = factory.Sequence(lambda number: f"{number:064}")
    title = factory.Sequence(lambda number: f"Ny vägledning {number}")
    link = factory.Sequence(lambda number: f"https://myndighet.example/{number}")
    published_at = datetime(2026, 11, 23, 8, tzinfo=UTC)
    seen_at = factory.LazyFunction(timezone.now)


FlowFactory = cast("Callable[..., Flow]", FlowMaker)
ItemFactory = cast("Callable[..., Item]", ItemMaker)
DigestFactory = cast("Callable[..., Digest]", DigestMaker)
DigestItemFactory = cast("Callable[..., DigestItem]", DigestItemMaker)
SourceFactory = cast("Callable[..., NewsSource]", SourceMaker)
EntryFactory = cast("Callable[..., NewsEntry]", EntryMaker)
