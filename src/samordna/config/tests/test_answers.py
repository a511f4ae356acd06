"""What every answer of every address tells the browser, whoever asks and whatever goes wrong."""

from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client, override_settings
from django.urls import reverse

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.limits import LIMITS, Limit
from samordna.core.security.headers import CONTENT_POLICY, UNUSED_FEATURES, content_policy
from samordna.core.tests.addresses import addresses

pytestmark = pytest.mark.django_db

MAY_BE_KEPT = {"core:offline", "core:service_worker"}
"""The same for everybody, and nobody's."""


@pytest.fixture
def member() -> RoleAssignment:
    return RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR, user__administers_instance=True)


@pytest.fixture
def web(member: RoleAssignment) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(member.user)
    return client


@pytest.fixture(autouse=True)
def _no_limits() -> Iterator[None]:
    with patch.dict(LIMITS, clear=True), patch("samordna.core.limits.ANONYMOUS", Limit("1000000/d")):
        yield


def assert_safe(answer: Any, what: str, *, may_be_kept: bool = False) -> None:
    sent = answer.headers
    policy = dict(rule.split(" ", 1) for rule in sent["Content-Security-Policy"].split("; ") if " " in rule)
    assert policy == {name: " ".join(sources) for name, sources in CONTENT_POLICY.items()}, what
    assert "unsafe" not in sent["Content-Security-Policy"], what
    assert sent["X-Content-Type-Options"] == "nosniff", what
    assert sent["X-Frame-Options"] == "DENY", what
    assert sent["Referrer-Policy"] in {"same-origin", "no-referrer"}, what
    assert sent["Cross-Origin-Opener-Policy"] == "same-origin", what
    assert sent["Cross-Origin-Resource-Policy"] == "same-origin", what
    assert all(f"{feature}=()" in sent["Permissions-Policy"] for feature in UNUSED_FEATURES), what
    assert sent["X-Request-ID"], what
    assert "Access-Control-Allow-Origin" not in sent, what
    kept = sent.get("Cache-Control", "")
    assert may_be_kept or "no-store" in kept or "private" in kept, (what, kept)


@pytest.mark.slow
def test_every_address_answers_safely_to_everybody(web: Client, member: RoleAssignment) -> None:
    everything = list(addresses(member.municipality.slug))
    assert len(everything) > 40
    for client, who in ((Client(raise_request_exception=False), "stranger"), (web, "member")):
        for name, address in everything:
            for method in ("get", "post"):
                if who == "member" and (name, method) == ("accounts:sign_out", "post"):
                    continue
                answer = getattr(client, method)(address)
                assert_safe(answer, f"{who} {method} {name} {address}", may_be_kept=name in MAY_BE_KEPT)


def test_signing_out_empties_the_browser(web: Client) -> None:
    assert "Clear-Site-Data" not in web.get("/").headers
    assert web.post("/logga-ut/").headers["Clear-Site-Data"] == '"cache", "storage"'


def wrong_host(web: Client, slug: str) -> Any:
    return web.get("/", headers={"host": "elak.exempel"})


def not_understood(web: Client, slug: str) -> Any:
    with patch("samordna.core.views.examples", side_effect=SuspiciousOperation("x")):
        return web.get(reverse("core:gallery"))


def forged(web: Client, slug: str) -> Any:
    strict = Client(enforce_csrf_checks=True)
    return strict.post("/sprak/", {"language": "en"})


def forbidden(web: Client, slug: str) -> Any:
    web.force_login(RoleAssignmentFactory(role=Role.READER, municipality__slug="annan").user)
    return web.get(reverse("intake:upload", args=["annan"]))


def not_found(web: Client, slug: str) -> Any:
    return web.get("/finns/inte/alls/")


def wrong_method(web: Client, slug: str) -> Any:
    return web.post("/offline/")


def too_large(web: Client, slug: str) -> Any:
    return web.post(reverse("intake:upload", args=[slug]), CONTENT_LENGTH=str(2**40))


def too_many(web: Client, slug: str) -> Any:
    with patch.dict(LIMITS, {"core:offline": Limit("1/m")}):
        web.get("/offline/")
        return web.get("/offline/")


def broken(web: Client, slug: str) -> Any:
    with patch("samordna.core.views.examples", side_effect=RuntimeError):
        return web.get(reverse("core:gallery"))


@pytest.mark.parametrize(
    ("ask", "status"),
    [
        (wrong_host, 400),
        (not_understood, 400),
        (forged, 403),
        (forbidden, 403),
        (not_found, 404),
        (wrong_method, 405),
        (too_large, 413),
        (too_many, 429),
        (broken, 500),
    ],
)
def test_every_refusal_answers_safely(web: Client, member: RoleAssignment, ask: Any, status: int) -> None:
    answer = ask(web, member.municipality.slug)
    assert answer.status_code == status
    assert_safe(answer, ask.__name__)


@pytest.mark.parametrize("host", ["elak.exempel", "testserver.elak.exempel", "testserver:80@elak", "", "a b"])
def test_a_wrong_name_is_refused_in_plain_swedish(client: Client, host: str) -> None:
    for address in ("/", "/static/core/favicon.svg", "/finns/inte/"):
        answer = client.get(address, headers={"host": host}, SERVER_NAME=host)
        assert answer.status_code == 400, address
        assert "svarar inte på den här adressen" in answer.content.decode(), address


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    sources = {source for several in CONTENT_POLICY.values() for source in several}
    assert sources == {"'none'", "'self'", "data:"}
    assert CONTENT_POLICY["img-src"] == ("'self'", "data:")
    with override_settings(PRODUCTION=True):
        assert content_policy().endswith("; upgrade-insecure-requests")
