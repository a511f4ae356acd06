"""Every address of every slice against every role: the resolver is walked, so that no page can be forgotten."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from samordna.accounts.roles import MAY, Action, Role
from samordna.accounts.tests.factories import MembershipFactory
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db(transaction=True)

OPEN_TO_ALL = {
    "core:health",
    "core:offline",
    "core:service_worker",
    "core:gallery",
    "accounts:sign_in",
    "accounts:sign_out",
    "set_language",
    "home:start",
    None,
}
"""Pages outside any municipality. Everything else has come through ``accounts.access.page``."""
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
FILLED_IN = {"municipality": "{slug}", "area": "mal", "file_format": "json"}


def routes(
    resolver: URLResolver, before: str = "", space: str = ""
) -> Iterator[tuple[str, str | None, URLPattern]]:
    """Every address pattern with its full name."""
    for one in resolver.url_patterns:
        path = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one, path, f"{one.namespace}:" if one.namespace else space)
        else:
            yield path, f"{space}{one.name}" if one.name else None, one


def doors() -> list[tuple[str, str, Action]]:
    """Name, address with the slug to fill in, and action of each page of a municipality."""
    found = []
    for path, name, pattern in routes(get_resolver()):
        if name in OPEN_TO_ALL:
            continue
        action = getattr(pattern.callback, "action", None)
        assert action is not None, f"{name} ({path}) has no door"
        address = PARAMETER.sub(lambda match: FILLED_IN.get(match[1], "1"), path)
        found.append((str(name), f"/{address}", Action(action)))
    return found


def test_every_page_of_a_municipality_has_a_door() -> None:
    assert len(doors()) > 20
    assert all(address.startswith("/{slug}/") for _, address, _ in doors())


def test_who_is_not_signed_in_is_asked_to(client: Client) -> None:
    slug = MunicipalityFactory().slug
    for name, address, _ in doors():
        for method in (client.get, client.post):
            answer = method(address.format(slug=slug))
            assert answer.status_code in {302, 405}, name
            if answer.status_code == 302:
                assert answer.headers["Location"].startswith("/logga-in/"), name


@pytest.mark.parametrize("role", Role)
def test_another_municipality_does_not_exist(client: Client, role: Role) -> None:
    """The near miss: the right role, next door."""
    client.force_login(MembershipFactory(role=role).user)
    neighbour = MunicipalityFactory().slug
    for name, address, _ in doors():
        for method in (client.get, client.post):
            assert method(address.format(slug=neighbour)).status_code in {404, 405}, name


@pytest.mark.parametrize("role", Role)
def test_what_a_role_may_not_do_is_refused_with_the_reason(client: Client, role: Role) -> None:
    member = MembershipFactory(role=role)
    client.force_login(member.user)
    refused = 0
    for name, address, action in doors():
        for method in (client.get, client.post):
            answer = method(address.format(slug=member.municipality.slug), headers={"accept-language": "sv"})
            if answer.status_code == 405:
                continue
            assert (answer.status_code == 403) == (action not in MAY[role]), name
            if answer.status_code == 403:
                refused += 1
                assert role.label.lower() in answer.content.decode(), name
    assert (refused > 0) == (role != Role.COORDINATOR)
