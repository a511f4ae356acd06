"""Signing in and out."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.tests.factories import PASSWORD, MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_signs_in_with_address_and_password_in_any_case(client: Client) -> None:
    member = MembershipFactory()
    answer = client.post(
        "/logga-in/", {"username": member.user.email.upper(), "password": PASSWORD}, follow=True
    )
    assert answer.redirect_chain[-1][0] == f"/{member.municipality.slug}/"
    assert member.municipality.name in answer.content.decode()


def test_a_wrong_password_is_explained_without_telling_who_exists(client: Client) -> None:
    user = UserFactory()
    known = client.post("/logga-in/", {"username": user.email, "password": "fel"}).context["form"].errors
    unknown = (
        client.post("/logga-in/", {"username": "ingen@kommun.example", "password": "fel"})
        .context["form"]
        .errors
    )
    assert known == unknown
    assert known


def test_after_signing_in_one_comes_to_the_page_one_wanted(client: Client) -> None:
    member = MembershipFactory()
    wanted = f"/{member.municipality.slug}/planer/"
    asked = client.get(wanted)
    assert asked.headers["Location"] == f"/logga-in/?next={wanted}"
    answer = client.post(asked.headers["Location"], {"username": member.user.email, "password": PASSWORD})
    assert answer.headers["Location"] == wanted


def test_one_is_never_sent_to_a_foreign_site(client: Client) -> None:
    member = MembershipFactory()
    data = {"username": member.user.email, "password": PASSWORD, "next": "https://ond.example/"}
    assert client.post("/logga-in/", data).headers["Location"] == "/"


def test_signing_out_takes_a_button(client: Client) -> None:
    member = MembershipFactory()
    client.force_login(member.user)
    assert client.get("/logga-ut/").status_code == 405
    client.post("/logga-ut/")
    assert "_auth_user_id" not in client.session


def test_demo_users_are_shown_in_the_demo_only(client: Client, settings: Any) -> None:
    assert "samordnare@stockholm.example" in client.get("/logga-in/").content.decode()
    settings.ENVIRONMENT = "production"
    assert "samordnare@stockholm.example" not in client.get("/logga-in/").content.decode()


def test_the_language_can_be_changed_and_stays(client: Client) -> None:
    client.post("/sprak/", {"language": "en", "next": "/logga-in/"})
    assert '<html lang="en"' in client.get("/logga-in/").content.decode()
