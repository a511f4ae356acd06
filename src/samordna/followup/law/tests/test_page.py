"""The page of the questions on the act: what it answers, to whom, and what stays out of it."""

import csv
import io
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from lxml import html

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import CoordinatorFactory, GuidelineFactory, MunicipalityFactory
from samordna.plans.commands.settling import plan_settle
from samordna.plans.models import Plan
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12
ADDRESS = "/hemby/uppfoljning/lagen/"


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


def web_of(home: Municipality, role: Role = Role.READER) -> Client:
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=home, role=role).user)
    return web


def rows(web: Client) -> dict[str, list[str]]:
    file = web.get(f"{ADDRESS}ladda-ner/csv/").content.decode("utf-8-sig")
    _head, *found = csv.reader(io.StringIO(file), delimiter=";")
    return {row[0]: row[1:] for row in found}


def test_what_is_known_is_answered_with_its_source(home: Municipality) -> None:
    CoordinatorFactory(municipality=home, unit=None, function="Säkerhetsstrateg")
    GuidelineFactory(municipality=home, title="Budget 2027")
    adopt(VersionFactory(municipality=home, document=document(council={"name": "Brottsförebyggande rådet"})))
    answered = rows(web_of(home))
    assert answered["Finns en beslutad handlingsplan?"][0] == "§ 5"
    assert (
        "Säkerhetsstrateg" in answered["Finns en funktion som samordnar det brottsförebyggande arbetet?"][2]
    )
    assert answered["Hänger planen ihop med annan planering?"][2] == "Budget 2027"
    council = answered["Finns ett råd där de andra aktörerna har ledande företrädare?"]
    assert council[1:] == [
        "Delvis",
        "Brottsförebyggande rådet",
        "Vem som leder rådet, Ledamöter",
        "Handlingsplan 2025",
    ]
    assert answered["Vilken nämnd leder arbetet?"][1] == "Vet inte"


def test_what_is_copied_has_the_cells_that_are_shown(home: Municipality) -> None:
    page: Any = html.document_fromstring(web_of(home).get(ADDRESS).content.decode())
    shown, copied = page.xpath("//table")
    assert [" ".join(one.text_content().split()) for one in shown.iter("th", "td")] == [
        " ".join(one.text_content().split()) for one in copied.iter("th", "td")
    ]
    assert copied.getparent().get("id") == "piece-1"
    assert {name for one in copied.iter() for name in one.attrib} == {
        "border",
        "cellspacing",
        "cellpadding",
        "scope",
    }


def test_nothing_restricted_is_answered_with(home: Municipality) -> None:
    sections = [{"heading": "Lägesbild", "text": "Hemligt.", "kind": "situation", "restricted": True}]
    adopt(VersionFactory(municipality=home, document=document(sections=sections)))
    answered = rows(web_of(home, Role.CENTRAL_COORDINATOR))
    assert answered["Är lägesbilden högst två år gammal?"][1] == "Vet inte"


def test_who_sees_who_covers_what_sees_it(home: Municipality) -> None:
    assert web_of(home).get(ADDRESS).status_code == 200
    assert web_of(home, Role.CONTRIBUTOR).get(ADDRESS).status_code == 403
    assert web_of(home, Role.PARTNER).get(ADDRESS).status_code == 403


@pytest.mark.slow
@pytest.mark.parametrize("size", [0, 26])
def test_the_page_asks_a_fixed_number_of_queries(home: Municipality, size: int) -> None:
    for _number in range(size):
        adopt(VersionFactory(municipality=home, document=document(1)))
    assert queries_of(web_of(home), ADDRESS) <= MOST_QUERIES


def test_next_years_plan_decided_ahead_answers_nothing_yet(home: Municipality) -> None:
    plan, this_year = Plan.objects.create(municipality=home), localdate().year
    for year, council in ((this_year, "Årets råd"), (this_year + 1, "Nästa års råd")):
        told = document(council={"name": council}, metadata={"title": "P", "period_start": str(year)})
        adopt(VersionFactory(municipality=home, plan=plan, document=told))
    plan_settle(plan)
    answered = rows(web_of(home))["Finns ett råd där de andra aktörerna har ledande företrädare?"]
    assert answered[2] == "Årets råd"
