"""Which occasion a status is reported to: chosen among the municipality's own, and written only where it has none."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from lxml import html

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.followup.tests.factories import OccasionFactory
from samordna.plans.models import Activity, ActivityStatus, PlanVersion
from samordna.plans.tests.factories import VersionFactory
from samordna.plans.tests.test_pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> PlanVersion:
    made = VersionFactory()
    act_for(made.municipality)
    return made


@pytest.fixture
def web(version: PlanVersion) -> Client:
    return signed_in(Client(), version.municipality, Role.CONTRIBUTOR)


def page_of(version: PlanVersion) -> str:
    act_for(version.municipality)
    activity: Activity = version.activity_set.present()[0]
    return f"/{version.municipality.slug}/planer/{version.pk}/aktiviteter/{activity.pk}/"


def report(web: Client, version: PlanVersion, occasion: str) -> Any:
    answer = web.post(f"{page_of(version)}status/", {"status": "done", "occasion": occasion})
    act_for(version.municipality)
    return answer


def test_one_of_the_municipalitys_own_is_chosen(web: Client, version: PlanVersion) -> None:
    past = localdate() - timedelta(days=500)
    OccasionFactory(municipality=version.municipality, name="T1 i fjol", opens_on=past, due_on=past)
    OccasionFactory(municipality=version.municipality, name="T2 i år")
    OccasionFactory(municipality=version.municipality, name="Borttagen", removed_at="2026-01-01T00:00Z")
    OccasionFactory(name="Grannens")
    page: Any = html.document_fromstring(web.get(page_of(version)).content.decode())
    assert page.xpath("//select[@name='occasion']/option/@value") == ["", "T2 i år"]
    assert report(web, version, "Något eget").status_code == 422
    assert report(web, version, "T2 i år").status_code == 302
    assert ActivityStatus.objects.get().occasion == "T2 i år"


def test_where_there_are_none_it_is_written(web: Client, version: PlanVersion) -> None:
    assert report(web, version, "VB 2026").status_code == 302
    assert ActivityStatus.objects.get().occasion == "VB 2026"
