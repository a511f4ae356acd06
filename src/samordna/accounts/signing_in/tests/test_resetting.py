"""The link by which somebody chooses a new password."""

import re
import time
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.models import User
from samordna.accounts.signing_in.resetting import MOST_MAILS
from samordna.accounts.signing_in.tests.signing_in import is_signed_in, noted, sign_in
from samordna.accounts.tests.factories import PASSWORD, UserFactory
from samordna.core.models import Change, OutgoingMail

pytestmark = pytest.mark.django_db
NEW = "en helt ny lång fras"


def ask(client: Client, email: str, **extra: Any) -> Any:
    return client.post("/konto/glomt-losenord/", {"email": email}, follow=True, **extra)


def seen(answer: Any) -> str:
    """The page, without what is new each time."""
    return re.sub(
        r'value="[^"]{64}"|name="sent_once" value="[^"]+"|token": "[^"]+"', "", answer.content.decode()
    )


def link_of(mail: OutgoingMail) -> str:
    found = re.search(r"http://testserver(\S+)", mail.text)
    assert found
    return found[1]


def choose(client: Client, link: str, password: str = NEW, **extra: Any) -> Any:
    page = client.get(link, follow=True, **extra)
    if page.context.get("token_fail"):
        return page
    return client.post(page.redirect_chain[-1][0], {"password1": password}, follow=True, **extra)


def ask_and_choose(client: Client, user: User, password: str = NEW, **extra: Any) -> Any:
    ask(client, user.email, **extra)
    return choose(client, link_of(OutgoingMail.objects.filter(to=user.email).latest("pk")), password, **extra)


def test_a_new_password_is_chosen_by_the_link(client: Client) -> None:
    user = UserFactory()
    answer = ask_and_choose(client, user)
    assert "Du har ett nytt lösenord" in answer.content.decode()
    assert not is_signed_in(client)
    sign_in(client, user, NEW)
    assert is_signed_in(client)
    assert OutgoingMail.objects.filter(subject__contains="har ändrats").count() == 1
    assert [row.after for row in noted(Change.Kind.ACCOUNT)] == [{"did": "changed", "what": "password"}]


def test_the_page_and_the_work_are_the_same_for_an_address_nobody_has(client: Client) -> None:
    user = UserFactory()
    with CaptureQueriesContext(
        connection,
    ) as known:
        there = ask(client, user.email)
    with CaptureQueriesContext(connection) as unknown:
        nowhere = ask(client, "ingen@kommun.example")
    assert seen(there) == seen(nowhere)
    assert OutgoingMail.objects.count() == 1
    kinds = [[one["sql"].split()[0] for one in queries] for queries in (known, unknown)]
    assert [kind for kind in kinds[0] if kind not in {"RELEASE", "ROLLBACK"}] == [
        kind for kind in kinds[1] if kind not in {"RELEASE", "ROLLBACK"}
    ]


def test_the_link_works_once(client: Client) -> None:
    user = UserFactory()
    ask_and_choose(client, user)
    link = link_of(OutgoingMail.objects.filter(subject__contains="Välj").get())
    again = choose(Client(), link, "ännu en helt ny fras")
    assert "fungerar inte längre" in again.content.decode()


def test_the_link_works_for_an_hour(client: Client) -> None:
    user = UserFactory()
    ask(client, user.email)
    link = link_of(OutgoingMail.objects.get())
    with time_machine.travel(time.time() + 59 * 60):
        assert "password1" in Client().get(link, follow=True).content.decode()
    with time_machine.travel(time.time() + 61 * 60):
        assert "fungerar inte längre" in Client().get(link, follow=True).content.decode()


def test_signing_in_after_all_makes_the_link_useless(client: Client) -> None:
    user = UserFactory()
    ask(client, user.email)
    sign_in(client, user)
    assert "fungerar inte längre" in choose(Client(), link_of(OutgoingMail.objects.get())).content.decode()


def test_the_key_does_not_stay_in_the_address(client: Client) -> None:
    user = UserFactory()
    ask(client, user.email)
    link = link_of(OutgoingMail.objects.get())
    assert client.get(link).headers["Location"].endswith("-set-password/")


def test_a_weak_password_is_refused_with_the_reason(client: Client) -> None:
    user = UserFactory()
    answer = ask_and_choose(client, user, "kort")
    assert "minst 12 tecken" in answer.content.decode()
    assert user.check_password(PASSWORD)


def test_all_other_sessions_end(client: Client) -> None:
    user = UserFactory()
    elsewhere = Client()
    sign_in(elsewhere, user)
    with time_machine.travel(time.time() + 2):
        ask_and_choose(client, user)
    assert elsewhere.get("/konto/").status_code == 302


def test_somebody_who_signs_in_by_a_service_gets_no_password_by_mail(client: Client) -> None:
    user = UserFactory()
    user.set_unusable_password()
    user.save()
    ask(client, user.email)
    (told,) = OutgoingMail.objects.all()
    assert "http" not in told.text
    assert "inloggningssidan" in told.text


def test_a_closed_account_gets_no_mail(client: Client) -> None:
    ask(client, UserFactory(is_active=False).email)
    assert not OutgoingMail.objects.exists()


def test_nobody_is_flooded_with_mail_and_nobody_is_told_so(client: Client) -> None:
    user = UserFactory()
    answers = {seen(ask(client, user.email)) for _ in range(MOST_MAILS + 3)}
    assert len(answers) == 1
    assert OutgoingMail.objects.count() == MOST_MAILS


def test_the_mail_is_in_the_language_of_the_reader(client: Client) -> None:
    user = UserFactory()
    client.post("/sprak/", {"language": "en"})
    ask(client, user.email)
    assert OutgoingMail.objects.get().subject == "Choose a new password in Samordna"


def test_names_with_html_stay_text_in_the_mail(client: Client) -> None:
    user = UserFactory(name="<b>Å & Ö</b>")
    ask(client, user.email)
    mail = OutgoingMail.objects.get()
    assert "<b>" not in mail.html
