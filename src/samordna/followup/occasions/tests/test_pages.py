"""The pages of occasions: the year set up, changed, taken away and put back; how far each has come; reminding."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.core.tests.tenants import act_for
from samordna.followup.enums import FollowUpKind
from samordna.followup.models import FollowUpOccasion, Reminder, ReminderChoice, Report
from samordna.followup.occasions.tests.office import HIDDEN, LATE, Office, at, mails
from samordna.followup.tests.factories import AnswerFactory, OccasionFactory
from samordna.plans.models import PlanGuest

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12


@pytest.fixture(autouse=True)
def _the_day_after_the_last() -> Iterator[None]:
    with time_machine.travel(at(LATE)):
        yield


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def client(office: Office) -> Client:
    return office.client_of(office.person(Role.CENTRAL_COORDINATOR))


def said(answer: Any) -> str:
    assert answer.status_code in (200, 422)
    return str(answer.content.decode())


def names(office: Office, year: int) -> list[str]:
    act_for(office.home)
    rows = FollowUpOccasion.objects.present().filter(municipality=office.home, year=year)
    return list(rows.order_by("due_on").values_list("name", flat=True))


def test_a_year_is_set_up_in_one_step_with_the_forums_of_the_year_before(
    office: Office, client: Client
) -> None:
    OccasionFactory(
        municipality=office.home,
        kind=FollowUpKind.FORUM,
        year=2027,
        name="Styrgruppen februari 2027",
        opens_on=date(2027, 2, 1),
        due_on=date(2027, 2, 28),
    )
    send = {"year": "2028", "with_forums": "on"}
    page = said(client.post(office.address("lagg-upp-aret/"), send, follow=True))
    assert "4 tillfällen är upplagda för 2028" in page
    assert names(office, 2028) == ["Styrgruppen februari 2028", "T1 2028", "T2 2028", "VB 2028"]
    page = said(client.post(office.address("lagg-upp-aret/"), send, follow=True))
    assert "2028 är redan upplagt" in page
    assert len(names(office, 2028)) == 4


def test_a_year_leaves_what_is_there(office: Office, client: Client) -> None:
    client.post(office.address("lagg-upp-aret/"), {"year": "2027"})
    assert names(office, 2027) == ["T1 2027", "T2 2027", "VB 2027"]
    act_for(office.home)
    assert FollowUpOccasion.objects.get(name="T1 2027").due_on == date(2027, 4, 28)


def test_a_forum_of_the_leap_day_is_the_day_before_next_year(office: Office, client: Client) -> None:
    OccasionFactory(
        municipality=office.home,
        kind=FollowUpKind.FORUM,
        year=2028,
        name="Rådet",
        opens_on=date(2028, 2, 1),
        due_on=date(2028, 2, 29),
    )
    client.post(office.address("lagg-upp-aret/"), {"year": "2029", "with_forums": "on"})
    act_for(office.home)
    assert FollowUpOccasion.objects.get(name="Rådet 2029").due_on == date(2029, 2, 28)


def test_it_is_added_and_changed(office: Office, client: Client) -> None:
    fields = {
        "kind": "forum",
        "year": "2027",
        "name": "Rådet",
        "opens_on": "2 maj 2027",
        "due_on": "9 maj 2027",
    }
    assert "Rådet är tillagt." in said(client.post(office.address("nytt/"), fields, follow=True))
    act_for(office.home)
    row = FollowUpOccasion.objects.get(name="Rådet")
    fields |= {"name": "BRÅ", "due_on": "2027-05-20"}
    client.post(office.address(f"{row.pk}/andra/"), fields)
    row.refresh_from_db()
    assert (row.name, row.due_on) == ("BRÅ", date(2027, 5, 20))


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"due_on": "1 maj 2027"}, "Sista dagen kan inte vara före den första."),
        ({"name": "t1 2027"}, "t1 2027 finns redan."),
        ({"opens_on": "våren 2027"}, "Skriv hela datumet"),
        ({"name": "811228-9874"}, "personnummer"),
    ],
)
def test_what_is_wrong_is_said_once_at_its_field(
    office: Office, client: Client, wrong: dict[str, str], expected: str
) -> None:
    fields = {
        "kind": "forum",
        "year": "2027",
        "name": "Rådet",
        "opens_on": "2 maj 2027",
        "due_on": "9 maj 2027",
    }
    answer = client.post(office.address("nytt/"), fields | wrong)
    assert answer.status_code == 422
    errors = [error for errors in answer.context["form"].errors.values() for error in errors]
    assert [expected in error for error in errors] == [True]
    assert names(office, 2027) == ["T1 2027"]


def test_it_is_removed_and_put_back(office: Office, client: Client) -> None:
    page = said(client.post(office.address(f"{office.occasion.pk}/ta-bort/"), follow=True))
    assert "T1 2027 är borttaget." in page
    assert office.address(f"{office.occasion.pk}/aterstall/") in page
    assert names(office, 2027) == []
    client.post(office.address(f"{office.occasion.pk}/aterstall/"))
    assert names(office, 2027) == ["T1 2027"]


def test_one_that_answers_belong_to_is_not_removed(office: Office, client: Client) -> None:
    AnswerFactory(municipality=office.home, occasion=office.occasion, activity=office.activities[0])
    page = said(client.post(office.address(f"{office.occasion.pk}/ta-bort/"), follow=True))
    assert "T1 2027 kan inte tas bort: det finns 1 svar till det." in page
    assert names(office, 2027) == ["T1 2027"]


def test_one_that_reports_belong_to_is_not_removed(office: Office, client: Client) -> None:
    Report.objects.create(
        municipality=office.home,
        occasion=office.occasion,
        plan=office.version.plan,
        version=office.version,
        figures="{}",
    )
    page = said(client.post(office.address(f"{office.occasion.pk}/ta-bort/"), follow=True))
    assert "T1 2027 kan inte tas bort: det finns rapporter till det." in page
    assert names(office, 2027) == ["T1 2027"]


def test_it_is_not_put_back_beside_one_of_its_name(office: Office, client: Client) -> None:
    client.post(office.address(f"{office.occasion.pk}/ta-bort/"))
    client.post(office.address("lagg-upp-aret/"), {"year": "2027"})
    page = said(client.post(office.address(f"{office.occasion.pk}/aterstall/"), follow=True))
    assert "T1 2027 finns redan." in page


def test_how_far_each_unit_has_come(office: Office, client: Client) -> None:
    user = office.person(Role.CONTRIBUTOR)
    AnswerFactory(
        municipality=office.home, occasion=office.occasion, activity=office.activities[0], sent_at=at(LATE)
    )
    page = said(client.get(office.address(f"{office.occasion.pk}/")))
    assert "1 av 2 aktiviteter är besvarade" in page
    assert user.name in page
    assert "Sena" in page


def test_a_partner_is_not_told_who_answers(office: Office) -> None:
    user = office.person(Role.CONTRIBUTOR, user=UserFactory(name="Socialsekreteraren"))
    partner = office.person(Role.PARTNER, unit=None)
    PlanGuest.objects.create(
        municipality=office.home, plan=office.version.plan, email=partner.email, user=partner
    )
    address = office.address(f"{office.occasion.pk}/")
    assert user.name in said(office.client_of(office.person(Role.READER, unit=None)).get(address))
    page = said(office.client_of(partner).get(address))
    assert "0 av 2 aktiviteter" in page
    assert user.name not in page


def test_restricted_activities_are_counted_only_for_those_who_may_read_them() -> None:
    office = Office(("Utbilda",), restricted=True)
    reader = office.client_of(office.person(Role.CONTRIBUTOR))
    central = office.client_of(office.person(Role.CENTRAL_COORDINATOR))
    address = office.address(f"{office.occasion.pk}/")
    assert "0 av 1 aktivitet" in said(reader.get(address))
    assert "0 av 2 aktiviteter" in said(central.get(address))
    assert HIDDEN not in said(central.get(address))


def test_reminding_sends_each_one_mail_a_day(office: Office, client: Client) -> None:
    user = office.person(Role.CONTRIBUTOR)
    address = office.address(f"{office.occasion.pk}/paminn/")
    assert "1 person är påmind." in said(client.post(address, {"words": "Vi behöver svaren."}, follow=True))
    assert "Ingen är påmind" in said(client.post(address, {"words": "En gång till."}, follow=True))
    (mail,) = mails()
    assert mail.to == user.email
    assert "Vi behöver svaren." in mail.text
    act_for(office.home)
    assert Reminder.objects.get().sent_on == at(LATE).date()


def test_ones_own_words_pass_the_guard(office: Office, client: Client) -> None:
    office.person(Role.CONTRIBUTOR)
    answer = client.post(office.address(f"{office.occasion.pk}/paminn/"), {"words": "Fråga om 811228-9874."})
    assert answer.status_code == 422
    assert not mails()


def test_reminding_at_night_says_when_one_can(office: Office) -> None:
    office.person(Role.CONTRIBUTOR)
    with time_machine.travel(at(LATE, "21:00")):
        client = office.client_of(office.person(Role.CENTRAL_COORDINATOR))
        page = said(client.post(office.address(f"{office.occasion.pk}/paminn/"), {"words": ""}))
    assert "Du kan påminna från 30 apr 2027 kl. 07.00" in page


def test_one_chooses_how_often_one_wants_mail(office: Office) -> None:
    user = office.person(Role.CONTRIBUTOR)
    client = office.client_of(user)
    address = office.address("paminnelser/")
    client.post(address, {"rhythm": "weekly"})
    client.post(address, {"rhythm": "late"})
    act_for(office.home)
    assert ReminderChoice.objects.get(user=user).rhythm == "late"
    assert 'value="late"' in said(client.get(address))


@pytest.mark.parametrize("size", [2, 300])
def test_pages_ask_as_little_at_any_size(size: int) -> None:
    office = Office([f"Utbilda {n}" for n in range(size)])
    client = office.client_of(office.person(Role.CENTRAL_COORDINATOR))
    for n in range(size // 10):
        office.person(Role.CONTRIBUTOR)
        OccasionFactory(
            municipality=office.home,
            name=f"Möte {n}",
            kind=FollowUpKind.FORUM,
            due_on=date(2027, 6, 1) + timedelta(n),
            opens_on=date(2027, 5, 1),
        )
    for address in (
        office.address(),
        office.address(f"{office.occasion.pk}/"),
        office.address("paminnelser/"),
    ):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            said(client.get(address))
        assert len(asked) <= MOST_QUERIES, address
