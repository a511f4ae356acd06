"""Signing in and out."""

import re
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from samordna.accounts.models import User
from samordna.accounts.signing_in.passwords import BoundedArgon2PasswordHasher
from samordna.accounts.signing_in.tests.signing_in import is_signed_in, noted, sign_in
from samordna.accounts.tests.factories import PASSWORD, RoleAssignmentFactory, UserFactory
from samordna.core.models import Change, OutgoingMail

pytestmark = pytest.mark.django_db


def test_one_signs_in_with_address_and_password_in_any_case(client: Client) -> None:
    member = RoleAssignmentFactory()
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


@pytest.mark.parametrize("who", ["known", "unknown", "closed", "without password"])
def test_a_password_is_hashed_once_whoever_it_is_so_that_the_time_tells_nothing(
    client: Client, who: str
) -> None:
    user = UserFactory(is_active=who != "closed")
    if who == "without password":
        user.set_unusable_password()
        user.save()
    email = "ingen@kommun.example" if who == "unknown" else user.email
    hasher = BoundedArgon2PasswordHasher
    with (
        patch.object(hasher, "encode", autospec=True, side_effect=hasher.encode) as encode,
        patch.object(hasher, "verify", autospec=True, side_effect=hasher.verify) as verify,
    ):
        client.post("/logga-in/", {"username": email, "password": "fel-losenord"})
    assert encode.call_count + verify.call_count == 1


def test_after_signing_in_one_comes_to_the_page_one_wanted(client: Client) -> None:
    member = RoleAssignmentFactory()
    wanted = f"/{member.municipality.slug}/planer/"
    asked = client.get(wanted)
    assert asked.headers["Location"] == f"/logga-in/?next={wanted}"
    answer = client.post(asked.headers["Location"], {"username": member.user.email, "password": PASSWORD})
    assert answer.headers["Location"] == wanted


def test_only_whoever_sent_something_is_told_that_it_is_kept(client: Client) -> None:
    place = RoleAssignmentFactory().municipality.slug
    page, kept = f"/{place}/organisation/kontakter/ny/", "inte hann spara"
    shown = client.get(page, follow=True).content.decode()
    assert "kommer du till sidan" in shown
    assert kept not in shown
    asked = client.post(page, {"function": "Jour"}, headers={"referer": f"http://testserver{page}"})
    assert kept in client.get(asked.headers["Location"]).content.decode()
    wrong = client.post(asked.headers["Location"], {"username": "a@kommun.example", "password": "fel"})
    assert kept in wrong.content.decode()


@pytest.mark.parametrize("wanted", ["https://ond.example/", "//ond.example", "javascript:alert(1)"])
def test_one_is_never_sent_to_a_foreign_site(client: Client, wanted: str) -> None:
    member = RoleAssignmentFactory()
    data = {"username": member.user.email, "password": PASSWORD, "next": wanted}
    assert client.post("/logga-in/", data).headers["Location"] == "/"


def test_a_closed_account_stays_closed(client: Client) -> None:
    sign_in(client, UserFactory(is_active=False))
    assert not is_signed_in(client)


def test_signing_out_takes_a_button(client: Client) -> None:
    member = RoleAssignmentFactory()
    client.force_login(member.user)
    assert client.get("/logga-ut/").status_code == 405
    client.post("/logga-ut/")
    assert not is_signed_in(client)


def test_signing_in_gives_the_session_a_new_key(client: Client) -> None:
    client.get("/logga-in/passkey/", headers={"accept": "application/json"})
    before = client.session.session_key
    assert before
    sign_in(client, UserFactory())
    assert client.session.session_key != before


def test_the_history_says_who_signed_in_and_how_but_never_what_was_typed(client: Client) -> None:
    user = UserFactory()
    client.post("/logga-in/", {"username": "ingen@kommun.example", "password": "hemligt-men-fel"})
    sign_in(client, user)
    (failed,) = noted(Change.Kind.SIGN_IN_FAILED)
    (done,) = noted(Change.Kind.SIGN_IN)
    assert (failed.user_id, failed.row_id) == (None, None)
    assert "ingen" not in str(failed.after)
    assert "hemligt" not in str(failed.after)
    assert (done.user_id, done.after, len(done.request)) == (user.pk, {"how": ["password"]}, 16)


def test_a_new_device_is_told_by_mail_but_not_the_first_one(client: Client) -> None:
    user = UserFactory()
    sign_in(client, user)
    assert not OutgoingMail.objects.exists()
    client.post("/logga-ut/")
    sign_in(client, user)
    assert not OutgoingMail.objects.exists()
    firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
    sign_in(Client(), user, headers={"user-agent": firefox})
    (told,) = OutgoingMail.objects.all()
    assert told.to == user.email
    assert "Firefox på Windows" in told.text
    assert "Firefox på Windows" in told.html
    assert not mail.outbox


def test_demo_users_are_shown_in_the_demo_only(client: Client, settings: Any) -> None:
    assert "samordnare@stockholm.example" in client.get("/logga-in/").content.decode()
    settings.ENVIRONMENT = "production"
    assert "samordnare@stockholm.example" not in client.get("/logga-in/").content.decode()


def test_the_language_can_be_changed_and_stays(client: Client) -> None:
    client.post("/sprak/", {"language": "en", "next": "/logga-in/"})
    assert '<html lang="en"' in client.get("/logga-in/").content.decode()


def test_the_sign_in_page_makes_no_session_for_a_visitor(client: Client, settings: Any) -> None:
    assert client.get("/logga-in/").status_code == 200
    assert settings.SESSION_COOKIE_NAME not in client.cookies


@pytest.mark.parametrize(
    "address", ["/konto/skapa/", "/accounts/signup/", "/konto/epost/", "/sso/signup/", "/konto/anslutningar/"]
)
def test_nobody_signs_up_or_ties_other_accounts_to_theirs(client: Client, address: str) -> None:
    client.force_login(UserFactory())
    assert client.get(address).status_code == 404


def test_passkeys_are_said_to_want_a_name_when_the_site_is_opened_by_number(client: Client) -> None:
    by_number = client.get("/logga-in/", headers={"host": "127.0.0.1:8000"}).content.decode()
    by_name = client.get("/logga-in/", headers={"host": "localhost:8000"}).content.decode()
    assert 'href="http://localhost:8000/logga-in/"' in by_number
    assert "data-passkey" not in by_number
    assert "data-passkey" in by_name


def test_no_page_of_the_account_needs_inline_script_or_style(client: Client) -> None:
    client.force_login(UserFactory())
    for address in ["/konto/", "/konto/andra-steget/", "/konto/losenord/", "/konto/inloggningar/"]:
        page = client.get(address).content.decode()
        assert "<style" not in page
        assert not re.search(r"\sstyle=|\son\w+=", page)
        assert all("src=" in tag.split(">")[0] for tag in page.split("<script")[1:])


def test_the_visit_before_is_remembered_and_signing_in_again_at_once_is_no_visit(client: Client) -> None:
    user = UserFactory()
    sign_in(client, user)
    user.refresh_from_db()
    assert (user.previous_login, user.last_login is not None) == (None, True)
    long_ago = timezone.now() - timedelta(days=3)
    User.objects.filter(pk=user.pk).update(last_login=long_ago)
    for _again in range(2):
        client.post("/logga-ut/")
        sign_in(client, user)
        user.refresh_from_db()
        assert user.previous_login == long_ago
