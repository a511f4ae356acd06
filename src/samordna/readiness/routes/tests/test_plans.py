"""Alarm routes that plans tell of, and the living ones."""

from datetime import date

import pytest

from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.plans.checked import as_tested
from samordna.plans.extending import last_tests
from samordna.plans.models import Part
from samordna.plans.tests.factories import VersionFactory, document
from samordna.readiness.activation.tests.factories import a_route_in_use
from samordna.readiness.models import AlarmRoute
from samordna.readiness.routes.tests.reading import sent, text_of

pytestmark = pytest.mark.django_db


def test_the_route_of_a_plan_is_taken_in_as_a_draft(place: Municipality) -> None:
    data = {
        "name": "via TIB",
        "trigger": "Larm till TIB",
        "steps": [
            {"role": "TIB", "text": "Bedömer", "decision": "Behövs CKL?", "decided_by": "Stadsdirektören"},
            {"role": "Socialjouren", "text": "Informerar", "continuous": True},
        ],
    }
    VersionFactory(municipality=place, document=document(alarm_routes=[data]))
    part = Part.objects.get(kind="alarm_routes")
    client = signed_in(place)
    assert "via TIB" in text_of(client, "/ekdala/larm/vagar/fran-planer/")
    sent(client, f"/ekdala/larm/vagar/fran-planer/{part.pk}/")
    row = AlarmRoute.objects.get()
    assert not row.is_in_use
    first, last = row.content.steps
    assert (first.actor, first.whom.role, first.question) == ("TIB", "Stadsdirektören", "Behövs CKL?")
    assert last.every == 30
    assert "finns redan" in text_of(client, "/ekdala/larm/vagar/fran-planer/")


def test_a_plan_is_as_tested_as_the_living_route_of_its_name(place: Municipality) -> None:
    a_route_in_use(place, name="Via TIB ", tested_on=date(2026, 5, 4))
    a_route_in_use(place, name="Skyddad", restricted=True, tested_on=date(2026, 5, 4))
    told = document(alarm_routes=[{"name": "via TIB", "tested": "2025-01"}, {"name": "Skyddad"}])
    since = as_tested(told, last_tests(place))
    assert [one.tested for one in since.alarm_routes] == ["2026-05-04", None]
    later = document(alarm_routes=[{"name": "via TIB", "tested": "2026-06-01"}])
    assert as_tested(later, last_tests(place)).alarm_routes[0].tested == "2026-06-01"


def test_the_list_of_a_plan_leads_to_the_living_routes(place: Municipality) -> None:
    version = VersionFactory(municipality=place)
    page = signed_in(place).get(f"/ekdala/planer/{version.pk}/innehall/larmvagar/").content.decode()
    assert 'href="/ekdala/larm/"' in page.partition("<main")[2]
