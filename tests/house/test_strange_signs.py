"""Signs that no text holds, sent to every address in every parameter that its view asks for, and in every field of every form.

They come from copied text, damaged files and attacks. PostgreSQL refuses some of them, a workbook others.
"""

from collections.abc import Iterator

import pytest
from django.test import Client

from house.addresses import addresses_in, places_of
from house.asking import ALL, noted
from house.forms import browser, municipal_pages
from house.routes import Route, routes
from house.sending import Sendings
from house.strange import NOTHING_BUT, STRANGE
from house.world import Place, World
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.telling import Tell
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

HEADERS = (
    "HTTP_REFERER",
    "HTTP_USER_AGENT",
    "HTTP_HX_CURRENT_URL",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_X_FORWARDED_FOR",
)
ROLES = (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR)


def test_no_parameter_of_an_address_breaks_it(
    everything: World, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    asked = noted(monkeypatch)
    broken, sent, parameters = [], 0, set()
    for role in ROLES:
        web = browser(everything.users[role])
        for name, address in _addresses(everything):
            asked.clear()
            web.get(address)
            wanted = sorted(asked - {ALL})
            is_new = not {(name, one) for one in wanted} <= parameters
            parameters |= {(name, one) for one in wanted}
            for strange in (STRANGE, NOTHING_BUT) if is_new else ():
                for query in [*([one] for one in wanted), *([wanted] if len(wanted) > 1 else [])]:
                    answer = web.get(f"{address}?{'&'.join(f'{one}={strange}' for one in query)}")
                    sent += 1
                    if answer.status_code >= 500:
                        broken.append(f"{role.value} {name} {query}={strange}: {answer.status_code}")
    tell(f"strange signs: {sent} addresses with {len(parameters)} parameters, {len(broken)} broken")
    assert len(parameters) > 60
    assert not broken


def _addresses(everything: World) -> Iterator[tuple[str, str]]:
    for route in municipal_pages():
        place = Place.OWN if Place.OWN in places_of(route) else Place.WHOLE
        yield from addresses_in(everything, route, place)
    for route in _elsewhere():
        yield route.name, route.address()


def _elsewhere() -> list[Route]:
    """Signing in, one's own account and the installation's pages, as far as they have one address."""
    return [
        route
        for route in routes()
        if not route.is_of_municipality and not route.parameters and "(" not in route.path
    ]


@pytest.mark.xdist_group("forms")
def test_no_field_of_a_form_lets_them_in(sendings: Sendings, tell: Tell) -> None:
    sent, broken, stored = sendings.strange.sent, sendings.strange.broken, sendings.strange.stored
    tell(f"strange signs: {sent} forms, {len(broken)} broken, {len(stored)} stored")
    assert sent > 400
    assert not broken
    assert not stored


@pytest.fixture
def web() -> Client:
    """A browser of the coordinator, where the municipality itself is enough."""
    home = MunicipalityFactory(slug="hemby")
    return browser(RoleAssignmentFactory(municipality=home, role=Role.CENTRAL_COORDINATOR).user)


@pytest.mark.parametrize("header", HEADERS)
def test_no_header_breaks_a_page(web: Client, header: str) -> None:
    for address in ("/hemby/", "/konto/", "/logga-in/"):
        assert web.get(address, **{header: "a\x00b\x01"}).status_code < 500  # type: ignore[arg-type]
        assert web.post(address, **{header: "a\x00b\x01"}).status_code < 500  # type: ignore[arg-type]


@pytest.mark.parametrize("cookie", ["sessionid", "session", "language", "csrf", "messages", "device"])
def test_no_cookie_breaks_a_page(cookie: str) -> None:
    """A cookie can spell a zero as ``\\000`` inside quotes."""
    MunicipalityFactory(slug="hemby")
    web = Client(raise_request_exception=False)
    assert web.get("/hemby/", HTTP_COOKIE=f'{cookie}="\\000a\\001"').status_code < 500
    assert web.get("/logga-in/", HTTP_COOKIE=f'{cookie}="\\000a\\001"').status_code < 500


@pytest.mark.parametrize(
    "address",
    [
        "/hemby/%00/",
        "/he%00mby/",
        "/%00",
        "/inbjudan/hemby/%00/",
        "/konto/nytt-losenord/1-%00/",
        "/static/%00.css",
        "/hemby/planer/%C2%9F/",
    ],
)
def test_no_part_of_a_path_breaks_it(web: Client, address: str) -> None:
    assert web.get(address).status_code < 500
