"""Pages for when something is wrong, and for machines."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core import health, middleware, views
from samordna.core.gate_refusals import MARK, Reason
from samordna.core.middleware import HelpfulRefusals
from samordna.core.return_pages import page_of

pytestmark = pytest.mark.django_db


def test_healthz_says_ok(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "database": "ok"})


def test_healthz_says_when_the_database_is_away(client: Client) -> None:
    with patch.object(connection, "cursor", side_effect=OperationalError):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["database"]) == (503, "unreachable")


def test_a_database_that_is_away_is_told_of_also_before_a_view_begins(client: Client) -> None:
    client.raise_request_exception = False
    with patch.object(middleware, "exceeded", side_effect=OperationalError):
        answer = client.get("/logga-in/")
    assert answer.status_code == 503
    assert "Databasen svarar inte" in answer.content.decode()


@pytest.mark.parametrize(
    ("reason", "status", "said"),
    [
        (Reason.TOO_LARGE, 413, "mer än vad som kan tas emot"),
        (Reason.TOO_SLOW, 408, "för långsamt"),
        (Reason.TOO_MANY, 503, "Många skickar just nu"),
        (Reason.NO_ROOM, 503, "inte plats"),
    ],
)
def test_what_is_not_received_is_told_on_a_page_and_to_a_script(
    client: Client, reason: Reason, status: int, said: str
) -> None:
    marked: Any = {MARK: reason}
    page = client.post("/logga-in/", **marked)
    assert page.status_code == status
    assert said in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store, private"
    answer = client.post("/logga-in/", headers={"Accept": "application/json"}, **marked)
    assert (answer.status_code, said in answer.json()["error"]) == (status, True)


def test_healthz_says_when_nothing_can_be_written(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL transaction_read_only = on")
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "fails", "database": "cannot be written"})


def test_healthz_says_when_the_disk_is_full(client: Client, settings: Any, tmp_path: Path) -> None:
    settings.DATABASE_FOLDER = tmp_path
    with patch.object(health.shutil, "disk_usage", return_value=SimpleNamespace(free=health.LEAST_FREE - 1)):
        assert client.get("/healthz").json()["database"] == "cannot be written"


def test_healthz_asks_the_database_once_in_a_while(client: Client) -> None:
    with CaptureQueriesContext(connection) as queries:
        for _one in range(3):
            assert client.get("/healthz").status_code == 200
    assert sum("core_kept" in query["sql"] for query in queries) == 1


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """What a machine that watches was told by another test."""
    health.remembered.forget()
    yield
    health.remembered.forget()


def test_an_unknown_address_explains_itself_in_the_readers_language(client: Client) -> None:
    swedish = client.get("/finns/inte/alls/", headers={"accept-language": "sv"})
    client.post("/sprak/", {"language": "en"})
    english = client.get("/finns/inte/alls/")
    assert swedish.status_code == english.status_code == 404
    assert "Sidan finns inte här" in swedish.content.decode()
    assert "The page is not here" in english.content.decode()


def test_the_error_page_needs_neither_database_nor_user(rf: RequestFactory) -> None:
    answer = views.server_error(rf.get("/"))
    assert answer.status_code == 500
    assert "112" not in answer.content.decode()
    assert "<h1>" in answer.content.decode()


def test_a_refusal_gives_its_reason(rf: RequestFactory) -> None:
    assert "för att" in views.forbidden(rf.get("/"), PermissionError("för att")).content.decode()


def test_the_offline_page_gives_numbers_to_call(client: Client) -> None:
    assert "112" in client.get("/offline/").content.decode()


def test_the_service_worker_watches_over_the_whole_site(client: Client) -> None:
    answer = client.get("/offline/sw.js")
    assert answer.headers["Service-Worker-Allowed"] == "/"
    assert answer.headers["Content-Type"].startswith("text/javascript")


def test_the_gallery_is_not_in_production(client: Client, settings: Any) -> None:
    assert client.get("/_gallery/").status_code == 200
    settings.ENVIRONMENT = "production"
    assert client.get("/_gallery/").status_code == 404


@pytest.mark.parametrize("address", ["/logga-in/", "/offline/", "/finns/inte/", "/_gallery/"])
def test_no_page_needs_inline_script_or_style(client: Client, address: str) -> None:
    answer = client.get(address)
    page = answer.content.decode()
    assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
    assert "<style" not in page
    assert " style=" not in page
    assert " onclick=" not in page
    assert all("src=" in tag.split(">")[0] for tag in page.split("<script")[1:])


def test_an_address_that_only_receives_forms_leads_to_its_page(client: Client) -> None:
    coordinator = RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)
    client.force_login(coordinator.user)
    place = coordinator.municipality.slug
    answer = client.get(f"/{place}/importera/1/spara/")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    assert f'href="/{place}/importera/1/"' in answer.content.decode()


def test_a_browser_that_goes_back_to_a_refused_form_is_led_to_its_page(client: Client) -> None:
    coordinator = RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)
    place = coordinator.municipality.slug
    address, of_a_browser = f"/{place}/importera/1/spara/", {"sec-fetch-mode": "navigate"}
    assert client.get(address, headers=of_a_browser).status_code == 405
    client.force_login(coordinator.user)
    answer = client.get(address, headers=of_a_browser)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{place}/importera/1/")


def test_a_database_that_is_away_is_told_of(client: Client, rf: RequestFactory) -> None:
    with patch.object(connection, "cursor", side_effect=OperationalError):
        answer = HelpfulRefusals(lambda request: HttpResponse()).process_exception(
            rf.get("/"), OperationalError()
        )
    assert answer is not None
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert "112" in answer.content.decode()
    assert HelpfulRefusals(lambda request: HttpResponse()).process_exception(rf.get("/"), KeyError()) is None


def test_more_than_can_be_received_is_told_of(rf: RequestFactory) -> None:
    answer = views.bad_request(rf.post("/"), RequestDataTooBig())
    assert answer.status_code == 413
    assert "<h1>" in answer.content.decode()


@pytest.mark.parametrize(
    ("method", "headers", "back"),
    [
        ("GET", {}, "/stad/planer/?ar=2026"),
        (
            "POST",
            {"referer": "http://testserver/stad/planer/3/innehall/?a=1"},
            "/stad/planer/3/innehall/?a=1",
        ),
        ("POST", {"referer": "https://annan.example/lur/"}, "/"),
        ("POST", {}, "/"),
        (
            "GET",
            {"hx-request": "true", "hx-current-url": "http://testserver/stad/importera/1/"},
            "/stad/importera/1/",
        ),
    ],
)
def test_whoever_signs_in_anew_comes_back_to_a_page(
    rf: RequestFactory, method: str, headers: dict[str, str], back: str
) -> None:
    assert page_of(rf.generic(method, "/stad/planer/?ar=2026", headers=headers)) == back


def test_a_part_of_a_page_is_never_a_sign_in_page(client: Client) -> None:
    place = RoleAssignmentFactory().municipality.slug
    answer = client.post(
        f"/{place}/importera/1/spara/",
        headers={"hx-request": "true", "hx-current-url": f"http://testserver/{place}/importera/1/granska/"},
    )
    assert answer.status_code == 204
    assert answer.headers["HX-Redirect"] == f"/logga-in/?next=/{place}/importera/1/granska/&osparat=1"


def test_the_menu_is_each_readers_own(client: Client) -> None:
    """It is kept for all pages: never for somebody of another role, at another place or in another language."""
    administrator = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    home = administrator.municipality
    reader = RoleAssignmentFactory(role=Role.READER, municipality=home)
    elsewhere = RoleAssignmentFactory(role=Role.ADMINISTRATOR)

    def menu(assignment: RoleAssignment) -> str:
        client.force_login(assignment.user)
        page = client.get(f"/{assignment.municipality.slug}/").content.decode()
        return page.split("</nav>")[0].split("<nav")[1]

    assert "Inställningar" in menu(administrator)
    assert "Inställningar" not in menu(reader)
    assert f"/{home.slug}/" not in menu(elsewhere)
    client.cookies["language"] = "en"
    assert "Settings" in menu(administrator)
