"""The first pages."""

from datetime import date

import pytest
from django.test import Client

from samordna.accounts.tests.factories import MembershipFactory, UserFactory
from samordna.home.queries import overview
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_remove
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_municipality_is_opened_at_once(client: Client) -> None:
    member = MembershipFactory()
    client.force_login(member.user)
    assert client.get("/").headers["Location"] == f"/{member.municipality.slug}/"


def test_of_several_one_chooses(client: Client) -> None:
    first = MembershipFactory()
    second = MembershipFactory(user=first.user)
    client.force_login(first.user)
    page = client.get("/").content.decode()
    assert f'href="/{first.municipality.slug}/"' in page
    assert f'href="/{second.municipality.slug}/"' in page


def test_without_a_role_one_is_told_whom_to_ask(client: Client) -> None:
    client.force_login(UserFactory())
    assert "Fråga samordnaren" in client.get("/", headers={"accept-language": "sv"}).content.decode()


def test_an_empty_municipality_says_what_will_be_here(client: Client) -> None:
    member = MembershipFactory(reader=True)
    client.force_login(member.user)
    page = client.get(f"/{member.municipality.slug}/", headers={"accept-language": "sv"}).content.decode()
    assert "Inga planer än" in page


def test_the_overview_counts_only_the_newest_versions() -> None:
    old = VersionFactory(document=document(5))
    VersionFactory(municipality=old.municipality, plan=old.plan, document=document(2))
    VersionFactory()
    found = overview(old.municipality, today=date(2025, 6, 1))
    assert found.activity_count == 2
    assert [plan.number for plan in found.plans] == [2]


def test_what_is_late_soon_and_neither() -> None:
    version = VersionFactory(
        document=document(
            activities=[
                {"action": "Sen", "ends": "2025-05-01"},
                {"action": "Snart", "ends": "2025-06-15"},
                {"action": "Senare", "ends": "2026"},
                {"action": "Klar i tid", "ends": "2025-05-01", "status": "done"},
                {"action": "Försenad utan datum", "status": "delayed"},
                {"action": "Borttagen", "ends": "2025-05-01"},
            ]
        )
    )
    content_remove(row=version.activity_set.get(action="Borttagen"))
    found = overview(version.municipality, today=date(2025, 6, 1))
    assert [one.action for one in found.late] == ["Sen", "Försenad utan datum"]
    assert [one.action for one in found.soon] == ["Snart"]


def test_the_latest_reports_come_first() -> None:
    version = VersionFactory()
    first, second = version.activity_set.present()
    user = UserFactory()
    activity_status_set(activity=first, status=Status.DONE, user=user)
    activity_status_set(activity=second, status=Status.DELAYED, user=user)
    assert [one.activity_id for one in overview(version.municipality, today=date(2025, 1, 1)).reports] == [
        second.pk,
        first.pk,
    ]


def test_a_neighbours_plans_are_not_in_the_overview() -> None:
    VersionFactory()
    assert overview(MunicipalityFactory(), today=date(2025, 1, 1)).plans == []
