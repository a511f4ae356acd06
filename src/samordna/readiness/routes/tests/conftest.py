"""A municipality to have routes in."""

import pytest

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    return place
