"""What machines find without being told where."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

pytestmark = pytest.mark.django_db


def fields(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        name, value = line.split(": ", 1)
        found.setdefault(name, []).append(value)
    return found


def test_security_txt_says_whom_to_tell(client: Client, settings: Any) -> None:
    settings.SECURITY_CONTACT = ["mailto:sakerhet@exempel.se", "https://exempel.se/sakerhet"]
    settings.SECURITY_POLICY = "https://exempel.se/regler"
    answer = client.get("/.well-known/security.txt")
    found = fields(answer.content.decode())
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert found["Contact"] == ["mailto:sakerhet@exempel.se", "https://exempel.se/sakerhet"]
    assert found["Canonical"] == ["http://testserver/.well-known/security.txt"]
    assert found["Preferred-Languages"] == ["sv, en"]
    assert found["Policy"] == ["https://exempel.se/regler"]
    expires = datetime.strptime(found["Expires"][0], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=30) < expires - timezone.now() < timedelta(days=365)


def test_without_a_contact_there_is_no_security_txt(client: Client, settings: Any) -> None:
    settings.SECURITY_CONTACT = []
    assert client.get("/.well-known/security.txt").status_code == 404


def test_robots_are_kept_from_everything_but_open_pages(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert lines[-1] == "Disallow: /"
    assert not [line for line in lines if "stockholm" in line]


def test_password_managers_find_the_page_where_the_password_is_changed(client: Client) -> None:
    answer = client.get("/.well-known/change-password")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/konto/")
