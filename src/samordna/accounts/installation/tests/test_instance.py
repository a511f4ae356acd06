"""The installation's pages: municipalities set up, their first administrators, the log, and nothing of anybody's content."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samordna.accounts.installation.queries import municipality_counts
from samordna.accounts.models import Invitation, User
from samordna.accounts.roles import Role
from samordna.accounts.signing_in.tests import signing_in
from samordna.accounts.tests.factories import InvitationFactory, RoleAssignmentFactory, UserFactory
from samordna.core.models import Change, OutgoingMail
from samordna.core.tenancy import acting_for_instance
from samordna.core.tests.tenants import act_for, act_for_nobody
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = ["", "ny/", "logg/", "logg/csv/", "logg/xlsx/", "kommuner/{slug}/"]


@pytest.fixture
def keeper(client: Client) -> User:
    """Whoever runs the installation."""
    user = UserFactory(name="Driften", email="drift@kommun.example", administers_instance=True)
    client.force_login(user)
    return user


def test_for_others_the_pages_do_not_exist(client: Client) -> None:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    for path in PAGES:
        address = f"/installation/{path.format(slug=held.municipality.slug)}"
        assert client.get(address).headers["Location"].startswith("/logga-in/")
    client.force_login(held.user)
    for path in PAGES:
        address = f"/installation/{path.format(slug=held.municipality.slug)}"
        assert client.get(address).status_code == 404, path
        assert client.post(address).status_code in {404, 405}, path


def test_the_list_counts_people_and_nothing_else(client: Client, keeper: User) -> None:
    place = RoleAssignmentFactory(role=Role.ADMINISTRATOR).municipality
    held = RoleAssignmentFactory(municipality=place, role=Role.READER)
    RoleAssignmentFactory(municipality=place, role=Role.MANAGER, user=held.user)
    RoleAssignmentFactory(municipality=place, user=UserFactory(is_active=False))
    InvitationFactory(municipality=place)
    InvitationFactory(municipality=place, expires_at=timezone.now() - timedelta(hours=1))
    UnitFactory(municipality=place, name="Hemliga enheten")
    empty = MunicipalityFactory()
    with acting_for_instance():
        counted = {
            one.municipality: (one.people, one.administrators, one.invited) for one in municipality_counts()
        }
    assert counted == {place: (2, 1, 1), empty: (0, 0, 0)}
    page = client.get("/installation/").content.decode()
    assert place.name in page
    assert "Hemliga enheten" not in page
    assert held.user.email not in page
    assert held.user.email not in client.get(f"/installation/kommuner/{place.slug}/").content.decode()


def test_nobody_else_can_count() -> None:
    RoleAssignmentFactory()
    act_for_nobody()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_count_people()")
        assert cursor.fetchall() == []


def test_running_the_installation_opens_no_municipality(client: Client, keeper: User) -> None:
    place = RoleAssignmentFactory(role=Role.ADMINISTRATOR).municipality
    for path in ("", "personer/", "roller/", "planer/"):
        assert client.get(f"/{place.slug}/{path}").status_code == 404


def test_who_only_runs_the_installation_begins_there(client: Client, keeper: User) -> None:
    assert client.get("/").headers["Location"] == "/installation/"


def test_the_header_leads_there(client: Client, keeper: User) -> None:
    assert 'href="/installation/"' in client.get("/installation/").content.decode()
    held = RoleAssignmentFactory()
    client.force_login(held.user)
    assert 'href="/installation/"' not in client.get(f"/{held.municipality.slug}/roller/").content.decode()


def test_an_empty_installation_offers_the_first_step(client: Client, keeper: User) -> None:
    assert "Ingen kommun än" in client.get("/installation/").content.decode()


@pytest.mark.parametrize(
    ("name", "slug", "code", "county"),
    [
        ("Örebro", "orebro", "1880", "Örebro län"),
        ("Stockholm", "stockholm", "0180", "Stockholms län"),
        ("upplands väsby kommun", "upplands-vasby-kommun", "0114", "Stockholms län"),
    ],
)
def test_one_of_the_290_is_set_up_by_its_name(
    client: Client, keeper: User, name: str, slug: str, code: str, county: str
) -> None:
    answer = client.post("/installation/ny/", {"name": name})
    assert answer.headers["Location"] == f"/installation/kommuner/{slug}/"
    made = Municipality.objects.get()
    assert (made.code, made.county) == (code, county)


def test_one_that_is_not_in_the_list_can_be_set_up(client: Client, keeper: User) -> None:
    data = {"name": "Ekdala", "slug": "ekdala", "code": "9901", "county": "Påhittade län"}
    assert client.post("/installation/ny/", data).status_code == 302
    assert Municipality.objects.get().code == "9901"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "å" * 101}, "name"),
        ({"name": "Ekdala"}, "code"),
        ({"name": "Ekdala", "code": "99"}, "code"),
        ({"name": "Ekdala", "code": "９９０１"}, "code"),
        ({"name": "Ekdala", "code": "0180"}, "code"),
        ({"name": "Ekdala", "code": "9901", "slug": "installation"}, "slug"),
        ({"name": "Ekdala", "code": "9901", "slug": "stockholm"}, "slug"),
        ({"name": "Ekdala", "code": "9901", "slug": "../x"}, "slug"),
        ({"name": "💥", "code": "9901"}, "slug"),
    ],
)
def test_what_cannot_be_set_up_is_explained(
    client: Client, keeper: User, data: dict[str, str], field: str
) -> None:
    MunicipalityFactory(name="Stockholm", slug="stockholm", code="0180")
    answer = client.post("/installation/ny/", data)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert Municipality.objects.count() == 1


def invite(client: Client, place: Municipality, **values: str) -> Any:
    data = {"email": "admin@kommun.example", "name": "Säkerhetschef", **values}
    answer = client.post(f"/installation/kommuner/{place.slug}/", data)
    act_for(place)
    return answer


def test_the_first_administrator_comes_in_by_mail(client: Client, keeper: User) -> None:
    place = MunicipalityFactory()
    assert invite(client, place).status_code == 302
    assert Invitation.objects.get().role == Role.ADMINISTRATOR
    link = re.findall(r"http://testserver(\S+)", OutgoingMail.objects.get().text)[0]
    newcomer = Client()
    page = newcomer.get(link, follow=True).request["PATH_INFO"]
    password = "tre glada laxar simmar"
    done = newcomer.post(
        page, {"name": "Säkerhetschef", "password": password, "again": password}, follow=True
    )
    assert done.status_code == 200
    assert newcomer.get(f"/{place.slug}/personer/").status_code == 200


def test_administrators_there_are_told_of_another_one(client: Client, keeper: User) -> None:
    there = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    RoleAssignmentFactory(municipality=there.municipality, role=Role.READER)
    invite(client, there.municipality)
    told = OutgoingMail.objects.exclude(to="admin@kommun.example").get()
    assert told.to == there.user.email
    assert "admin@kommun.example" in told.text


def test_nobody_lets_themselves_in(client: Client, keeper: User) -> None:
    place = MunicipalityFactory()
    answer = invite(client, place, email=keeper.email.upper())
    assert answer.status_code == 422
    assert "släpper inte in sig själv" in answer.content.decode()
    assert not Invitation.objects.exists()


def test_the_log_tells_sign_ins_failures_and_accounts(client: Client, keeper: User) -> None:
    user = RoleAssignmentFactory(user=UserFactory(name="Chefen")).user
    signing_in.sign_in(Client(), user)
    signing_in.sign_in(Client(), user, password="fel")
    user.is_active = False
    user.save()
    page = client.get("/installation/logg/").content.decode()
    for words in ("Chefen", "lösenord", "kontot stängdes"):
        assert words in page, words
    assert signing_in.PASSWORD not in page
    only = client.get(f"/installation/logg/?handelse={Change.Kind.SIGN_IN}").content.decode()
    assert "kontot stängdes" not in only
    assert "Chefen" in only
    assert "Inget i loggen passar" in client.get("/installation/logg/?q=finns+inte").content.decode()
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert "Inget i loggen passar" in client.get(f"/installation/logg/?fran={tomorrow}").content.decode()


def test_the_log_holds_nothing_of_a_municipality(client: Client, keeper: User) -> None:
    UnitFactory(name="Hemliga enheten")
    answer = client.get("/installation/logg/csv/")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) > 1
    assert "Hemliga" not in answer.content.decode()


@pytest.mark.parametrize(
    "query", ["handelse=x", "fran=2026-13-45", "fran=x", "sida=0", "sida=²", "q=%00", "q=%27;--"]
)
def test_odd_filters_do_no_harm(client: Client, keeper: User, query: str) -> None:
    assert client.get(f"/installation/logg/?{query}").status_code == 200


@pytest.mark.parametrize("path", ["", "logg/", "kommuner/{slug}/"])
def test_queries_do_not_grow_with_the_municipalities(client: Client, keeper: User, path: str) -> None:
    counts = []
    for size in (1, 30):
        for _number in range(size):
            place = RoleAssignmentFactory().municipality
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/installation/{path.format(slug=place.slug)}").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
