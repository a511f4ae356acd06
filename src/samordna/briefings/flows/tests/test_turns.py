"""When flows that are no digests went, and when they were missed."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.flows.turns import missed, turns_of
from samordna.briefings.tests.factories import FlowFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


def test_what_is_told_at_meetings_is_late_until_somebody_says_that_it_went(
    here: Municipality, unit: Unit
) -> None:
    flow = FlowFactory(municipality=here, channel="meeting", begins_on=date(2026, 3, 2), unit=unit)
    assert turns_of(here) == {flow.pk: date(2026, 3, 2)}
    web, at = signed_in(here), f"/{here.slug}/nyheter/kommunikationsplan/"
    assert "försenat" in web.get(at).content.decode()
    elsewhere = signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    assert elsewhere.post(f"{at}{flow.pk}/gick/").status_code == 403
    web.post(f"{at}{flow.pk}/gick/")
    act_for(here)
    flow.refresh_from_db()
    assert flow.went_on == localdate()
    assert turns_of(here)[flow.pk] > localdate()


def test_a_digest_tells_itself_when_it_went(here: Municipality) -> None:
    flow = FlowFactory(municipality=here, begins_on=localdate() - timedelta(days=90))
    web, at = signed_in(here), f"/{here.slug}/nyheter/kommunikationsplan/"
    page = web.post(f"{at}{flow.pk}/gick/", follow=True).content.decode()
    assert "Ett utskick har gått när det är skickat." in page
    act_for(here)
    flow.refresh_from_db()
    assert flow.went_on is None


def test_what_goes_a_few_days_early_is_not_missed(here: Municipality) -> None:
    flow = FlowFactory(
        municipality=here,
        channel="meeting",
        rhythm="monthly",
        begins_on=date(2026, 9, 1),
        went_on=date(2026, 10, 29),
    )
    assert turns_of(here) == {flow.pk: date(2026, 12, 1)}
    assert missed(here, date(2026, 11, 10)) == []
    assert [one for one, _day in missed(here, date(2026, 12, 2))] == [flow]
