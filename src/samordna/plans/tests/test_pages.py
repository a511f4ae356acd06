"""The pages of a plan: what each role sees, that fragments are the page, and how many queries they take."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plans.areas import AREAS
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
READ = [
    "",
    "aktiviteter/",
    "tidslinje/",
    "malkedja/",
    "verksamheter/",
    "kontroller/",
    "jamforelse/",
    "ladda-ner/",
]
EDIT = ["uppgifter/", "innehall/", *(f"innehall/{area.slug}/" for area in AREAS.values())]
NEW = [f"innehall/{area.slug}/ny/" for area in AREAS.values() if not area.is_single]


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def signed_in(client: Client, municipality: Municipality, role: Role = Role.CENTRAL_COORDINATOR) -> Client:
    client.force_login(RoleAssignmentFactory(municipality=municipality, role=role).user)
    return client


@pytest.mark.slow
@pytest.mark.parametrize("size", [0, 3])
def test_every_page_shows_where_one_is(client: Client, size: int) -> None:
    version = VersionFactory(document=document(size))
    signed_in(client, version.municipality)
    for path in [*READ, *EDIT, *NEW]:
        answer = client.get(address(version, path))
        page = answer.content.decode()
        assert answer.status_code == 200, path
        assert page.count("<h1") == 1, path
        assert 'aria-current="page"' in page, path
        assert not re.search(r" style=| on\w+=|<style", page), path
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), path


def test_the_list_of_plans(client: Client) -> None:
    version = VersionFactory()
    signed_in(client, version.municipality)
    VersionFactory()
    page = client.get(f"/{version.municipality.slug}/planer/").content.decode()
    assert page.count("Handlingsplan 2025") == 1


@pytest.mark.slow
def test_a_neighbours_plan_is_not_found_under_ones_own_address(client: Client) -> None:
    """The near miss: the right role and municipality, but the number of a plan next door."""
    version = VersionFactory()
    activity = version.activity_set.present()[0]
    own = MunicipalityFactory()
    signed_in(client, own)
    for path in [*READ, *EDIT, *NEW, f"aktiviteter/{activity.pk}/", f"innehall/aktiviteter/{activity.pk}/"]:
        assert client.get(f"/{own.slug}/planer/{version.pk}/{path}").status_code == 404, path


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.READER])
def test_what_one_may_not_do_is_not_offered(client: Client, role: Role) -> None:
    version = VersionFactory(document=document(sections=[{"heading": "Hemligt", "restricted": True}]))
    signed_in(client, version.municipality, role)
    activity = version.activity_set.present()[0]
    for path in [*READ, f"aktiviteter/{activity.pk}/"]:
        page = client.get(address(version, path)).content.decode()
        assert "innehall/" not in page, path
        assert "uppgifter/" not in page, path
        assert "?intern=1" not in page, path
    has_form = (
        "status/#status" in client.get(address(version, f"aktiviteter/{activity.pk}/")).content.decode()
    )
    assert has_form == (role == Role.CONTRIBUTOR)


@pytest.mark.parametrize("query", ["", "?status=done", "?q=utbilda&sortera=-starts", "?q=finnsinte"])
def test_the_fragment_is_the_same_as_in_the_whole_page(client: Client, query: str) -> None:
    version = VersionFactory(document=document(6))
    signed_in(client, version.municipality)
    whole = client.get(address(version, f"aktiviteter/{query}"))
    fragment = client.get(address(version, f"aktiviteter/{query}"), headers={"hx-request": "true"})
    assert "HX-Request" in whole.headers["Vary"]
    assert "<html" not in fragment.content.decode()
    assert _squeezed(fragment.content.decode()) in _squeezed(whole.content.decode())


def _squeezed(html: str) -> str:
    return re.sub(r"\s+", " ", html).strip()


@pytest.mark.parametrize(
    "path", [*READ, "uppgifter/", "innehall/", "innehall/aktiviteter/", "innehall/avsnitt/ny/"]
)
def test_queries_do_not_grow_with_the_plan(client: Client, path: str) -> None:
    small = VersionFactory(document=document(1))
    large = VersionFactory(municipality=small.municipality, document=document(50))
    signed_in(client, small.municipality)
    counts = [queries_of(client, address(version, path)) for version in (small, large)]
    assert counts[0] == counts[1] <= 12


@pytest.mark.slow
@pytest.mark.parametrize("path", ["", "planer/", "sok/?q=utbilda"])
def test_queries_do_not_grow_with_the_municipality(client: Client, path: str) -> None:
    counts = []
    for plans in (1, 20):
        municipality = MunicipalityFactory()
        for _ in range(plans):
            VersionFactory(municipality=municipality)
        signed_in(client, municipality)
        counts.append(queries_of(client, f"/{municipality.slug}/{path}"))
    assert counts[0] == counts[1] <= 12


def test_the_comparison_tells_what_is_new(client: Client) -> None:
    old = VersionFactory(document=document(2))
    new = VersionFactory(municipality=old.municipality, plan=old.plan, document=document(3))
    signed_in(client, old.municipality)
    page = client.get(address(new, "jamforelse/"), headers={"accept-language": "sv"}).content.decode()
    assert "Utbilda personal 3" in page
    assert queries_of(client, address(new, "jamforelse/")) <= 12


def test_an_activity_shows_its_history(client: Client, django_assert_max_num_queries: Any) -> None:
    version = VersionFactory()
    activity = version.activity_set.present()[0]
    version.activity_set.filter(pk=activity.pk).update(cost="450000 kr")
    signed_in(client, version.municipality, Role.CONTRIBUTOR)
    status = address(version, f"aktiviteter/{activity.pk}/status/")
    client.post(status, {"status": "in_progress", "comment": "Har börjat", "occasion": "T1 2025"})
    client.post(status, {"status": "done", "comment": "Alla är utbildade"})
    with django_assert_max_num_queries(12):
        page = client.get(address(version, f"aktiviteter/{activity.pk}/")).content.decode()
    assert page.index("Alla är utbildade") < page.index("Har börjat")
    assert "450\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr" in page
    activity.refresh_from_db()
    assert (activity.status, activity.comment) == ("done", "Alla är utbildade")


def test_a_status_that_was_saved_is_taken_back_from_its_receipt(client: Client) -> None:
    version = VersionFactory()
    activity = version.activity_set.present()[0]
    was = activity.status
    signed_in(client, version.municipality, Role.CONTRIBUTOR)
    here = address(version, f"aktiviteter/{activity.pk}/")
    page = client.post(f"{here}status/", {"status": "cancelled"}, follow=True).content.decode()
    undo = html.unescape(page.partition('class="undo" method="post" action="')[2].partition('"')[0])
    answer = client.post(undo)
    assert answer.headers["Location"] == here
    activity.refresh_from_db()
    assert (was, activity.status) == ("in_progress", "in_progress")


def test_a_first_status_has_nothing_to_go_back_to(client: Client) -> None:
    version = VersionFactory(document=document(activities=[{"action": "Öva"}]))
    activity = version.activity_set.present()[0]
    signed_in(client, version.municipality, Role.CONTRIBUTOR)
    here = address(version, f"aktiviteter/{activity.pk}/status/")
    assert 'class="undo"' not in client.post(here, {"status": "done"}, follow=True).content.decode()


def test_what_only_said_more_of_the_same_status_offers_no_way_back(client: Client) -> None:
    version = VersionFactory()
    activity = version.activity_set.present()[0]
    signed_in(client, version.municipality, Role.CONTRIBUTOR)
    here = address(version, f"aktiviteter/{activity.pk}/status/")
    for said in ({}, {"comment": "Går bra"}):
        page = client.post(here, {"status": activity.status, **said}, follow=True).content.decode()
        assert 'class="undo"' not in page


def test_personal_data_in_a_status_comment_is_stopped(client: Client) -> None:
    version = VersionFactory()
    activity = version.activity_set.present()[0]
    signed_in(client, version.municipality, Role.CONTRIBUTOR)
    answer = client.post(
        address(version, f"aktiviteter/{activity.pk}/status/"),
        {"status": "done", "comment": "Gäller 19750318-9800"},
        headers={"accept-language": "sv"},
    )
    assert answer.status_code == 422
    assert "Inget är sparat än" in answer.content.decode()
    assert not activity.statuses.exists()


def test_the_internal_file_is_offered_to_those_who_may_have_it_whatever_is_restricted(client: Client) -> None:
    """Comments on how it goes are not for everybody either."""
    version = VersionFactory()
    signed_in(client, version.municipality, Role.CENTRAL_COORDINATOR)
    page = client.get(address(version, "ladda-ner/")).content.decode()
    assert page.count("?intern=1") == 5
    assert "Den interna har också kommentarer" in page
