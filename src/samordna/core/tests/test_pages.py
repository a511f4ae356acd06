"""Pages for when something is wrong, and for machines."""

from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory

from samordna.core import views

pytestmark = pytest.mark.django_db


def test_healthz_says_ok(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "database": "ok"})


def test_healthz_says_when_the_database_is_away(client: Client) -> None:
    with patch.object(views.connection, "cursor", side_effect=OperationalError):
        assert client.get("/healthz").status_code == 503


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
