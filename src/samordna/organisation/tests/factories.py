"""Municipalities for tests."""

import factory

from samordna.organisation.models import Municipality


class MunicipalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality

    name = factory.Sequence(lambda n: f"Kommun {n}")
    slug = factory.Sequence(lambda n: f"kommun-{n}")
    code = factory.Sequence(lambda n: f"{5000 + n}")
