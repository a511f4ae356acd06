"""The pages of gathering: asked, followed, answered with an account, weighed in; what is restricted for those who may read it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory
from samordna.situation.gathering.standing import day_off
from samordna.situation.gathering.tests.factories import (
    ANSWERS,
    QUESTIONS,
    a_contribution,
    a_request,
    gathering,
)
from samordna.situation.models import Contribution, ContributionRequest, QuestionTemplate, Source

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


class Office:
    """A picture, two units, and somebody signed in."""

    def __init__(self, role: Role = Role.CENTRAL_COORDINATOR) -> None:
        self.home = MunicipalityFactory(slug="ekdala", name="Ekdala")
        self.own, self.other = (UnitFactory(municipality=self.home, name=name) for name in ("Egna", "Andra"))
        ContactPointFactory(municipality=self.home, unit=self.own, email="enheten@ekdala.example")
        self.picture = gathering(self.home)
        self.client = Client()
        self.becomes(role)

    def becomes(self, role: Role) -> None:
        at_unit = role in (Role.MANAGER, Role.CONTRIBUTOR, Role.LOCAL_COORDINATOR)
        unit = self.own if at_unit else None
        act_for(self.home)
        self.client.force_login(RoleAssignmentFactory(municipality=self.home, role=role, unit=unit).user)

    def address(self, address: str) -> str:
        return f"/ekdala/lagesbild/{self.picture.pk}/bidrag/{address}"

    def get(self, address: str = "", status: int = 200) -> str:
        answer = self.client.get(self.address(address))
        act_for(self.home)
        assert answer.status_code == status, answer.content.decode()[:2000]
        return str(answer.content.decode())

    def post(self, address: str, **said: Any) -> Any:
        answer = self.client.post(self.address(address), said)
        act_for(self.home)
        return answer


def test_a_coordinator_asks_several_at_once_and_sees_who_is_not_reached() -> None:
    office = Office()
    assert "Inga bidrag efterfrågas" in office.get()
    assert "Polisen" in office.get("be-om/")
    assert "skolattacker" in office.get("be-om/?typ=school")
    values = {
        "units": [office.own.pk, office.other.pk],
        "email": "",
        "words": "Vi vill särskilt veta om torget.",
        "questions": "Vad ser ni?\nVad har förändrats?",
    }
    due = (localdate() + timedelta(days=20)).isoformat()
    nobody = office.post("be-om/?typ=school", **values | {"units": []}, due_on=due)
    assert "Välj minst en att fråga" in nobody.content.decode()
    passed = office.post("be-om/?typ=school", **values, due_on=(localdate() - timedelta(days=1)).isoformat())
    assert "Den dagen har redan varit" in passed.content.decode()
    named = office.post("be-om/?typ=school", **values | {"words": "Fråga om 19811228-9874"}, due_on=due)
    assert named.status_code == 422
    assert office.post("be-om/?typ=school", **values, due_on=due).status_code == 302
    asked = {row.unit.name: row for row in ContributionRequest.objects.all() if row.unit}
    assert asked["Egna"].address == "enheten@ekdala.example"
    assert asked["Egna"].questions == ["Vad ser ni?", "Vad har förändrats?"]
    page = office.get()
    assert "0 av 2 har svarat" in page
    assert "En är inte nådd" in page
    assert "Skriv en adress" in office.get("?visa=onadda")
    assert "Egna" not in office.get("?visa=onadda").partition("<table")[2]


def test_a_last_day_on_which_few_work_is_told() -> None:
    assert day_off(date(2026, 6, 18)) == ""
    assert day_off(date(2026, 6, 19)).endswith("ingen arbetsdag. Närmaste arbetsdag är 22 jun 2026.")


def test_the_list_asks_the_database_as_much_of_many_as_of_one() -> None:
    office = Office()
    a_contribution(a_request(office.picture))
    office.get()
    with CaptureQueriesContext(connection) as one:
        office.get()
    for _number in range(5):
        a_contribution(a_request(office.picture))
    with CaptureQueriesContext(connection) as many:
        office.get()
    assert len(many) == len(one) <= MOST_QUERIES


def test_a_unit_answers_with_an_account_also_late_and_no_other_units_questions() -> None:
    office = Office(Role.CONTRIBUTOR)
    mine = a_request(office.picture, unit=office.own)
    theirs = a_request(office.picture, unit=office.other)
    assert f"{mine.pk}/svara/" in office.get()
    first_page = office.client.get("/ekdala/").content.decode()
    assert f"{mine.pk}/svara/" in first_page
    assert f"{theirs.pk}/svara/" not in first_page
    office.get(f"{theirs.pk}/svara/", status=403)
    ContributionRequest.objects.update(due_on=localdate() - timedelta(days=3))
    page = office.get(f"{mine.pk}/svara/")
    assert "Här går det fortfarande att svara" in page
    assert "Begränsad spridning" not in page, "whoever could not read it afterwards does not restrict it"
    assert "Sparat" in office.post(f"{mine.pk}/svara/spara/", answer_1="Klotter").content.decode()
    sent = office.post(f"{mine.pk}/svara/", **ANSWERS, distribution="internal", skicka="1")
    assert sent.status_code == 302
    assert Contribution.objects.get().request == mine
    assert office.post(f"{theirs.pk}/dra-tillbaka/").status_code == 403
    assert office.post(f"{mine.pk}/dra-tillbaka/").status_code == 302
    assert Contribution.objects.count() == 2
    office.picture.state = "analysis"
    office.picture.save()
    assert "Insamlingen pågår inte nu" in office.get(f"{mine.pk}/svara/", status=409)


def test_what_is_restricted_is_read_by_those_who_may_and_noted() -> None:
    office = Office(Role.CONTRIBUTOR)
    asked = a_request(office.picture, unit=office.own)
    sent = a_contribution(asked, distribution="restricted", answer_1="Hemligt klotter")
    page = office.get(f"{asked.pk}/")
    assert "Hemligt klotter" not in page
    assert "Du får inte läsa det" in page
    office.get(f"{asked.pk}/vag-in/", status=403)
    ContributionRequest.objects.update(draft={"distribution": "restricted", "answer_1": "Hemligt utkast"})
    assert "Hemligt utkast" not in office.get(f"{asked.pk}/svara/", status=403)
    office.becomes(Role.CENTRAL_COORDINATOR)
    assert "Hemligt klotter" in office.get(f"{asked.pk}/")
    noted = Change.objects.filter(kind=Change.Kind.READ, model="situation.contribution")
    assert [one.after["rows"] for one in noted if one.after] == [[sent.pk]]


def test_a_contribution_becomes_a_source_and_an_answer_since_is_told() -> None:
    office = Office()
    asked = a_request(office.picture, unit=office.own)
    a_contribution(asked, period="2026")
    assert "Kvar att väga in" in office.get()
    form = office.get(f"{asked.pk}/vag-in/")
    assert "Klotter vid torget" in form
    values = {
        "name": "Egna förvaltningens bidrag",
        "kind": "board",
        "local": "on",
        "date": localdate().isoformat(),
        "says": "Klotter vid torget.",
        "reliability": "B",
        "credibility": "2",
    }
    wider = office.post(f"{asked.pk}/vag-in/", **values, distribution="open")
    assert "Det får spridas mindre, men inte mer" in wider.content.decode()
    assert office.post(f"{asked.pk}/vag-in/", **values, distribution="internal").status_code == 302
    assert Source.objects.get().reliability == "B"
    assert "Invägt" in office.get()
    a_contribution(asked, answer_1="Mer klotter")
    assert "Nytt svar sedan dess" in office.get()
    assert "Mer klotter" in office.get(f"{asked.pk}/vag-in/")


def test_a_link_by_hand_is_shown_once_and_the_picture_before_is_asked_again() -> None:
    office = Office()
    asked = a_request(office.picture)
    assert office.post(f"{asked.pk}/lank/").status_code == 302
    shown = office.get(f"{asked.pk}/lank/visa/")
    token = shown.partition("/svara/bidrag/ekdala/")[2].partition("/")[0]
    assert Client().get(f"/svara/bidrag/ekdala/{token}/").status_code == 200
    assert "har redan visats" in office.get(f"{asked.pk}/lank/visa/")
    assert office.post(f"{asked.pk}/ta-bort/").status_code == 302
    assert "Inga bidrag efterfrågas" in office.get()
    assert office.post(f"{asked.pk}/aterstall/").status_code == 302
    edited = {
        "due_on": (localdate() + timedelta(days=9)).isoformat(),
        "questions": "Vad ser ni?",
        "email": "a@b.example",
    }
    assert office.post(f"{asked.pk}/redigera/", **edited).status_code == 302
    asked.refresh_from_db()
    assert asked.questions == ["Vad ser ni?"]


def test_the_municipalitys_own_questions_are_those_of_whoever_makes_pictures_for_all() -> None:
    office = Office()
    address = "/ekdala/lagesbild/fragor/"
    assert "skolattacker" in office.client.get(address).content.decode()
    assert office.client.post(f"{address}school/", {"questions": "\n".join(QUESTIONS)}).status_code == 302
    act_for(office.home)
    assert QuestionTemplate.objects.get().questions == QUESTIONS
    assert QUESTIONS[0] in office.client.get(address).content.decode()
    assert office.client.post(f"{address}school/standard/").status_code == 302
    assert office.client.get(f"{address}annat/").status_code == 404
    office.becomes(Role.LOCAL_COORDINATOR)
    assert office.client.get(f"{address}school/").status_code == 403


def test_another_municipality_sees_nothing() -> None:
    office = Office()
    asked = a_request(office.picture)
    stranger = RoleAssignmentFactory(
        municipality=MunicipalityFactory(slug="granvik"), role=Role.CENTRAL_COORDINATOR
    )
    client = Client()
    client.force_login(stranger.user)
    assert client.get(office.address(f"{asked.pk}/")).status_code == 404
    assert client.get(f"/granvik/lagesbild/{office.picture.pk}/bidrag/{asked.pk}/").status_code == 404
