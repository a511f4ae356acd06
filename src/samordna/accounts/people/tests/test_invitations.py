"""Inviting somebody, and everything that can become of an invitation."""

import logging
import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.conf import LazySettings
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from samordna.accounts.commands import invitation_accept, invitation_create, invitation_revoke
from samordna.accounts.models import Invitation, RoleAssignment, User
from samordna.accounts.people.views import invitations
from samordna.accounts.roles import NEEDS_SECOND_STEP, Role
from samordna.accounts.tests.factories import PASSWORD, InvitationFactory, RoleAssignmentFactory, UserFactory
from samordna.core.models import GuardDecision, OutgoingMail
from samordna.core.repeated_sending import MARK
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db

NEW = "ny@kommun.example"
CHOSEN = "tre glada laxar simmar"
LINK = re.compile(r"https?://\S+")


@pytest.fixture
def administrator(client: Client) -> RoleAssignment:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    client.force_login(held.user)
    return held


def send(client: Client, place: Municipality, **values: Any) -> Any:
    data = {"email": NEW, "name": "Enhetschef", "role": Role.READER, "unit": "alla", **values}
    answer = client.post(f"/{place.slug}/personer/bjud-in/", data)
    act_for(place)
    return answer


def link_to(address: str = NEW) -> str:
    """The link of the newest mail to the address, without the host."""
    text = OutgoingMail.objects.filter(to=address).latest("pk").text
    return LINK.findall(text)[0].removeprefix("http://testserver")


def open_page(client: Client, link: str) -> Any:
    return client.get(link, follow=True)


def accept(client: Client, link: str, **values: str) -> Any:
    page = open_page(client, link).request["PATH_INFO"]
    return client.post(page, {"name": "Enhetschef", "password": CHOSEN, "again": CHOSEN, **values})


@pytest.mark.slow
def test_the_whole_way_from_invitation_to_a_role(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    unit = UnitFactory(municipality=place, name="Farsta")
    sent = send(client, place, role=Role.MANAGER, unit=unit.pk)
    assert sent.headers["Location"] == f"/{place.slug}/personer/"
    listed = client.get(sent.headers["Location"]).content.decode()
    assert NEW in listed
    assert "Länken fungerar i tre dagar" in listed
    mail = OutgoingMail.objects.get(to=NEW)
    assert place.name in mail.subject
    assert "chef för Farsta" in mail.text
    assert administrator.user.email in mail.text
    newcomer = Client()
    page = open_page(newcomer, link_to())
    assert "chef för Farsta" in page.content.decode()
    done = accept(newcomer, link_to())
    assert done.headers["Location"] == f"/{place.slug}/"
    act_for(place)
    user = User.objects.get(email=NEW)
    assert user.check_password(CHOSEN)
    held = RoleAssignment.objects.get(user=user)
    assert (held.role, held.unit, held.given_by) == (Role.MANAGER, unit, administrator.user)
    welcome = newcomer.get(f"/{place.slug}/")
    assert welcome.status_code == 200
    assert "Du är chef för Farsta" in welcome.content.decode()


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.READER, Role.PARTNER, Role.ADMINISTRATOR])
def test_the_second_step_is_asked_for_when_the_role_needs_it(
    client: Client, administrator: RoleAssignment, settings: LazySettings, role: Role
) -> None:
    send(client, administrator.municipality, role=role)
    settings.REQUIRE_SECOND_STEP = True
    newcomer = Client()
    answer = accept(newcomer, link_to())
    answer = newcomer.get(answer.headers["Location"])
    assert (answer.status_code == 302) == (role in NEEDS_SECOND_STEP)


def test_reading_a_link_changes_nothing(client: Client, administrator: RoleAssignment) -> None:
    """As the scanners of mail servers do, again and again."""
    send(client, administrator.municipality)
    for _time in range(3):
        open_page(Client(), link_to())
    assert Invitation.objects.get().state == Invitation.State.OPEN
    assert not User.objects.filter(email=NEW).exists()
    assert accept(Client(), link_to()).status_code == 302


def test_an_acceptance_sent_twice_leads_to_the_municipality_twice(
    client: Client, administrator: RoleAssignment
) -> None:
    """The second press goes out with the session that the first one's sign-in ended."""
    send(client, administrator.municipality)
    first, second = Client(), Client()
    open_page(first, link_to())
    second.cookies.load({name: cookie.value for name, cookie in first.cookies.items()})
    led = [accept_marked(one, administrator.municipality) for one in (first, second)]
    assert led == [f"/{administrator.municipality.slug}/"] * 2
    assert User.objects.filter(email=NEW).count() == 1


def accept_marked(client: Client, place: Municipality) -> str:
    values = {"name": "Enhetschef", "password": CHOSEN, "again": CHOSEN, MARK: "a"}
    return client.post(f"/inbjudan/{place.slug}/", values).headers.get("Location", "")


def test_the_token_is_kept_nowhere(client: Client, administrator: RoleAssignment, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG)
    send(client, administrator.municipality)
    token = link_to().rstrip("/").rpartition("/")[2]
    newcomer = Client()
    led = newcomer.get(link_to())
    assert led.status_code == 302
    assert token not in led.headers["Location"]
    assert led.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in led.headers["Cache-Control"]
    page = newcomer.get(led.headers["Location"])
    assert token not in page.content.decode()
    newcomer.post(link_to())
    newcomer.get(f"/inbjudan/finns-inte/{token}/", follow=True)
    assert token not in caplog.text
    assert token not in str(Invitation.objects.values())


@pytest.mark.parametrize("token", ["fel", "a" * 3000, "å💥", "' OR 1=1 --", "%2e%2e"])
def test_a_wrong_link_is_explained(client: Client, token: str) -> None:
    slug = MunicipalityFactory().slug
    answer = client.get(f"/inbjudan/{slug}/{token}/", follow=True)
    assert answer.status_code == 404
    assert "Länken fungerar inte" in answer.content.decode()


def test_a_link_works_once(client: Client, administrator: RoleAssignment) -> None:
    send(client, administrator.municipality)
    assert accept(Client(), link_to()).status_code == 302
    again = open_page(Client(), link_to())
    assert again.status_code == 410
    assert "Inbjudan har använts" in again.content.decode()


def test_a_link_grows_old(client: Client, administrator: RoleAssignment) -> None:
    send(client, administrator.municipality)
    with time_machine.travel(timezone.now() + timedelta(hours=71, minutes=59)):
        assert open_page(Client(), link_to()).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(hours=72, minutes=1)):
        late = open_page(Client(), link_to())
        assert late.status_code == 410
        assert administrator.user.email in late.content.decode()


def test_an_invitation_is_taken_back(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    invitation = Invitation.objects.get()
    open_before = Client()
    open_page(open_before, link_to())
    address = f"/{place.slug}/personer/inbjudningar/{invitation.pk}/ta-tillbaka/"
    page = client.post(address, follow=True).content.decode()
    assert "tillbakatagen" in page
    assert open_before.post(f"/inbjudan/{place.slug}/", {}).status_code == 410
    act_for(place)
    assert open_page(Client(), link_to()).status_code == 410
    twice = client.post(address, follow=True).content.decode()
    assert "har tagits tillbaka" in twice


def test_invited_twice_only_the_second_link_works(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    first = link_to()
    again = send(client, place, email=NEW.upper())
    assert "Den tidigare länken fungerar inte" in client.get(again.headers["Location"]).content.decode()
    act_for(place)
    assert Invitation.objects.waiting().count() == 1
    assert open_page(Client(), first).status_code == 410
    act_for(place)
    assert accept(Client(), link_to()).status_code == 302


def test_the_same_person_can_be_invited_to_two_roles(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    send(client, place, role=Role.DUTY_OFFICER)
    assert Invitation.objects.waiting().count() == 2


def test_a_new_link_can_be_sent(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    first = link_to()
    client.post(f"/{place.slug}/personer/inbjudningar/{Invitation.objects.get().pk}/ny-lank/")
    act_for(place)
    assert link_to() != first
    assert open_page(Client(), first).status_code == 410
    act_for(place)
    assert open_page(Client(), link_to()).status_code == 200


def test_who_has_the_role_is_not_invited_to_it(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    held = RoleAssignmentFactory(municipality=place, role=Role.READER)
    answer = send(client, place, email=held.user.email)
    assert answer.status_code == 422
    assert "är redan läsare eller revisor" in answer.content.decode()
    assert not Invitation.objects.exists()


def test_somebody_with_an_account_signs_in_and_accepts(client: Client, administrator: RoleAssignment) -> None:
    """Also somebody with a role in another municipality: the same account."""
    place = administrator.municipality
    elsewhere = RoleAssignmentFactory(role=Role.READER)
    send(client, place, email=elsewhere.user.email)
    newcomer = Client()
    page = open_page(newcomer, link_to(elsewhere.user.email)).content.decode()
    here = f"/inbjudan/{place.slug}/"
    assert f"/logga-in/?next={here}" in page
    assert 'name="password"' not in page
    newcomer.force_login(elsewhere.user)
    newcomer.get(link_to(elsewhere.user.email))
    asked = newcomer.get(here)
    assert "Tacka ja" in asked.content.decode()
    act_for(place)
    assert not RoleAssignment.objects.filter(user=elsewhere.user, municipality=place).exists()
    assert newcomer.post(here).headers["Location"] == f"/{place.slug}/"
    act_for(place)
    assert RoleAssignment.objects.get(user=elsewhere.user, municipality=place).role == Role.READER


def test_an_account_is_not_taken_over_with_a_link(client: Client, administrator: RoleAssignment) -> None:
    """Somebody else's mail with a link does not change their password."""
    place = administrator.municipality
    user = UserFactory()
    send(client, place, email=user.email)
    answer = accept(Client(), link_to(user.email))
    assert answer.status_code == 200
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    act_for(place)
    assert not RoleAssignment.objects.filter(user=user).exists()


def test_another_account_cannot_accept_and_can_change(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    other = UserFactory()
    browser = Client()
    browser.force_login(other)
    here = f"/inbjudan/{place.slug}/"
    page = open_page(browser, link_to()).content.decode()
    assert other.email in page
    browser.post(here)
    act_for(place)
    assert not RoleAssignment.objects.filter(user=other).exists()
    changed = browser.post(f"{here}byt-konto/", follow=True)
    assert 'name="password"' in changed.content.decode()
    assert "_auth_user_id" not in browser.session


def test_a_closed_account_is_opened_again_with_a_new_password(
    client: Client, administrator: RoleAssignment
) -> None:
    place = administrator.municipality
    user = UserFactory(is_active=False)
    send(client, place, email=user.email)
    assert accept(Client(), link_to(user.email)).status_code == 302
    user.refresh_from_db()
    assert user.is_active
    assert user.check_password(CHOSEN)


def test_a_closed_account_of_the_installation_stays_closed(
    client: Client, administrator: RoleAssignment
) -> None:
    place = administrator.municipality
    user = UserFactory(is_active=False, administers_instance=True)
    send(client, place, email=user.email)
    assert accept(Client(), link_to(user.email)).status_code == 422
    user.refresh_from_db()
    assert not user.is_active
    assert not user.check_password(CHOSEN)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"password": "kort", "again": "kort"}, "password"),
        ({"password": "password1234", "again": "password1234"}, "password"),
        ({"again": "något helt annat"}, "again"),
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "19750318-9800"}, "name"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(
    client: Client, administrator: RoleAssignment, values: dict[str, str], field: str
) -> None:
    send(client, administrator.municipality)
    answer = accept(Client(), link_to(), **values)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not User.objects.filter(email=NEW).exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"email": "inte en adress"}, "email"),
        ({"email": "a" * 250 + "@kommun.example"}, "email"),
        ({"name": ""}, "name"),
        ({"name": "å" * 101}, "name"),
        ({"name": "ring 070-123 45 67"}, "name"),
        ({"role": ""}, "role"),
        ({"role": "kung"}, "role"),
        ({"role": Role.MANAGER, "unit": ""}, "unit"),
        ({"role": Role.READER, "unit": ""}, "unit"),
        ({"role": Role.MANAGER, "unit": "999999"}, "unit"),
    ],
)
def test_a_wrong_invitation_is_not_sent(
    client: Client, administrator: RoleAssignment, values: dict[str, str], field: str
) -> None:
    answer = send(client, administrator.municipality, **values)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Invitation.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_a_wide_role_at_a_unit_is_refused(client: Client, administrator: RoleAssignment) -> None:
    unit = UnitFactory(municipality=administrator.municipality)
    answer = send(client, administrator.municipality, role=Role.READER, unit=unit.pk)
    assert "hela kommunen" in str(answer.context["form"].errors["unit"])


def test_a_unit_of_another_municipality_is_no_choice(client: Client, administrator: RoleAssignment) -> None:
    foreign = UnitFactory()
    answer = send(client, administrator.municipality, role=Role.MANAGER, unit=foreign.pk)
    assert "unit" in answer.context["form"].errors


def test_a_name_that_looks_like_a_person_asks_and_is_logged(
    client: Client, administrator: RoleAssignment
) -> None:
    place = administrator.municipality
    answer = send(client, place, name="Anna Andersson")
    assert answer.status_code == 422
    tick = answer.context["form"].fields["guard_settled"].widget.attrs["value"]
    assert send(client, place, name="Anna Andersson", guard_settled=tick).status_code == 302
    assert GuardDecision.objects.get().place.startswith("accounts.invitation/")


@pytest.mark.parametrize(
    "name", ["Chef <script>alert(1)</script>", "Robert'); DROP TABLE accounts_user;--", "Enhetschef 🧭"]
)
def test_markup_in_a_name_is_text(client: Client, administrator: RoleAssignment, name: str) -> None:
    send(client, administrator.municipality, name=name)
    page = client.get(f"/{administrator.municipality.slug}/personer/").content.decode()
    assert "<script>alert" not in page
    assert Invitation.objects.get().name == name


def test_a_guest_sees_only_what_they_are_invited_to(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place, email="polis@polisen.example", name="Kommunpolis", role=Role.PARTNER)
    guest = Client()
    accept(guest, link_to("polis@polisen.example"))
    assert guest.get(f"/{place.slug}/personer/").status_code == 403
    assert guest.get(f"/{place.slug}/roller/").status_code == 200
    page = client.get(f"/{place.slug}/personer/").content.decode()
    assert "Gäster" in page


def test_a_neighbours_invitation_does_not_exist(client: Client, administrator: RoleAssignment) -> None:
    foreign = InvitationFactory()
    slug = administrator.municipality.slug
    for path in ("ny-lank", "ta-tillbaka"):
        assert client.post(f"/{slug}/personer/inbjudningar/{foreign.pk}/{path}/").status_code == 404
    act_for(foreign.municipality)
    assert Invitation.objects.get().state == Invitation.State.OPEN


def test_a_token_works_in_its_own_municipality_only(client: Client, administrator: RoleAssignment) -> None:
    send(client, administrator.municipality)
    token = link_to().rstrip("/").rpartition("/")[2]
    neighbour = MunicipalityFactory()
    assert client.get(f"/inbjudan/{neighbour.slug}/{token}/", follow=True).status_code == 404


def test_accepted_in_two_windows_it_is_one_role(administrator: RoleAssignment) -> None:
    """The second window holds the invitation as it was before the first accepted."""
    invitation = InvitationFactory(municipality=administrator.municipality)
    in_two = Invitation.objects.get(pk=invitation.pk)
    user = UserFactory(email=invitation.email)
    assert invitation_accept(invitation=invitation, user=user) == (user, True)
    with pytest.raises(ValidationError, match="redan använts"):
        invitation_accept(invitation=in_two, user=user)
    with pytest.raises(ValidationError, match="redan använts"):
        invitation_revoke(invitation=in_two)


def test_an_account_that_was_made_meanwhile_keeps_its_password(administrator: RoleAssignment) -> None:
    """The page looks first, but another window may be quicker."""
    invitation = InvitationFactory(municipality=administrator.municipality)
    user = UserFactory(email=invitation.email)
    with pytest.raises(ValidationError) as refused:
        invitation_accept(invitation=invitation, name="Någon annan", password="ett annat lösenord 1")
    assert refused.value.code == "has_account"
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert not RoleAssignment.objects.filter(user=user).exists()


def test_who_got_the_role_meanwhile_just_comes_in(administrator: RoleAssignment) -> None:
    invitation = InvitationFactory(municipality=administrator.municipality)
    user = UserFactory(email=invitation.email)
    RoleAssignmentFactory(municipality=administrator.municipality, user=user, role=Role.READER)
    assert invitation_accept(invitation=invitation, user=user) == (user, False)
    assert RoleAssignment.objects.filter(user=user).count() == 1


def test_a_mail_is_sent_only_if_the_invitation_is_kept(administrator: RoleAssignment) -> None:
    with pytest.raises(ValidationError):
        invitation_create(
            municipality=administrator.municipality,
            email="fel",
            name="Chef",
            role=Role.READER,
            invited_by=administrator.user,
            link=lambda token: token,
        )
    assert not OutgoingMail.objects.exists()


def test_an_invitation_is_for_its_address_and_until_its_day_whatever_page_asks(
    administrator: RoleAssignment,
) -> None:
    invitation = InvitationFactory(municipality=administrator.municipality)
    with pytest.raises(ValidationError) as refused:
        invitation_accept(invitation=invitation, user=administrator.user)
    assert refused.value.code == "other_account"
    with time_machine.travel(timezone.now() + timedelta(days=4)), pytest.raises(ValidationError) as refused:
        invitation_accept(invitation=invitation, user=UserFactory(email=invitation.email))
    assert refused.value.code == "expired"
    assert list(RoleAssignment.objects.all()) == [administrator]


@pytest.mark.parametrize("has_account", [True, False])
def test_what_is_used_while_its_page_is_open_says_so(
    client: Client, administrator: RoleAssignment, has_account: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window accepts after this one has looked."""

    def used(*, invitation: Invitation, **_rest: Any) -> None:
        Invitation.objects.filter(pk=invitation.pk).update(used_at=timezone.now())
        raise ValidationError("", code="used")

    send(client, administrator.municipality)
    other = Client()
    if has_account:
        other.force_login(UserFactory(email=NEW))
    monkeypatch.setattr(invitations, "invitation_accept", used)
    answer = accept(other, link_to())
    assert answer.status_code == 410
    assert "Inbjudan har använts" in answer.content.decode()


def test_whoever_has_the_role_already_is_told(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    link = link_to()
    held = RoleAssignmentFactory(municipality=place, user=UserFactory(email=NEW), role=Role.READER)
    other = Client()
    other.force_login(held.user)
    other.post(open_page(other, link).request["PATH_INFO"])
    assert (
        f"Du var redan läsare eller revisor i {place.name}." in other.get(f"/{place.slug}/").content.decode()
    )


def test_no_new_link_goes_to_whoever_has_got_the_role(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    send(client, place)
    RoleAssignmentFactory(municipality=place, user=UserFactory(email=NEW), role=Role.READER)
    waiting = Invitation.objects.get().pk
    page = client.post(
        f"/{place.slug}/personer/inbjudningar/{waiting}/ny-lank/", follow=True
    ).content.decode()
    assert "är redan läsare eller revisor" in page
    assert OutgoingMail.objects.count() == 1
