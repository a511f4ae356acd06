import pytest

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory


@pytest.fixture
def home() -> Municipality:
    found: Municipality = MunicipalityFactory()
    act_for(found)
    return found
