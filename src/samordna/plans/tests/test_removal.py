"""A version that came in by mistake is taken away, with everything in it, and put back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plans.commands import version_create, version_remove
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in
from samordna.plans.version_removal import WITHIN


@pytest.fixture
def first(db: None) -> PlanVersion:
    version = VersionFactory(document=document(2))
    act_for(version.municipality)
    return version


@pytest.fixture
def second(first: PlanVersion) -> PlanVersion:
    return version_create(municipality=first.municipality, document=document(3), plan=first.plan)


@pytest.fixture
def web(first: PlanVersion) -> Client:
    return signed_in(Client(), first.municipality)


def pages(version: PlanVersion) -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/"


def test_the_version_before_is_the_plan_again(web: Client, first: PlanVersion, second: PlanVersion) -> None:
    assert "Ta bort den här versionen" in web.get(pages(second)).content.decode()
    assert "Version 1 blir planen igen." in web.get(f"{pages(second)}ta-bort/").content.decode()
    answer = web.post(f"{pages(second)}ta-bort/", follow=True)
    assert answer.redirect_chain == [(pages(first), 302)]
    page = answer.content.decode()
    assert "version 2, är flyttad till Borttagna planer på sidan Importera. " in page
    assert "granskningen kommer inte tillbaka" not in page, "it was no import that was undone"
    assert f'action="{pages(second)}aterstall/"' in page
    assert web.get(pages(second)).status_code == 404
    assert f'href="{pages(first)}"' in web.get(f"/{first.municipality.slug}/planer/").content.decode()
    assert web.get(f"/{first.municipality.slug}/").status_code == 200
    web.post(f"{pages(second)}aterstall/")
    assert web.get(pages(second)).status_code == 200
    assert second.activity_set.present().count() == 3


def test_it_is_asked_first_and_told_what_goes_and_for_how_long_it_comes_back(
    web: Client, first: PlanVersion
) -> None:
    assert f'href="{pages(first)}ta-bort/"' in web.get(pages(first)).content.decode()
    asked = " ".join(web.get(f"{pages(first)}ta-bort/").content.decode().split())
    assert "version 1, försvinner med sina texter, sina 2 aktiviteter och allt" in asked
    assert "i 14 dagar" in asked
    assert "Den är beslutad" not in asked
    assert PlanVersion.objects.present().filter(pk=first.pk).exists(), "looking takes nothing away"
    PlanVersion.objects.filter(pk=first.pk).update(state=State.IN_FORCE)
    assert "Den är beslutad" in web.get(f"{pages(first)}ta-bort/").content.decode()


def test_an_only_version_takes_the_plan_with_it(web: Client, first: PlanVersion) -> None:
    assert "Ta bort planen" in web.get(pages(first)).content.decode()
    home = f"/{first.municipality.slug}"
    assert web.post(f"{pages(first)}ta-bort/").headers["Location"] == f"{home}/planer/"
    for path in ("aktiviteter/", "ladda-ner/", "kontroller/"):
        assert web.get(pages(first) + path).status_code == 404
    covered = web.get(f"{home}/tackning/")
    assert covered.status_code == 200
    assert first.title not in covered.content.decode()
    listed = web.get(f"{home}/importera/").content.decode()
    assert "Borttagna planer" in listed
    assert f'action="{pages(first)}aterstall/"' in listed
    assert web.get(f"{home}/historik/plan/{first.pk}/").status_code == 200


def test_what_is_old_or_built_on_stays(web: Client, first: PlanVersion, second: PlanVersion) -> None:
    assert "Ta bort den här versionen" not in web.get(pages(first)).content.decode()
    assert web.post(f"{pages(first)}ta-bort/").status_code == 404
    assert web.get(f"{pages(first)}ta-bort/").status_code == 404
    PlanVersion.objects.filter(pk=second.pk).update(created_at=timezone.now() - WITHIN - timedelta(hours=1))
    assert "Ta bort den här versionen" not in web.get(pages(second)).content.decode()
    assert web.post(f"{pages(second)}ta-bort/").status_code == 404
    assert PlanVersion.objects.present().count() == 2


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.MANAGER])
def test_only_who_may_import(first: PlanVersion, role: Role) -> None:
    web = signed_in(Client(), first.municipality, role)
    assert "Ta bort planen" not in web.get(pages(first)).content.decode()
    assert web.get(f"{pages(first)}ta-bort/").status_code == 403
    assert web.post(f"{pages(first)}ta-bort/").status_code == 403
    version_remove(version=first)
    assert web.post(f"{pages(first)}aterstall/").status_code == 403
    assert not PlanVersion.objects.present().exists()


def test_the_next_version_follows_the_one_that_is_left(first: PlanVersion, second: PlanVersion) -> None:
    version_remove(version=second)
    third = version_create(municipality=first.municipality, document=document(1), plan=first.plan)
    assert third.number == 3, "numbers are never used twice"
    assert Plan.objects.count() == 1
    assert Municipality.objects.filter(pk=first.municipality_id).exists()


def test_what_can_be_put_back_is_told_in_the_list_to_who_may(web: Client, first: PlanVersion) -> None:
    plans = f"/{first.municipality.slug}/planer/"
    assert "#removed" not in web.get(plans).content.decode()
    web.post(f"{plans}{first.pk}/ta-bort/")
    assert "#removed" in web.get(plans).content.decode()
    reader = signed_in(Client(), first.municipality, Role.READER)
    assert "#removed" not in reader.get(plans).content.decode()
