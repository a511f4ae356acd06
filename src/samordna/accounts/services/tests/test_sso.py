"""Signing in by a municipality's own service, against a real OpenID Connect provider."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.utils import timezone

from samordna.accounts.commands import claim_role_create, claim_role_remove
from samordna.accounts.models import ClaimRole, RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.services.tests.provider import Provider, running_provider
from samordna.accounts.signing_in.tests.signing_in import is_signed_in, noted
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EMAIL = "funktion@stad.example"


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running_provider() as provider:
        yield provider


@pytest.fixture
def city() -> Municipality:
    return MunicipalityFactory(slug="stad", name="Staden")


@pytest.fixture(autouse=True)
def _service(provider: Provider, settings: Any) -> None:
    settings.SIGN_IN_SERVICES = (provider.service(),)


def gives(city: Municipality, value: str, role: Role, claim: str = "groups", unit: Any = None) -> ClaimRole:
    act_for(city)
    return claim_role_create(
        municipality=city, service="stad", claim=claim, value=value, role=role, unit=unit
    )


def roles(city: Municipality) -> set[tuple[str, str]]:
    act_for(city)
    return set(RoleAssignment.objects.filter(user__email=EMAIL).values_list("role", "source"))


def about(provider: Provider, *groups: str, **claims: Any) -> None:
    provider.knows(
        "u1", **{"email": EMAIL, "email_verified": True, "name": "Funktionen", "groups": groups} | claims
    )


def test_somebody_new_gets_an_account_and_the_roles_of_their_groups(
    client: Client, provider: Provider, city: Municipality
) -> None:
    unit = UnitFactory(municipality=city)
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    gives(city, "chefer", Role.MANAGER, unit=unit)
    gives(city, "revisorer", Role.READER)
    about(provider, "samordnare", "chefer", "bowling")
    answer = provider.walk(client, "u1", wanted="/stad/planer/")
    assert answer.headers["Location"] == "/stad/planer/"
    assert is_signed_in(client)
    assert client.get("/stad/planer/").status_code == 200
    assert roles(city) == {("central_coordinator", "claims"), ("manager", "claims")}
    user = User.objects.get(email=EMAIL)
    assert (user.name, user.has_usable_password()) == ("Funktionen", False)
    assert noted(Change.Kind.SIGN_IN)[-1].after == {"how": ["socialaccount:stad"]}


def test_the_service_is_a_second_step_of_its_own(
    client: Client, provider: Provider, city: Municipality, settings: Any
) -> None:
    settings.REQUIRE_SECOND_STEP = True
    gives(city, "admin", Role.ADMINISTRATOR)
    about(provider, "admin")
    provider.walk(client, "u1")
    assert client.get("/stad/planer/").status_code == 200
    assert client.session[AUTHENTICATION_METHODS_SESSION_KEY][-1]["method"] == "socialaccount"


def test_roles_come_and_go_with_the_claims_and_given_ones_stay(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    gives(city, "revisorer", Role.READER)
    member = RoleAssignmentFactory(municipality=city, role=Role.DUTY_OFFICER, user__email=EMAIL)
    about(provider, "samordnare")
    provider.walk(client, "u1")
    assert roles(city) == {("duty_officer", "given"), ("central_coordinator", "claims")}
    about(provider, "revisorer")
    provider.walk(Client(), "u1")
    assert roles(city) == {("duty_officer", "given"), ("reader", "claims")}
    about(provider)
    answer = provider.walk(Client(), "u1")
    assert answer.status_code == 302
    assert roles(city) == {("duty_officer", "given")}
    assert SocialAccount.objects.get().user == member.user


def test_a_role_that_was_given_too_is_not_taken_by_the_claims(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "revisorer", Role.READER)
    RoleAssignmentFactory(municipality=city, role=Role.READER, user__email=EMAIL)
    about(provider, "revisorer")
    provider.walk(client, "u1")
    about(provider)
    provider.walk(Client(), "u1")
    assert roles(city) == {("reader", "given")}


def test_claims_to_nothing_make_no_account_and_no_session(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "bowling")
    answer = provider.walk(client, "u1")
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Du är inloggad hos Stadens inloggning, men har ingen roll i Samordna" in page
    assert not User.objects.exists()
    assert not SocialAccount.objects.exists()
    assert not is_signed_in(client)
    (failed,) = noted(Change.Kind.SIGN_IN_FAILED)
    assert failed.after == {"how": "socialaccount:stad", "reason": "no_role"}


def test_whoever_has_lost_the_last_group_is_out_and_the_role_is_gone(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "samordnare")
    provider.walk(client, "u1")
    about(provider)
    later = Client()
    assert provider.walk(later, "u1").status_code == 403
    assert roles(city) == set()
    assert not is_signed_in(later)


def test_the_last_administrator_stays_one(client: Client, provider: Provider, city: Municipality) -> None:
    gives(city, "admin", Role.ADMINISTRATOR)
    about(provider, "admin")
    provider.walk(client, "u1")
    about(provider)
    assert provider.walk(Client(), "u1").status_code == 302
    assert roles(city) == {("administrator", "claims")}


def test_a_mapping_that_was_removed_gives_nothing(
    client: Client, provider: Provider, city: Municipality
) -> None:
    claim_role_remove(claim_role=gives(city, "samordnare", Role.CENTRAL_COORDINATOR))
    about(provider, "samordnare")
    assert provider.walk(client, "u1").status_code == 403


def test_another_municipalitys_mapping_gives_nothing(
    client: Client, provider: Provider, city: Municipality
) -> None:
    neighbour = MunicipalityFactory()
    act_for(neighbour)
    claim_role_create(
        municipality=neighbour, service="stad", claim="groups", value="samordnare", role=Role.ADMINISTRATOR
    )
    about(provider, "samordnare")
    assert provider.walk(client, "u1").status_code == 403


def test_an_address_that_is_not_verified_opens_nothing(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    RoleAssignmentFactory(municipality=city, role=Role.DUTY_OFFICER, user__email=EMAIL)
    about(provider, "samordnare", email_verified=False)
    answer = provider.walk(client, "u1")
    assert answer.status_code == 403
    assert "ingen e-postadress som den har kontrollerat" in answer.content.decode()
    assert not is_signed_in(client)


def test_a_service_that_keeps_the_addresses_itself_is_believed(
    client: Client, provider: Provider, city: Municipality, settings: Any
) -> None:
    settings.SIGN_IN_SERVICES = (provider.service(trusts_addresses=True, domains=["stad.example"]),)
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "samordnare", email_verified=False)
    provider.walk(client, "u1")
    assert is_signed_in(client)


def test_an_address_of_another_domain_opens_nothing(
    client: Client, provider: Provider, city: Municipality, settings: Any
) -> None:
    settings.SIGN_IN_SERVICES = (provider.service(domains=["stad.example"]),)
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "samordnare", email="nagon@annan.example")
    assert provider.walk(client, "u1").status_code == 403
    assert not User.objects.exists()


def test_a_service_cannot_come_in_as_somebody_of_another_municipality(
    client: Client, provider: Provider, city: Municipality
) -> None:
    """The near miss: the right service, verified address, but the account also works elsewhere."""
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    user = RoleAssignmentFactory(municipality=city, role=Role.READER, user__email=EMAIL).user
    RoleAssignmentFactory(role=Role.ADMINISTRATOR, user=user)
    about(provider, "samordnare")
    answer = provider.walk(client, "u1")
    assert answer.status_code == 403
    assert "hör hemma någon annanstans" in answer.content.decode()
    assert not is_signed_in(client)
    assert roles(city) == {("reader", "given")}


def test_no_service_signs_in_whoever_administers_the_installation(
    client: Client, provider: Provider, city: Municipality, settings: Any
) -> None:
    settings.SIGN_IN_SERVICES = (provider.service(domains=["stad.example"]),)
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    UserFactory(email=EMAIL, administers_instance=True)
    about(provider, "samordnare")
    assert provider.walk(client, "u1").status_code == 403
    assert not is_signed_in(client)
    assert roles(city) == set()


def test_a_closed_account_stays_closed(client: Client, provider: Provider, city: Municipality) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "samordnare")
    provider.walk(client, "u1")
    User.objects.update(is_active=False)
    answer = provider.walk(Client(), "u1")
    assert (answer.status_code, "Ditt konto här är stängt" in answer.content.decode()) == (403, True)


def test_somebody_is_known_again_by_subject_when_the_address_has_changed(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "samordnare")
    provider.walk(client, "u1")
    about(provider, "samordnare", email="nytt.namn@stad.example")
    provider.walk(Client(), "u1")
    assert User.objects.get().email == EMAIL


def test_claims_are_not_kept(client: Client, provider: Provider, city: Municipality) -> None:
    gives(city, "samordnare", Role.CENTRAL_COORDINATOR)
    about(provider, "samordnare", birthdate="1970-01-01", hobby="bowling")
    provider.walk(client, "u1")
    assert SocialAccount.objects.get().extra_data == {}
    assert "bowling" not in str(dict(client.session.items()))


@pytest.mark.parametrize(
    ("claim", "value", "said"),
    [
        ("role", "samordnare", {"role": "samordnare"}),
        ("realm_access.roles", "samordnare", {"realm_access": {"roles": ["a", "samordnare"]}}),
        ("https://stad.example/grupp", "7", {"https://stad.example/grupp": [7]}),
        ("anställd", "true", {"anställd": True}),
    ],
)
def test_claims_come_in_many_shapes(
    client: Client, provider: Provider, city: Municipality, claim: str, value: str, said: dict[str, Any]
) -> None:
    gives(city, value, Role.READER, claim=claim)
    about(provider, **said)
    provider.walk(client, "u1")
    assert roles(city) == {("reader", "claims")}


def test_a_value_must_be_exact(client: Client, provider: Provider, city: Municipality) -> None:
    gives(city, "samordnare", Role.READER)
    about(provider, "Samordnare", "samordnare2", "samord")
    assert provider.walk(client, "u1").status_code == 403


def test_a_municipality_that_is_not_set_up_is_explained(client: Client, provider: Provider) -> None:
    about(provider, "samordnare")
    answer = provider.walk(client, "u1")
    assert (answer.status_code, "inte upplagd" in answer.content.decode()) == (403, True)


def test_the_way_back_works_once_and_only_with_its_own_state(
    client: Client, provider: Provider, city: Municipality
) -> None:
    gives(city, "samordnare", Role.READER)
    about(provider, "samordnare")
    answer = client.get("/sso/stad/svar/?code=stulen&state=paahittad")
    assert answer.status_code == 401
    assert "släppte inte in dig" in answer.content.decode()
    assert not is_signed_in(client)


def test_cancelling_leads_back_with_an_explanation(
    client: Client, provider: Provider, city: Municipality
) -> None:
    there = client.get("/sso/stad/")
    state = there.headers["Location"].partition("state=")[2].partition("&")[0]
    answer = client.get(f"/sso/stad/svar/?error=access_denied&state={state}", follow=True)
    assert "Du avbröt" in answer.content.decode()


def test_a_foreign_page_is_not_let_through_unasked(client: Client, provider: Provider) -> None:
    answer = client.get("/sso/stad/?next=/stad/", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 200
    assert 'href="/sso/stad/?next=/stad/"' in answer.content.decode()
    assert client.get("/sso/stad/", headers={"sec-fetch-site": "same-origin"}).status_code == 302


def test_a_service_that_is_away_is_explained(client: Client, provider: Provider, settings: Any) -> None:
    settings.SIGN_IN_SERVICES = (provider.service(server="http://127.0.0.1:9"),)
    answer = client.get("/sso/stad/")
    assert (answer.status_code, "svarar inte" in answer.content.decode()) == (502, True)


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_an_hour_wrong_is_a_page_and_not_a_fault(
    client: Client, provider: Provider, city: Municipality, hours: int
) -> None:
    gives(city, "samordnare", Role.READER)
    about(provider, "samordnare")
    with time_machine.travel(timezone.now() + timedelta(hours=hours)):
        answer = provider.walk(client, "u1")
    assert (answer.status_code, is_signed_in(client)) in {(302, True), (401, False)}


def test_an_unknown_service_is_not_there(client: Client) -> None:
    assert client.get("/sso/finns-inte/").status_code == 404
    assert client.get("/sso/finns-inte/svar/").status_code == 404


def test_the_sign_in_page_offers_the_services(client: Client) -> None:
    page = client.get("/logga-in/?next=/stad/planer/").content.decode()
    assert 'href="/sso/stad/?next=%2Fstad%2Fplaner%2F"' in page
    assert "Logga in med Stadens inloggning" in page
