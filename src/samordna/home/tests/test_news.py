"""Digests on the first page: whoever is to send one that falls by today is told."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.tests.factories import FlowFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db


def told(web: Client, here: Municipality) -> list[str]:
    blocks = web.get(f"/{here.slug}/").context["blocks"]
    return [item.text for block in blocks if block.key == "digests" for item in block.items]


def test_a_digest_that_falls_by_today_is_told_of_to_whoever_sends_it() -> None:
    here = MunicipalityFactory()
    unit = UnitFactory(municipality=here)
    begins_on = localdate() - timedelta(days=20)
    FlowFactory(municipality=here, name="Till alla", unit=unit, begins_on=begins_on)
    FlowFactory(municipality=here, name="Senare", unit=unit, begins_on=localdate() + timedelta(days=20))
    FlowFactory(municipality=here, name="På möten", unit=unit, begins_on=begins_on, channel="meeting")
    sends = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    elsewhere = signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    assert told(sends, here) == ["Till alla"]
    assert told(elsewhere, here) == told(signed_in(here, Role.READER), here) == []
