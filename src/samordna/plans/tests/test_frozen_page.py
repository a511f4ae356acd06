"""The page of an adopted version is made once, and never shows anybody what was meant for somebody else or for another day."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, version_create
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_pages import signed_in

SECRET = "Väktarna byter vid sex"
SECTIONS: list[dict[str, Any]] = [
    {"id": "s-1", "heading": "Syfte", "text": "Kommunen förebygger."},
    {"id": "s-2", "heading": "Skydd", "text": SECRET, "restricted": True},
]


@pytest.fixture
def version(db: None) -> PlanVersion:
    version = VersionFactory(document=document(2, sections=SECTIONS))
    act_for(version.municipality)
    return adopt(version)


def page_of(web: Client, version: PlanVersion) -> str:
    return web.get(f"/{version.municipality.slug}/planer/{version.pk}/").content.decode()


def readings() -> int:
    return Change.objects.filter(kind=Change.Kind.READ).count()


def test_the_frozen_text_is_read_once(version: PlanVersion) -> None:
    web = signed_in(Client(), version.municipality)
    first = page_of(web, version)
    with CaptureQueriesContext(connection) as asked:
        assert "Kommunen förebygger." in page_of(web, version)
    assert '"document"' not in "".join(one["sql"] for one in asked)
    assert SECRET in first


def test_what_is_restricted_stays_so_whoever_read_the_page_first(version: PlanVersion) -> None:
    coordinator = signed_in(Client(), version.municipality)
    reader = signed_in(Client(), version.municipality, Role.READER)
    for _ in range(2):
        assert SECRET in page_of(coordinator, version)
        assert SECRET not in page_of(reader, version)
    assert readings() == 2


def test_it_is_told_in_the_language_of_each_reader(version: PlanVersion) -> None:
    web = signed_in(Client(), version.municipality)
    assert 'aria-label="Innehåll"' in page_of(web, version)
    web.cookies["language"] = "en"
    assert 'aria-label="Contents"' in page_of(web, version)


def test_what_lives_beside_the_text_is_told_as_it_stands(version: PlanVersion) -> None:
    web = signed_in(Client(), version.municipality)
    assert "rapporterats" not in page_of(web, version)
    activity = version.activity_set.all()[0]
    activity_status_set(activity=activity, status=Status.DONE, comment="", user=UserFactory())
    version_create(municipality=version.municipality, document=document(1), plan=version.plan)
    page = page_of(web, version)
    assert "Sedan dess har 1 aktivitet rapporterats" in page
    assert "se version 2" in page


def test_each_version_has_a_text_of_its_own(version: PlanVersion) -> None:
    web = signed_in(Client(), version.municipality)
    assert "Kommunen förebygger." in page_of(web, version)
    other = VersionFactory(
        municipality=version.municipality,
        document=document(1, sections=[{**SECTIONS[0], "text": "Kommunen samverkar."}]),
    )
    assert "Kommunen samverkar." in page_of(web, adopt(other))
    assert "Kommunen förebygger." in page_of(web, version)
