"""News on the first page: whoever sees to a flow is told that its turn was missed."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.tests.factories import FlowFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db


def told(web: Client, here: Municipality) -> list[str]:
    blocks = web.get(f"/{here.slug}/").context["blocks"]
    return [item.text for block in blocks if block.key == "flows" for item in block.items]


def test_a_flow_whose_turn_was_missed_is_told_of_to_whoever_sees_to_it() -> None:
    here = MunicipalityFactory()
    unit, other = UnitFactory(municipality=here), UnitFactory(municipality=here)
    flow = FlowFactory(
        municipality=here, name="På mötet", channel="meeting", begins_on=date(2026, 2, 2), unit=unit
    )
    FlowFactory(municipality=here, begins_on=localdate() + timedelta(days=40), unit=unit)
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    assert told(web, here) == ["På mötet"]
    elsewhere = signed_in(here, Role.LOCAL_COORDINATOR, unit=other)
    assert told(elsewhere, here) == told(signed_in(here, Role.READER), here) == []
    act_for(here)
    flow.went_on = localdate()
    flow.save()
    assert told(web, here) == []
