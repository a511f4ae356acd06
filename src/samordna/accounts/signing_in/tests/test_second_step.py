"""The second step: who must take it, how it is set up, used and kept."""

import html
import time
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.core.context import request_context
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from samordna.accounts.commands import second_step_secrets_renew
from samordna.accounts.models import User
from samordna.accounts.roles import NEEDS_SECOND_STEP, Role
from samordna.accounts.signing_in import code_guesses, second_step
from samordna.accounts.signing_in.forms.second_step import CodeForm
from samordna.accounts.signing_in.tests.signing_in import (
    code,
    is_signed_in,
    noted,
    recovery_codes,
    sign_in,
    with_app,
)
from samordna.accounts.signing_in.tests.test_resetting import ask_and_choose
from samordna.accounts.tasks import renew_secrets
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import Change, OutgoingMail
from samordna.core.tests.tenants import act_for_nobody

pytestmark = pytest.mark.django_db
STEP = "/konto/andra-steget/"
AT_SIGN_IN = "/logga-in/andra-steget/"


@pytest.fixture
def _required(settings: Any) -> None:
    settings.REQUIRE_SECOND_STEP = True


@pytest.mark.parametrize("role", Role)
@pytest.mark.usefixtures("_required")
def test_roles_that_can_change_or_administer_are_led_to_the_second_step(client: Client, role: Role) -> None:
    member = RoleAssignmentFactory(role=role)
    sign_in(client, member.user)
    wanted = f"/{member.municipality.slug}/"
    answer = client.get(wanted)
    if role in NEEDS_SECOND_STEP:
        assert answer.headers["Location"] == f"{STEP}?next=%2F{member.municipality.slug}%2F"
        page = client.get(answer.headers["Location"]).content.decode()
        assert "Din roll kan ändra saker för andra" in page
    else:
        assert answer.status_code == 200


@pytest.mark.usefixtures("_required")
def test_the_administrator_of_the_installation_is_too(client: Client) -> None:
    user = UserFactory(administers_instance=True)
    sign_in(client, user)
    assert client.get("/installation/").headers["Location"].startswith(STEP)


@pytest.mark.usefixtures("_required")
def test_a_post_does_nothing_either(client: Client) -> None:
    member = RoleAssignmentFactory()
    sign_in(client, member.user)
    answer = client.post(f"/{member.municipality.slug}/importera/")
    assert answer.headers["Location"] == f"{STEP}?next=%2F"


def test_in_the_demo_nobody_is_asked(client: Client) -> None:
    member = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    sign_in(client, member.user)
    assert client.get(f"/{member.municipality.slug}/planer/").status_code == 200
    assert "Din roll kan ändra" not in client.get(STEP).content.decode()


@pytest.mark.usefixtures("_required")
def test_password_and_code_let_in_to_the_page_one_wanted(client: Client) -> None:
    member = RoleAssignmentFactory()
    secret = with_app(member.user)
    wanted = f"/{member.municipality.slug}/planer/"
    asked = client.post(
        f"/logga-in/?next={wanted}", {"username": member.user.email, "password": "ett-langt-losenord"}
    )
    assert asked.headers["Location"] == AT_SIGN_IN
    assert not is_signed_in(client)
    done = client.post(AT_SIGN_IN, {"code": code(secret)})
    assert done.headers["Location"] == wanted
    assert client.get(wanted).status_code == 200
    assert noted(Change.Kind.SIGN_IN)[-1].after == {"how": ["password", "mfa:totp"]}


def test_codes_may_be_written_in_groups_and_a_little_early_or_late(client: Client) -> None:
    for steps in (-1, 1):
        user = UserFactory()
        secret = with_app(user)
        sign_in(client, user)
        shown = code(secret, steps=steps)
        client.post(AT_SIGN_IN, {"code": f" {shown[:3]} {shown[3:]} "})
        assert is_signed_in(client), steps
        client.post("/logga-ut/")


def test_the_form_gives_the_code_without_its_gaps(client: Client, user_with_app: tuple[User, str]) -> None:
    user, secret = user_with_app
    shown = code(secret)
    with request_context(client.get(AT_SIGN_IN).wsgi_request):
        form = CodeForm(user=user, data={"code": f"{shown[:3]} {shown[3:]}"})
        assert form.is_valid()
    assert form.cleaned_data == {"code": shown}


def test_a_code_that_is_too_old_is_refused_and_noted(client: Client) -> None:
    user = UserFactory()
    secret = with_app(user)
    sign_in(client, user)
    answer = client.post(AT_SIGN_IN, {"code": code(secret, steps=-3)})
    assert "Koden är fel" in answer.content.decode()
    assert not is_signed_in(client)
    (failed,) = noted(Change.Kind.SIGN_IN_FAILED)
    assert (failed.user_id, failed.after) == (user.pk, {"how": "mfa:totp"})


@pytest.mark.parametrize("kind", ["app", "recovery"])
def test_a_code_is_taken_once(client: Client, kind: str) -> None:
    user = UserFactory()
    secret = with_app(user)
    one = code(secret) if kind == "app" else recovery_codes(user)[0]
    sign_in(client, user)
    client.post(AT_SIGN_IN, {"code": one})
    assert is_signed_in(client)
    again = Client()
    sign_in(again, user)
    assert "redan använd" in again.post(AT_SIGN_IN, {"code": one}).content.decode()
    assert not is_signed_in(again)


def test_codes_cannot_be_guessed_through(client: Client) -> None:
    user = UserFactory()
    secret = with_app(user)
    sign_in(client, user)
    for number in range(10):
        client.post(AT_SIGN_IN, {"code": f"00000{number}"})
    answer = client.post(AT_SIGN_IN, {"code": code(secret)})
    assert "Vänta fem minuter" in answer.content.decode()
    assert not is_signed_in(client)


def test_the_waiting_sign_in_can_be_left(client: Client) -> None:
    user = UserFactory()
    with_app(user)
    sign_in(client, user)
    assert client.get("/logga-in/").headers["Location"] == AT_SIGN_IN
    client.post("/logga-ut/")
    assert client.get("/logga-in/").status_code == 200
    assert client.get(AT_SIGN_IN).headers["Location"] == "/logga-in/"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_required")
def test_an_app_is_added_and_counts_from_then_on(client: Client) -> None:
    member = RoleAssignmentFactory()
    sign_in(client, member.user)
    before = client.session.session_key
    page = client.get(f"{STEP}app/")
    shown = page.context["form"].secret
    assert shown in page.content.decode()
    answer = client.post(f"{STEP}app/", {"code": code(shown)}, follow=True)
    assert answer.redirect_chain[-1][0] == f"{STEP}koder/"
    assert client.session.session_key != before
    assert client.get(f"/{member.municipality.slug}/").status_code == 200
    assert [mail.subject for mail in OutgoingMail.objects.all()] == [
        "En app är det andra steget för ditt konto i Samordna"
    ]
    assert {"did": "added", "what": "totp"} in [row.after for row in noted(Change.Kind.ACCOUNT)]


def test_a_wrong_first_code_adds_nothing(client: Client) -> None:
    user = UserFactory()
    sign_in(client, user)
    client.get(f"{STEP}app/")
    assert client.post(f"{STEP}app/", {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()


def test_the_secret_is_not_readable_in_the_database(client: Client) -> None:
    user = UserFactory()
    secret = with_app(user)
    kept = [str(row.data) for row in Authenticator.objects.all()]
    assert not any(secret in text for text in kept)
    assert not any(one in text for one in recovery_codes(user) for text in kept)


def test_a_secret_kept_with_the_former_key_is_still_read(settings: Any) -> None:
    user = UserFactory()
    secret = with_app(user)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "en-helt-ny-nyckel-som-ingen-kan-gissa-sig-till-alls"
    row = Authenticator.objects.get(user=user, type="totp")
    assert row.wrap().validate_code(code(secret))


NEW_KEY = "en-helt-ny-nyckel-som-ingen-kan-gissa-sig-till-alls"


def test_after_a_change_of_the_key_nothing_needs_the_former_one_though_nobody_has_signed_in(
    settings: Any,
) -> None:
    user = UserFactory()
    secret, codes, former = with_app(user), recovery_codes(user), settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW_KEY, [former]
    renew: Any = renew_secrets.func
    renew.__wrapped__(timestamp=0)  # on this connection, not one of a worker's
    assert second_step_secrets_renew() == 0
    settings.SECRET_KEY_FALLBACKS = []
    assert Authenticator.objects.get(user=user, type="totp").wrap().validate_code(code(secret))
    assert recovery_codes(user) == codes


def test_a_lost_key_is_told_in_a_sentence_and_keeps_nobody_from_putting_it_back(
    client: Client, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    member = RoleAssignmentFactory()
    secret, former = with_app(member.user), settings.SECRET_KEY
    settings.SECRET_KEY = NEW_KEY
    sign_in(client, member.user)
    told = client.post(AT_SIGN_IN, {"code": code(secret)})
    assert told.status_code == 200
    assert "nyckel" in told.content.decode()
    assert "SAMORDNA_SECRET_KEY_FALLBACKS" in caplog.text
    assert second_step_secrets_renew() == 0
    settings.SECRET_KEY_FALLBACKS = [former]
    (another, *_) = recovery_codes(member.user)
    assert client.post(AT_SIGN_IN, {"code": another}).status_code == 302


@pytest.mark.parametrize("page", ["", "koder/", "koder/hamta/", "koder/nya/"])
def test_pages_of_the_second_step_open_where_the_key_of_the_codes_is_lost(
    client: Client, settings: Any, coordinator: User, page: str
) -> None:
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW_KEY, [settings.SECRET_KEY]
    Authenticator.objects.filter(type="recovery_codes").update(data={"seed": "x", "used_mask": 0})
    assert client.get(f"{STEP}{page}", follow=True).status_code == 200


@pytest.fixture
def coordinator(client: Client) -> User:
    """Signed in with password and app."""
    member = RoleAssignmentFactory()
    secret = with_app(member.user)
    sign_in(client, member.user)
    client.post(AT_SIGN_IN, {"code": code(secret)})
    act_for_nobody()
    return member.user


@pytest.mark.usefixtures("_required")
def test_the_last_second_step_stays_where_the_role_needs_one(client: Client, coordinator: User) -> None:
    page = client.get(f"{STEP}app/ta-bort/").content.decode()
    assert "det här är ditt enda" in page
    client.post(f"{STEP}app/ta-bort/")
    assert Authenticator.objects.filter(user=coordinator, type="totp").exists()


def test_it_can_go_where_nothing_is_required(client: Client, coordinator: User) -> None:
    client.post(f"{STEP}app/ta-bort/")
    assert not Authenticator.objects.filter(user=coordinator).exists()
    assert OutgoingMail.objects.get().subject.startswith("En app är inte längre")


@pytest.mark.usefixtures("_required")
def test_with_a_passkey_as_well_the_app_can_go_but_then_the_passkey_stays(
    client: Client, coordinator: User
) -> None:
    passkey = Authenticator.objects.create(
        user=coordinator, type="webauthn", data={"name": "Dator", "credential": {}}
    )
    client.post(f"{STEP}app/ta-bort/")
    assert not Authenticator.objects.filter(user=coordinator, type="totp").exists()
    answer = client.post(f"{STEP}passkey/{passkey.pk}/ta-bort/")
    assert "det här är ditt enda" in answer.content.decode()
    assert Authenticator.objects.filter(pk=passkey.pk).exists()


@pytest.mark.usefixtures("_required")
def test_a_role_given_in_another_municipality_counts_as_well(client: Client) -> None:
    user = UserFactory()
    with_app(user)
    RoleAssignmentFactory(user=user, role=Role.CONTRIBUTOR)
    app = Authenticator.objects.get(user=user, type="totp")
    RoleAssignmentFactory(user=user, role=Role.ADMINISTRATOR)
    act_for_nobody()
    assert not second_step.may_remove(app)


def test_a_passkey_is_renamed_and_nobody_elses_can_be_touched(client: Client, coordinator: User) -> None:
    credential = {"name": "Dator", "credential": {}}
    mine = Authenticator.objects.create(user=coordinator, type="webauthn", data=credential)
    other = Authenticator.objects.create(user=UserFactory(), type="webauthn", data=credential)
    client.post(f"{STEP}passkey/{mine.pk}/", {"name": "Säkerhetsnyckel å 🔑 <b>"})
    assert client.post(f"{STEP}passkey/{other.pk}/", {"name": "Tagen"}).status_code == 404
    assert client.post(f"{STEP}passkey/{other.pk}/ta-bort/").status_code == 404
    assert Authenticator.objects.get(pk=other.pk).data["name"] == "Dator"
    page = client.get(STEP).content.decode()
    assert "Säkerhetsnyckel å 🔑 &lt;b&gt;" in page


@pytest.mark.django_db(transaction=True)
def test_recovery_codes_are_shown_downloaded_and_renewed(client: Client, coordinator: User) -> None:
    first = recovery_codes(coordinator)
    page = client.get(f"{STEP}koder/").content.decode()
    assert all(one in page for one in first)
    text = client.get(f"{STEP}koder/hamta/")
    assert text.headers["Content-Disposition"].startswith("attachment")
    assert first[3] in text.content.decode()
    client.post(f"{STEP}koder/nya/")
    assert not set(first) & set(recovery_codes(coordinator))
    assert OutgoingMail.objects.get().subject == "Du har nya reservkoder i Samordna"


def test_an_hour_later_one_shows_anew_who_one_is(client: Client, coordinator: User) -> None:
    with time_machine.travel(time.time() + 10 * 60):
        asked = client.get(f"{STEP}app/ta-bort/")
        assert asked.headers["Location"].startswith("/konto/bekrafta/?next=")
        client.post(asked.headers["Location"], {"password": "fel"})
        assert client.get(f"{STEP}app/ta-bort/").status_code == 302
        client.post(asked.headers["Location"], {"password": "ett-langt-losenord"})
        assert client.get(f"{STEP}app/ta-bort/").status_code == 200


def test_a_stranger_sees_none_of_it(client: Client) -> None:
    for address in [
        STEP,
        f"{STEP}app/",
        f"{STEP}koder/",
        f"{STEP}passkey/",
        "/konto/",
        "/konto/inloggningar/",
    ]:
        assert client.get(address).headers["Location"].startswith("/logga-in/"), address


def test_whoever_has_lost_everything_is_helped_by_a_command(client: Client, coordinator: User) -> None:
    call_command("remove_second_step", coordinator.email.upper())
    assert not Authenticator.objects.filter(user=coordinator).exists()
    assert client.get("/konto/").status_code == 302
    assert OutgoingMail.objects.get().subject == "Det andra steget för ditt konto i Samordna har tagits bort"
    with pytest.raises(CommandError, match="inget konto"):
        call_command("remove_second_step", "ingen@kommun.example")


@pytest.mark.slow
def test_wrong_codes_are_counted_in_all_and_the_owner_is_told(user_with_app: tuple[User, str]) -> None:
    """Over sessions, networks and days; whoever writes them knows the password."""
    user, secret = user_with_app
    owner = Client()
    sign_in(owner, user)
    owner.post(AT_SIGN_IN, {"code": code(secret)})
    owner.post("/logga-ut/")
    begun = timezone.now()
    for day in range(code_guesses.MOST):
        with time_machine.travel(begun + timedelta(days=1, minutes=10 * day)):
            _guess(user, f"{day:06}", network=f"198.18.0.{day}")
    with time_machine.travel(begun + timedelta(days=2)):
        assert "Välj ett nytt lösenord via mejl" in _guess(user, code(secret), network="192.0.2.1")
        mails = OutgoingMail.objects.filter(subject="Någon försöker gissa din kod i Samordna").order_by("pk")
        assert ["tas inga fler koder emot" in mail.text for mail in mails] == [False, True]
        sign_in(owner, user)
        owner.post(AT_SIGN_IN, {"code": code(secret, steps=1)})
        assert is_signed_in(owner), "a browser that has signed in before"
        code_guesses.forget(user)
        elsewhere = Client()
        sign_in(elsewhere, user)
        elsewhere.post(AT_SIGN_IN, {"code": code(secret, steps=-1)})
        assert is_signed_in(elsewhere), "with a new password codes are taken again"


def _guess(user: User, guess: str, *, network: str) -> str:
    client = Client(REMOTE_ADDR=network)
    sign_in(client, user)
    answer = client.post(AT_SIGN_IN, {"code": guess})
    return html.unescape(answer.content.decode())


def test_a_new_password_opens_for_codes_again(user_with_app: tuple[User, str]) -> None:
    user, _secret = user_with_app
    for number in range(3):
        _guess(user, f"{number:06}", network="198.18.0.1")
    assert cache.get(code_guesses._key(user)) == 3
    ask_and_choose(Client(), user)
    assert cache.get(code_guesses._key(user)) is None


@pytest.fixture
def user_with_app() -> tuple[User, str]:
    user = UserFactory()
    return user, with_app(user)
