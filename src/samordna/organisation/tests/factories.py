"""Municipalities for tests."""

from collections.abc import Callable
from typing import cast

import factory

from samordna.organisation.models import Municipality


class MunicipalityMaker(factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality

    name = factory.Sequence(lambda n: f"Kommun {n}")
    slug = factory.Sequence(lambda n: f"kommun-{n}")
    code = factory.Sequence(lambda n: f"{5000 + n}")


MunicipalityFactory = cast("Callable[..., Municipality]", MunicipalityMaker)
"""What tests call; typed as what it makes."""
