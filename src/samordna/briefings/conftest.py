"""Where the tests of every room take place."""

import pytest

from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def unit(here: Municipality) -> Unit:
    return UnitFactory(municipality=here, name="Socialförvaltningen")
