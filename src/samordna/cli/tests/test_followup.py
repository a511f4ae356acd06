"""What would be sent, as an administrator asks for it."""

import json

import pytest

from samordna.accounts.roles import Role
from samordna.cli.tests.test_history import run
from samordna.core.models import OutgoingMail
from samordna.core.tenancy import acting_for
from samordna.followup.models import Reminder
from samordna.followup.occasions.tests.office import HIDDEN, Office
from samordna.followup.tests.factories import AnswerFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def office() -> Office:
    office = Office(restricted=True)
    office.person(Role.CONTRIBUTOR)
    AnswerFactory(
        municipality=office.home,
        occasion=office.occasion,
        activity=office.activities[0],
        sent_at="2027-04-01T10:00:00Z",
    )
    return office


def due(office: Office, at: str, *more: str) -> tuple[int, str]:
    return run("followup", "due", "--municipality", office.home.slug, "--at", at, *more)


def test_the_mails_that_would_go_and_why_not_the_others(office: Office) -> None:
    code, output = due(office, "2027-04-21T08:00", "--json")
    told = json.loads(output)
    assert code == 0
    (mail,) = told["mails"]
    assert mail["roles"] == ["medverkande för Socialförvaltningen"]
    (part,) = mail["parts"]
    assert (part["occasion"], part["kind"], part["last_day"]) == ("T1 2027", "before", "2027-04-28")
    assert part["activities"] == [
        {
            "id": office.activities[1].pk,
            "action": "Kartlägga",
            "unit": "Socialförvaltningen",
            "function": None,
            "restricted": False,
        }
    ]
    assert sorted(one["why"] for one in told["not_sent"]) == ["answered", "nobody"]
    assert HIDDEN not in output


def test_at_night_it_says_until_when_it_waits(office: Office) -> None:
    told = json.loads(due(office, "2027-04-24T08:00", "--json")[1])
    assert told["mails"] == []
    assert {one["until"] for one in told["not_sent"] if one["why"] == "waits"} == {
        "2027-04-26T07:00:00+02:00"
    }


def test_nothing_is_sent(office: Office) -> None:
    due(office, "2027-04-21T08:00")
    assert not OutgoingMail.objects.exists()
    with acting_for(office.home.pk):
        assert not Reminder.objects.exists()


def test_it_is_told_as_a_table(office: Office) -> None:
    code, output = due(office, "2027-04-21T08:00")
    assert code == 0
    for words in ("T1 2027", "en vecka kvar", "redan besvarad", "spridning"):
        assert words in " ".join(output.split())
    assert HIDDEN not in output


def test_a_moment_that_cannot_be_read_is_said(office: Office) -> None:
    code, output = due(office, "i morgon")
    assert code == 2
    assert "2027-02-01T08:00" in output
