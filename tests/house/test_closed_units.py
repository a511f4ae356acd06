"""A unit that is closed is offered in no form; what it owns already still says so."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate
from lxml import html

from house.addresses import addresses_in, places_of
from house.routes import routes
from house.world import World, world
from samordna.accounts.roles import Role
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plans.tests.factories import VersionFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

CLOSED = "Nedlagda enheten"
OPEN = "Egna enheten"


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr("samordna.core.limits.LIMITS", {})
    made = world()
    last = localdate() - timedelta(days=1)
    closed = UnitFactory(municipality=made.home, name=CLOSED, parent=made.own, valid_to=last)
    made.shared["contact_of_closed"] = ContactPointFactory(municipality=made.home, unit=closed)
    made.shared["plan_of_closed"] = VersionFactory(municipality=made.home, unit=closed)
    return made


def test_no_form_offers_a_closed_unit(everything: World) -> None:
    offering, offers_open = set(), set()
    for role in (Role.ADMINISTRATOR, Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR):
        for page, choice in _choices(everything, role):
            if choice.endswith(CLOSED):
                offering.add(page)
            if choice.endswith(OPEN):
                offers_open.add(page)
    assert len(offers_open) > 10
    assert not offering


@pytest.mark.parametrize(
    ("thing", "page"),
    [
        ("contact_of_closed", "organisation/kontakter/{}/andra/"),
        ("plan_of_closed", "planer/{}/uppgifter/"),
    ],
)
def test_what_a_closed_unit_owns_keeps_it(everything: World, thing: str, page: str) -> None:
    client = Client()
    client.force_login(everything.users[Role.CENTRAL_COORDINATOR])
    address = f"/hemby/{page.format(everything.shared[thing].pk)}"
    shown = html.document_fromstring(client.get(address).content.decode())
    [chosen] = shown.xpath("//select[@name='unit']/option[@selected]")
    assert CLOSED in chosen.text


def _choices(everything: World, role: Role) -> Iterator[tuple[str, str]]:
    """The page and the words of each choice that its forms offer, but for what is chosen already."""
    client = Client(raise_request_exception=False)
    client.force_login(everything.users[role])
    for route in (route for route in routes() if route.is_of_municipality):
        for place in places_of(route):
            for name, address in addresses_in(everything, route, place):
                answer = client.get(address)
                is_page = "html" in answer.headers.get("Content-Type", "") and answer.content.strip()
                if answer.status_code != 200 or not is_page:
                    continue
                page = html.document_fromstring(answer.content.decode())
                for choice in page.xpath(
                    "//option[not(@selected)] | //label[input[@type='checkbox' or @type='radio']]"
                ):
                    yield name, choice.text_content().strip()
