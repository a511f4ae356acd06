"""Signing in by SAML, against an identity provider of pysaml2: who comes in, and what is believed of nobody."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlparse
from zlib import decompress

import pytest
from django.test import Client

from samordna.accounts.commands import claim_role_create
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.services.tests.saml_walk import GROUPS, SamlProvider, come_back, running_saml_provider
from samordna.accounts.signing_in.tests.signing_in import is_signed_in, noted
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EMAIL = "funktion@stad.example"


@pytest.fixture(scope="module")
def provider() -> Iterator[SamlProvider]:
    with running_saml_provider() as provider:
        yield provider


def a_browser() -> Client:
    return Client(headers={"host": "testserver"})


@pytest.fixture
def client() -> Client:
    return a_browser()


@pytest.fixture(autouse=True)
def city(provider: SamlProvider, settings: Any, client: Client) -> Municipality:
    settings.SIGN_IN_SERVICES = (provider.service(),)
    provider.is_wrong("")
    provider.knows_site(client)
    provider.knows("u1", uid="u1", mail=EMAIL, givenName="Nora", sn="Nord", eduPersonAffiliation="staff")
    city: Municipality = MunicipalityFactory(slug="stad", name="Staden")
    act_for(city)
    claim_role_create(
        municipality=city, service="stad", claim=GROUPS, value="staff", role=Role.CENTRAL_COORDINATOR
    )
    RoleAssignmentFactory(municipality=city, role=Role.ADMINISTRATOR, user__email="chefen@stad.example")
    return city


def end_of(client: Client, answer: Any) -> Any:
    """Where the way back ends: the provider's form leads on to where our cookie comes along."""
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.headers["Location"])


def test_somebody_new_comes_in_with_the_roles_of_their_groups(
    client: Client, provider: SamlProvider, city: Municipality
) -> None:
    answer = end_of(client, provider.walk(client, "u1", wanted="/stad/planer/"))
    assert answer.headers["Location"] == "/stad/planer/", answer.content.decode()
    assert client.get("/stad/planer/").status_code == 200
    user = User.objects.get(email=EMAIL)
    assert (user.name, user.has_usable_password()) == ("Nora Nord", False)
    act_for(city)
    assert set(RoleAssignment.objects.filter(user=user).values_list("role", "source")) == {
        ("central_coordinator", "claims")
    }
    assert noted(Change.Kind.SIGN_IN)[-1].after == {"how": ["socialaccount:stad"]}


def test_the_second_time_it_is_the_same_account(client: Client, provider: SamlProvider) -> None:
    for browser in (client, a_browser()):
        end_of(browser, provider.walk(browser, "u1"))
        assert is_signed_in(browser)
    assert User.objects.filter(email=EMAIL).count() == 1


def test_an_unknown_person_is_told_so(client: Client, provider: SamlProvider) -> None:
    provider.knows("u2", uid="u2", mail="annan@stad.example", eduPersonAffiliation="bowling")
    answer = end_of(client, provider.walk(client, "u2"))
    assert (answer.status_code, "har ingen roll i Samordna" in answer.content.decode()) == (403, True)
    assert not is_signed_in(client)
    assert not User.objects.filter(email="annan@stad.example").exists()


WRONG = [
    ("audience", "is not a valid audience"),
    ("recipient", "valid SubjectConfirmation was not found"),
    ("issuer", "Invalid issuer"),
    ("expired", "expired. Check system clock"),
    ("early", "not yet valid. Check system clock"),
    ("unsigned", "is not signed"),
    ("only_response_signed", "is not signed"),
    ("sha1", "Deprecated signature algorithm"),
    ("strangers_key", "Signature validation failed"),
    ("changed", "Signature validation failed"),
    ("wrapped", ""),
    ("wrapped_within", ""),
    ("two", "must contain 1 assertion"),
    ("unasked", ""),
]


@pytest.mark.parametrize(("fault", "said"), WRONG, ids=[fault for fault, _said in WRONG])
def test_an_answer_that_is_wrong_signs_nobody_in(
    client: Client, provider: SamlProvider, fault: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    provider.is_wrong(fault)
    answer = end_of(client, provider.walk(client, "u1"))
    assert (answer.status_code, "släppte inte in dig" in answer.content.decode()) == (401, True)
    assert not is_signed_in(client)
    assert not User.objects.filter(email=EMAIL).exists()
    assert said in caplog.text
    assert len(noted(Change.Kind.SIGN_IN_FAILED)) == 1


def test_a_comment_in_an_address_cuts_nothing_off(client: Client, provider: SamlProvider) -> None:
    """The signature leaves comments out: what is signed as chefen@stad.example.ond.example is not the boss's."""
    provider.knows("u3", uid="u3", mail="chefen@stad.example.ond.example", eduPersonAffiliation="staff")
    provider.is_wrong("commented")
    answer = end_of(client, provider.walk(client, "u3"))
    assert answer.status_code == 403
    assert not is_signed_in(client)


def test_clocks_may_be_a_few_minutes_apart(client: Client, provider: SamlProvider) -> None:
    provider.is_wrong("a_little_early")
    end_of(client, provider.walk(client, "u1"))
    assert is_signed_in(client)


def test_an_answer_works_once(client: Client, provider: SamlProvider) -> None:
    answer = provider.answers(provider.asked(client), "u1")
    end_of(client, come_back(client, answer))
    assert is_signed_in(client)
    client.logout()
    assert end_of(client, come_back(client, answer)).status_code == 401
    assert not is_signed_in(client)


def test_a_stolen_answer_opens_nothing_in_another_browser(client: Client, provider: SamlProvider) -> None:
    answer = provider.answers(provider.asked(client), "u1")
    thief = a_browser()
    provider.asked(thief)
    assert end_of(thief, come_back(thief, answer)).status_code == 401
    assert not is_signed_in(thief)


@pytest.mark.parametrize("fault", ["", "unbound"])
def test_a_stolen_answer_cannot_be_said_to_be_the_thiefs(
    client: Client, provider: SamlProvider, fault: str
) -> None:
    """What is around the assertion is not signed, and says to which question it is the answer."""
    provider.is_wrong(fault)
    stolen = b64decode(provider.answers(provider.asked(client), "u1")).decode()
    thief = a_browser()
    asked = decompress(b64decode(provider.asked(thief)), -15).decode()
    (own,) = re.findall(r'<samlp:AuthnRequest\b[^>]*? ID="([^"]+)"', asked, re.S)
    answer = b64encode(re.sub(r'InResponseTo="[^"]+"', f'InResponseTo="{own}"', stolen, count=1).encode())
    assert end_of(thief, come_back(thief, answer.decode())).status_code == 401
    assert not is_signed_in(thief)


@pytest.mark.parametrize("sent", ["", "%%%", "c2vDpG5k", "PGE+", "PD94bWwgdmVyc2lvbj0iMS4wIj8+PGEvPg=="])
def test_rubbish_is_no_answer(client: Client, provider: SamlProvider, sent: str) -> None:
    provider.asked(client)
    assert end_of(client, come_back(client, sent)).status_code == 401
    assert not is_signed_in(client)


def test_what_is_too_large_is_not_kept(client: Client) -> None:
    assert come_back(client, "A" * 300_000).status_code == 413


def test_an_answer_comes_by_a_form_and_never_by_a_link(client: Client) -> None:
    assert client.get("/sso/saml/stad/acs/?SAMLResponse=x").status_code == 405
    assert client.get("/sso/saml/stad/acs/klart/").status_code == 401


def test_a_foreign_page_is_not_let_through_unasked(client: Client) -> None:
    answer = client.get("/sso/stad/?next=/stad/", headers={"sec-fetch-site": "cross-site"})
    assert 'href="/sso/stad/?next=/stad/"' in answer.content.decode()


def test_a_service_that_is_away_is_explained(client: Client, provider: SamlProvider, settings: Any) -> None:
    away = {"entity_id": "x", "metadata_url": "http://127.0.0.1:9/metadata"}
    settings.SIGN_IN_SERVICES = (provider.service(saml={"idp": away}),)
    answer = client.get("/sso/stad/")
    assert (answer.status_code, "svarar inte" in answer.content.decode()) == (502, True)


def test_our_metadata_tells_no_way_to_sign_somebody_out(client: Client) -> None:
    told = client.get("/sso/saml/stad/metadata/").content.decode()
    assert 'WantAssertionsSigned="true"' in told
    assert "SingleLogoutService" not in told
    assert client.get("/sso/saml/stad/sls/?SAMLRequest=x").status_code == 404


def test_an_unknown_service_is_not_there(client: Client) -> None:
    for address in ("metadata/", "acs/klart/"):
        assert client.get(f"/sso/saml/finns-inte/{address}").status_code == 404
    assert client.post("/sso/saml/finns-inte/acs/").status_code == 404


def test_where_somebody_goes_on_to_is_ours(client: Client, provider: SamlProvider) -> None:
    answer = end_of(client, provider.walk(client, "u1", wanted="https://ond.example/"))
    assert urlparse(answer.headers["Location"]).netloc == ""
