"""What was written and could not be received comes back, and whoever sent too much is told what to do."""

from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client
from lxml import html

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.limits import LIMITS, Limit
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Guideline

pytestmark = pytest.mark.django_db
WRITTEN = "Vi öppnar två fritidsgårdar till.\n\nEn i norr & en i söder."
OURS = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}


@pytest.fixture
def member() -> RoleAssignment:
    made: RoleAssignment = RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)
    return made


@pytest.fixture
def strict(member: RoleAssignment) -> Client:
    """A browser whose tokens are looked at."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(member.user)
    return client


def page(member: RoleAssignment) -> str:
    return f"/{member.municipality.slug}/organisation/riktlinjer/ny/"


def values(**more: Any) -> dict[str, Any]:
    return {"title": "Trygga skolor", "kind": "guideline", "decided": "2026", "text": WRITTEN, **more}


def refused(client: Client, member: RoleAssignment, **headers: str) -> Any:
    old = values(csrfmiddlewaretoken="x" * 64)
    referer = f"http://testserver{page(member)}"
    answer = client.post(page(member), old, headers={"referer": referer, **headers})
    assert answer.status_code == 403
    return answer.content.decode()


def test_what_was_written_is_sent_on_with_one_press(strict: Client, member: RoleAssignment) -> None:
    shown = refused(strict, member, **OURS)
    parsed: Any = html.document_fromstring(shown)
    form = next(one for one in parsed.forms if "text" in one.fields)
    assert form.fields["text"].replace("\r", "").strip() == WRITTEN
    answer = strict.post(form.action, dict(form.form_values()), headers=OURS)
    assert answer.status_code == 302
    act_for(member.municipality)
    assert Guideline.objects.get(municipality=member.municipality).text == WRITTEN


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elak.exempel"},
        {"origin": "null"},
        {"origin": "http://testserver", "sec-fetch-site": "same-site"},
        {},
    ],
)
def test_what_another_site_sent_is_not_offered(
    strict: Client, member: RoleAssignment, headers: dict[str, str]
) -> None:
    shown = refused(strict, member, **headers)
    assert "fritidsgårdar" not in shown
    assert f'action="{page(member)}"' not in shown
    assert "Inget är gjort" in shown


def test_whoever_is_signed_out_is_led_to_sign_in_and_sees_the_text(member: RoleAssignment) -> None:
    shown = refused(Client(enforce_csrf_checks=True), member, **OURS)
    assert f"/logga-in/?next={page(member)}" in shown
    assert "En i norr &amp; en i söder." in shown
    assert f'action="{page(member)}"' not in shown


def test_a_password_never_comes_back() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(
        "/logga-in/", {"username": "a@b.example", "password": "hemligt-ord " * 9}, headers=OURS
    )
    assert answer.status_code == 403
    assert "hemligt-ord" not in answer.content.decode()


def test_a_file_must_be_chosen_again(strict: Client, member: RoleAssignment) -> None:
    with open(__file__, "rb") as file:
        answer = strict.post(f"/{member.municipality.slug}/importera/", {"file": file}, headers=OURS)
    assert answer.status_code == 403
    assert "Filen måste väljas igen" in answer.content.decode()


def test_htmx_is_told_to_load_the_page_again(strict: Client, member: RoleAssignment) -> None:
    shown = refused(strict, member, **OURS, **{"hx-request": "true"})
    assert "Ladda om sidan" in shown


def test_too_many_says_who_how_long_and_what_to_do(member: RoleAssignment) -> None:
    client = Client()
    client.force_login(member.user)
    with patch.dict(LIMITS, {"organisation:guideline_create": Limit("1/h", "POST")}):
        client.post(page(member), values())
        answer = client.post(
            page(member),
            values(),
            headers={"referer": f"http://testserver{page(member)}", "hx-request": "true"},
        )
    shown = " ".join(answer.content.decode().split())
    assert answer.status_code == 429
    assert "Vänta 60 minuter" in shown
    assert "inte vad dina kollegor gör" in shown
    assert "det du skrev är kvar i formuläret" in shown
    assert f'href="{page(member)}"' in shown
