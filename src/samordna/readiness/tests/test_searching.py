"""What a search finds of alarms, for whom, and that what is restricted is noted."""

import pytest

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.organisation import searching
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.readiness.models import AlarmRoute, CrisisPlan
from samordna.readiness.tests.factories import a_crisis_plan, a_duty

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory()
    act_for(place)
    return place


def found(place: Municipality, role: Role, words: str) -> list[searching.OrganisationHit]:
    return searching.search(place, Access(User(), (RoleAt(role),)), words)


def test_routes_duties_and_crisis_plans_are_found_by_their_names(place: Municipality) -> None:
    AlarmRoute.objects.create(
        municipality=place, name="Via växeln", trigger="other", in_use_since="2026-01-01T00:00Z"
    )
    a_duty(place, name="Växelns beredskap")
    a_crisis_plan(place, unit=UnitFactory(municipality=place), title="Om växeln faller", restricted=False)
    hits = found(place, Role.READER, "växeln")
    assert {hit.kind for hit in hits} == {"larmväg", "jour", "krisplan"}
    assert {hit.address.split("/")[2] for hit in hits} == {"larm"}
    assert not searching.restricted(hits)


def test_restricted_ones_and_drafts_are_found_by_those_who_may_read_them(place: Municipality) -> None:
    route = AlarmRoute.objects.create(
        municipality=place,
        name="Dold väg",
        trigger="other",
        restricted=True,
        in_use_since="2026-01-01T00:00Z",
    )
    AlarmRoute.objects.create(municipality=place, name="Dold skiss", trigger="other")
    plan = a_crisis_plan(place, unit=UnitFactory(municipality=place), title="Dold plan")
    assert found(place, Role.READER, "dold") == []
    hits = found(place, Role.CENTRAL_COORDINATOR, "dold")
    assert {hit.title for hit in hits} == {"Dold väg", "Dold skiss", "Dold plan"}
    assert searching.restricted(hits) == {AlarmRoute: [route.pk], CrisisPlan: [plan.pk]}
