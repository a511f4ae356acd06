"""The pages of the organisation: where one is, what each is offered, what a neighbour gets, how many queries they take."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.catalogues import CATALOGUES
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    GuidelineFactory,
    MandateTaskFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
LISTS = ["", "kontakter/", "samordnare/", "uppdrag/", *(one.path for one in CATALOGUES)]
NEW = [
    *("enheter/ny/", "kontakter/ny/", "samordnare/ny/", "uppdrag/ny/"),
    *(f"{one.path}ny/" for one in CATALOGUES),
]


def signed_in(
    client: Client, municipality: Municipality, role: Role = Role.CENTRAL_COORDINATOR, **given: object
) -> Client:
    client.force_login(RoleAssignmentFactory(municipality=municipality, role=role, **given).user)
    return client


def filled(size: int = 2) -> Municipality:
    """A municipality with ``size`` of everything, each tied to the one before it."""
    municipality = MunicipalityFactory()
    own = {"municipality": municipality}
    for number in range(size):
        body = BodyFactory(**own)
        top = UnitFactory(**own, body=body)
        unit = UnitFactory(**own, parent=top, kind="unit", code=f"E{number}")
        UnitFactory(**own, valid_to=date(2020, 6, 30), successor=unit, kind="unit")
        partner = PartnerFactory(**own)
        GuidelineFactory(**own, body=body)
        first = ContactPointFactory(**own, unit=unit, opening_hours="24/7")
        ContactPointFactory(**own, unit=unit, deputy=first, opening_hours="Mo-Fr 08:00-16:30; PH off")
        ContactPointFactory(**own, partner=partner)
        CoordinatorFactory(**own, unit=top)
        MandateTaskFactory(**own, scope="local")
    CoordinatorFactory(**own)
    return municipality


def things(municipality: Municipality) -> list[str]:
    """The addresses of one thing of each kind."""
    from samordna.organisation.models import Body, ContactPoint, Coordinator, Guideline, Partner, Unit

    newest: dict[str, Any] = {
        "enheter": Unit.objects.filter(kind="unit", valid_to=None),
        "namnder": Body.objects,
        "partner": Partner.objects,
        "riktlinjer": Guideline.objects,
        "kontakter": ContactPoint.objects.exclude(deputy=None),
        "samordnare": Coordinator.objects.exclude(unit=None),
    }
    return [
        f"{name}/{rows.filter(municipality=municipality).latest('pk').pk}/" for name, rows in newest.items()
    ]


def address(municipality: Municipality, path: str) -> str:
    return f"/{municipality.slug}/organisation/{path}"


@pytest.mark.slow
@pytest.mark.parametrize("size", [0, 2])
def test_every_page_shows_where_one_is(client: Client, size: int) -> None:
    municipality = filled(size) if size else MunicipalityFactory()
    found = things(municipality) if size else []
    forms = [f"{path}andra/" for path in found]
    signed_in(client, municipality)
    for path in [*LISTS, *NEW, *found, *forms]:
        answer = client.get(address(municipality, path))
        page = answer.content.decode()
        assert answer.status_code == 200, path
        assert page.count("<h1") == 1, path
        assert 'aria-current="page"' in page, path
        assert not re.search(r" style=| on\w+=|<style", page), path
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), path


@pytest.mark.slow
def test_a_form_leads_back_to_what_it_is_about(client: Client) -> None:
    municipality = filled()
    signed_in(client, municipality)
    found = things(municipality)
    unit, body, coordinator = found[0], found[1], found[-1]
    more = {f"{unit}avsluta/": unit, f"{unit}sla-ihop/": unit, f"{body}sla-ihop/": body}
    about = {f"{path}andra/": path for path in found} | more | {f"{coordinator}avsluta/": coordinator}
    lists = {"enheter/ny/": ""} | {path: path.removesuffix("ny/") for path in NEW[1:]}
    for form, back in (about | lists).items():
        page = client.get(address(municipality, form)).content.decode()
        assert f'href="{address(municipality, back)}">Avbryt</a>' in page, form
    answer = client.post(address(municipality, f"{unit}ateroppna/"))
    assert answer.headers["Location"] == address(municipality, unit)


@pytest.mark.slow
def test_queries_do_not_grow_with_the_municipality(client: Client) -> None:
    counts: list[dict[str, int]] = []
    for size in (1, 100):
        municipality = filled(size)
        signed_in(client, municipality)
        counts.append({})
        for path in [*LISTS, *things(municipality)]:
            counts[-1][re.sub(r"\d+", "n", path)] = queries_of(client, address(municipality, path))
    assert counts[0] == counts[1]
    assert max(counts[0].values()) <= 12, counts


def test_a_neighbours_things_are_not_found_under_ones_own_address(client: Client) -> None:
    """The near miss: the right role in the right municipality, but the number of a thing next door."""
    neighbour = filled(1)
    paths = things(neighbour)
    own = filled(1)
    signed_in(client, own)
    for path in [*paths, *(f"{path}andra/" for path in paths)]:
        assert client.get(address(own, path)).status_code == 404, path
    for path in [
        "namnder/{}/avsluta/",
        "partner/{}/ta-bort/",
        "riktlinjer/{}/ta-bort/",
        "kontakter/{}/bekrafta/",
    ]:
        kind = path.partition("/")[0]
        pk = next(one for one in paths if one.startswith(kind)).split("/")[1]
        assert client.post(address(own, path.format(pk))).status_code == 404, path


def test_partners_from_outside_see_none_of_it_and_are_told_why(client: Client) -> None:
    municipality = filled(1)
    paths = [*LISTS, *things(municipality)]
    signed_in(client, municipality, Role.PARTNER)
    for path in paths:
        answer = client.get(address(municipality, path))
        assert answer.status_code == 403, path
        assert "Du är" in answer.content.decode(), path


@pytest.mark.slow
@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.DUTY_OFFICER])
def test_what_one_may_not_do_is_not_offered_and_is_refused(client: Client, role: Role) -> None:
    municipality = filled(1)
    found = things(municipality)
    wide = {} if role != Role.CONTRIBUTOR else {"unit": UnitFactory(municipality=municipality)}
    signed_in(client, municipality, role, **wide)
    for path in [*LISTS, *found]:
        page = client.get(address(municipality, path)).content.decode()
        main = page[page.index("<main") : page.index("</main")]
        assert '<form method="post"' not in main, path
        assert "/ny/" not in main, path
        assert "/andra/" not in main, path
    for path in [*NEW, *(f"{one}andra/" for one in found)]:
        assert client.get(address(municipality, path)).status_code == 403, path


def test_an_earlier_day_shows_what_was_in_force_then(client: Client) -> None:
    municipality = MunicipalityFactory()
    jarva = UnitFactory(municipality=municipality, name="Järva", valid_from=date(2023, 7, 1))
    UnitFactory(municipality=municipality, name="Rinkeby-Kista", valid_to=date(2023, 6, 30), successor=jarva)
    signed_in(client, municipality)
    today = client.get(address(municipality, "")).content.decode()
    assert "Järva" in today
    assert "Före:" in today
    before = client.get(address(municipality, "?dag=2020-01-01")).content.decode()
    assert "Rinkeby-Kista" in before
    assert "sedan" in before
    assert before.index("Rinkeby-Kista") < before.index("Järva")
    assert "inget datum" in client.get(address(municipality, "?dag=2020-02-31")).content.decode()
    assert client.get(address(municipality, "?dag=<script>&q=%00")).status_code == 200


def test_the_tree_is_nested_as_the_units_are(client: Client) -> None:
    municipality = MunicipalityFactory()
    own = {"municipality": municipality}
    top = UnitFactory(**own, name="Socialförvaltningen")
    middle = UnitFactory(**own, name="Avdelning", parent=top)
    UnitFactory(**own, name="Enhet", parent=middle)
    UnitFactory(**own, name="Överförmyndaren")
    UnitFactory(**own, name="Ängsskolan")
    signed_in(client, municipality)
    page = client.get(address(municipality, "")).content.decode()
    tree = page[page.index('<ul class="tree">') : page.index("</section>")]
    assert tree.count("<ul") == tree.count("</ul>") == 3
    assert tree.count("<li>") == tree.count("</li>") == 5
    names = re.findall(r">([^<>]+)</a>", tree)
    assert names == ["Socialförvaltningen", "Avdelning", "Enhet", "Ängsskolan", "Överförmyndaren"]
    found = client.get(address(municipality, "?q=enhet")).content.decode()
    assert "Avdelning" in found
    assert "Ängsskolan" not in found
