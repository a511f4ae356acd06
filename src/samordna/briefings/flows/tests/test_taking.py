"""The communication plan in a plan's own part: what K1 asks for."""

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.flows.planned import briefings_of_plan
from samordna.briefings.models import Flow
from samordna.briefings.tests.factories import FlowFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.checking import CheckOutcome, check
from samordna.plans.documents import document_of
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db


def a_flow(here: Municipality, **values: object) -> Flow:
    return FlowFactory(municipality=here, source="Polisens lägesbild", function="Samordnare", **values)


def test_a_flow_is_taken_into_a_draft_once_and_k1_is_in_order(here: Municipality) -> None:
    flow = a_flow(here, name="Nyheter till alla")
    version = VersionFactory(municipality=here)
    web = signed_in(here)
    address = f"/{here.slug}/nyheter/kommunikationsplan/till-plan/{version.pk}/"
    assert address in web.get(f"/{here.slug}/nyheter/kommunikationsplan/till-plan/").content.decode()
    page = web.get(address).content.decode()
    assert "läggs till" in page
    assert web.post(address, follow=True).status_code == 200
    act_for(here)
    (row,) = version.part_set.filter(kind="briefings")
    assert row.data == {
        "name": "Nyheter till alla",
        "source": "Polisens lägesbild",
        "audience": "all personal",
        "rhythm": "Varje månad, utskick med mejl",
        "owner": f"Samordnare, {here.name}",
    }
    (finding,) = check(document_of(version)).of(["K1"])
    assert finding.outcome is CheckOutcome.OK
    assert "Ta in i planen" not in web.get(address).content.decode()
    act_for(here)
    Flow.objects.filter(pk=flow.pk).update(rhythm="weekly")
    web.post(address)
    act_for(here)
    (row,) = version.part_set.filter(kind="briefings", removed_at=None)
    assert row.data["rhythm"] == "Varje vecka, utskick med mejl"


def test_a_units_plan_takes_what_concerns_it(here: Municipality, unit: Unit) -> None:
    below, other = UnitFactory(municipality=here, parent=unit), UnitFactory(municipality=here)
    a_flow(here, name="Till alla")
    a_flow(here, name="Till den", units=[unit.pk])
    a_flow(here, name="Till någon under", units=[below.pk])
    a_flow(here, name="Den ser till", unit=unit, units=[other.pk])
    a_flow(here, name="Till andra", units=[other.pk])
    act_for(here)
    named = {one.name: one.audience for one in briefings_of_plan(here, unit)}
    assert named == {
        "Till alla": "all personal",
        "Till den": unit.name,
        "Till någon under": below.name,
        "Den ser till": other.name,
    }
    assert len(briefings_of_plan(here, None)) == 5


def test_who_may_not_write_in_the_draft_is_refused(here: Municipality) -> None:
    a_flow(here, name="Till alla")
    version = VersionFactory(municipality=here)
    address = f"/{here.slug}/nyheter/kommunikationsplan/till-plan/{version.pk}/"
    assert signed_in(here, Role.READER).post(address).status_code == 403
    act_for(here)
    assert not version.part_set.filter(kind="briefings").exists()
