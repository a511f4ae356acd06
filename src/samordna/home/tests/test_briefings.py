"""News on the first page: whoever sees to a flow is told that its turn was missed."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate, now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.tests.factories import EntryFactory, FlowFactory, SourceFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db


def told(web: Client, here: Municipality, which: str = "flows") -> list[str]:
    blocks = web.get(f"/{here.slug}/").context["blocks"]
    return [f"{item.text} {item.about}" for block in blocks if block.key == which for item in block.items]


def test_a_flow_whose_turn_was_missed_is_told_of_to_whoever_sees_to_it() -> None:
    here = MunicipalityFactory()
    unit, other = UnitFactory(municipality=here), UnitFactory(municipality=here)
    flow = FlowFactory(
        municipality=here, name="På mötet", channel="meeting", begins_on=date(2026, 2, 2), unit=unit
    )
    FlowFactory(municipality=here, begins_on=localdate() + timedelta(days=40), unit=unit)
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    assert told(web, here) == [f"På mötet {unit.name}"]
    elsewhere = signed_in(here, Role.LOCAL_COORDINATOR, unit=other)
    assert told(elsewhere, here) == told(signed_in(here, Role.READER), here) == []
    act_for(here)
    flow.went_on = localdate()
    flow.save()
    assert told(web, here) == []


def test_what_has_come_in_is_told_of_and_so_is_a_source_that_does_not_answer() -> None:
    here = MunicipalityFactory()
    unit = UnitFactory(municipality=here)
    source = SourceFactory(municipality=here, name="Länsstyrelsen", unit=unit)
    SourceFactory(municipality=here, name="Borta", problem="Svarade inte.", unit=unit)
    SourceFactory(municipality=here, name="Tyst", unit=unit)
    for _number in range(3):
        EntryFactory(municipality=here, source=source)
    EntryFactory(municipality=here, source=source, set_aside_at=now())
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    assert told(web, here, "inbox") == ["Borta Nyhetskällan svarar inte", "Länsstyrelsen 3 att gå igenom"]
    assert told(signed_in(here, Role.READER), here, "inbox") == []
