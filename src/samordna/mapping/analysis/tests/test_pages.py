"""The pages of an analysis: begun, followed, summarised, decided; one's own unit's services and no others."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.mapping.analysis.queries import title_not_taken
from samordna.mapping.analysis.tests.factories import ANSWERS, Holder, an_analysis
from samordna.mapping.commands.analysis_answers import answers_send
from samordna.mapping.models import AnalysisDecision, AnalysisForm, AnalysisRound, Service
from samordna.mapping.queries import services_of
from samordna.mapping.tests.factories import a_service
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


class Office:
    """Two units with a service each, and somebody signed in."""

    def __init__(self, role: Role = Role.CENTRAL_COORDINATOR, *, services: int = 1) -> None:
        self.home = MunicipalityFactory(slug="ekdala", name="Ekdala")
        self.own, self.other = (UnitFactory(municipality=self.home, name=name) for name in ("Egna", "Andra"))
        ContactPointFactory(municipality=self.home, unit=self.own, email="enheten@ekdala.example")
        for number in range(services):
            a_service(self.home, f"Mottagningen {number}", unit=self.own)
        a_service(self.home, "Fritidsgården", unit=self.other)
        unit = self.own if role is Role.MANAGER else None
        self.user = RoleAssignmentFactory(municipality=self.home, role=role, unit=unit).user
        self.client = Client()
        self.client.force_login(self.user)

    def analysis(self) -> AnalysisRound:
        act_for(self.home)
        return an_analysis(self.home, *self.home_services())

    def home_services(self) -> list[Service]:
        return list(services_of(self.home))

    def get(self, address: str, status: int = 200) -> str:
        answer = self.client.get(f"/ekdala/verksamheter/analys/{address}")
        assert answer.status_code == status, answer.content.decode()[:2000]
        return str(answer.content.decode())

    def post(self, address: str, **said: Any) -> Any:
        return self.client.post(f"/ekdala/verksamheter/analys/{address}", said)

    def form(self, name: str) -> AnalysisForm:
        act_for(self.home)
        return AnalysisForm.objects.get(service__name=name)


def test_a_coordinator_begins_and_sees_what_has_no_address() -> None:
    office = Office()
    assert "Fritidsgården (Andra)" in office.get("ny/")
    values = {
        "title": "Analys 2026",
        "year": 2026,
        "words": "",
        "services": [one.pk for one in office.home_services()],
    }
    wrong = office.post("ny/", **values, due_on=(localdate() - timedelta(days=1)).isoformat())
    assert "Den dagen har redan varit" in wrong.content.decode()
    none = office.post(
        "ny/", **values | {"services": []}, due_on=(localdate() + timedelta(days=9)).isoformat()
    )
    assert "minst en verksamhet" in none.content.decode()
    assert (
        office.post("ny/", **values, due_on=(localdate() + timedelta(days=9)).isoformat()).status_code == 302
    )
    act_for(office.home)
    pk = AnalysisRound.objects.get().pk
    page = office.get(f"{pk}/")
    assert "0 av 2 verksamheter är besvarade" in page
    assert "Skriv en adress" in page
    assert "Fritidsgården" in office.get(f"{pk}/?visa=onadda")
    assert "Mottagningen" not in office.get(f"{pk}/?visa=onadda")
    assert "Analys 2026" in office.get("")


def test_answers_stand_side_by_side_and_are_decided_on_one_by_one_and_together() -> None:
    office = Office()
    analysis = office.analysis()
    for form in AnalysisForm.objects.all():
        answers_send(form=form, values=ANSWERS)
    summary = office.get(f"{analysis.pk}/sammanstallning/")
    assert summary.count("Samtal med unga") == 2
    assert "Ibland: 2" in summary
    assert office.get(f"{analysis.pk}/sammanstallning/?enhet={office.own.pk}").count("Samtal med unga") == 1
    assert "Samtal med unga" in office.get(f"{analysis.pk}/ladda-ner/csv/")
    form = office.form("Fritidsgården")
    one = f"{analysis.pk}/{form.pk}/"
    assert "Samtal med unga" in office.get(one)
    decision = {
        "included": "no",
        "priority": "",
        "decided_on": localdate().isoformat(),
        "reason": "Möter ingen",
    }
    assert office.post(one, **decision).status_code == 302
    assert "En kvar att besluta" in office.get(f"{analysis.pk}/")
    many = f"{analysis.pk}/besluta/"
    assert "Kryssa först" in office.post(many, **decision).content.decode()
    ticked = [office.form("Mottagningen 0").pk]
    assert (
        office.post(many, **decision | {"included": "yes", "priority": 1}, verksamhet=ticked).status_code
        == 302
    )
    act_for(office.home)
    assert {(row.included, row.priority) for row in AnalysisDecision.objects.all()} == {
        ("no", None),
        ("yes", 1),
    }
    assert "1 verksamhet ingår i arbetet" in office.get("")
    assert "Mottagningen 0;Egna;ingår i arbetet;1;" in office.get("ladda-ner/csv/")


def test_a_manager_sees_the_services_of_the_own_unit_and_does_not_lead_the_round() -> None:
    office = Office(Role.MANAGER)
    analysis = office.analysis()
    page = office.get(f"{analysis.pk}/")
    assert "Mottagningen 0" in page
    assert "Fritidsgården" not in page
    assert "Stäng analysen" not in page
    assert office.post(f"{analysis.pk}/stang/").status_code == 403
    office.get(f"{analysis.pk}/{office.form('Fritidsgården').pk}/", 404)


def test_readers_see_what_is_decided_and_no_answers() -> None:
    office = Office(Role.READER)
    analysis = office.analysis()
    form = office.form("Fritidsgården")
    answers_send(form=form, values=ANSWERS)
    AnalysisDecision.objects.create(
        municipality=office.home, form=form, included="later", decided_on=localdate(), reason="Mer behövs"
    )
    page = office.get("")
    assert "Avgörs senare" in page
    assert "Analys 2026" not in page
    for address in (f"{analysis.pk}/", f"{analysis.pk}/sammanstallning/", f"{analysis.pk}/{form.pk}/"):
        office.get(address, 403)


def test_a_link_to_give_by_hand_is_shown_once_and_ended_with_the_others() -> None:
    office = Office()
    analysis = office.analysis()
    form = office.form("Fritidsgården")
    one = f"{analysis.pk}/{form.pk}/"
    shown = office.client.get(office.post(f"{one}lank/").headers["Location"]).content.decode()
    token = shown.partition("/svara/ekdala/")[2].partition("/")[0]
    assert "har redan visats" in office.get(f"{one}lank/visa/")
    unit = Holder(form, token)
    assert unit.sends(**ANSWERS).status_code == 302
    assert "Besvarad" in office.get(one)
    office.post(f"{one}avsluta-lankar/")
    assert unit.client.get(unit.address).status_code == 410
    office.post(f"{one}ta-bort/")
    office.get(one, 404)
    office.post(f"{one}aterstall/")
    office.get(one)


@pytest.mark.slow
@pytest.mark.parametrize("address", ["{}/", "{}/sammanstallning/", "", "ny/"])
def test_more_services_cost_no_more_queries(address: str) -> None:
    asked = []
    for services in (1, 30):
        office = Office(services=services)
        analysis = office.analysis()
        for form in AnalysisForm.objects.select_related("round"):
            answers_send(form=form, values=ANSWERS)
        with CaptureQueriesContext(connection) as captured:
            office.get(address.format(analysis.pk))
        asked.append(len(captured))
        act_for(office.home)
        type(office.home).objects.filter(pk=office.home.pk).update(
            slug=f"ekdala-{services}", code=f"{services:04}"
        )
    assert asked[0] == asked[1] <= MOST_QUERIES


@pytest.mark.slow
def test_a_decision_says_where_it_stands_and_when_it_no_longer_holds() -> None:
    office = Office()
    analysis = office.analysis()
    form = office.form("Fritidsgården")
    answers_send(form=form, values=ANSWERS)
    one = f"{analysis.pk}/{form.pk}/"
    told = {"included": "no", "priority": 1, "decided_on": localdate().isoformat(), "reason": ""}
    assert "Bara en verksamhet som ingår" in office.post(one, **told).content.decode()
    before = {"priority": "", "decided_on": "2020-01-01"}
    assert "Analysen började" in office.post(one, **told | before).content.decode()
    office.post(one, **told | {"included": "yes"})
    service = f"/ekdala/verksamheter/{form.service_id}/"
    assert "ingår i arbetet, prioritet" in office.client.get(service).content.decode()
    changed = "Svaren har ändrats sedan beslutet"
    pages = [one, "", f"{analysis.pk}/"]
    act_for(office.home)
    answers_send(form=form, values={})
    assert not any(changed in office.get(page) for page in pages), "sent again as it was"
    act_for(office.home)
    answers_send(form=form, values={"wishes": "En kurs"})
    assert all(changed in office.get(page) for page in pages)
    assert changed in office.client.get(service).content.decode()
    office.post(one, **told | {"included": "yes"})
    assert changed not in office.get(one)
    office.post(f"{analysis.pk}/stang/")
    page = office.get(f"{analysis.pk}/")
    assert "Skickades aldrig" in page
    assert "Inte skickad än" not in page


def test_a_service_is_asked_in_two_analyses_only_when_it_is_meant() -> None:
    office = Office()
    pk = office.analysis().pk
    told = {
        "title": "En till",
        "year": 2026,
        "words": "",
        "due_on": (localdate() + timedelta(days=9)).isoformat(),
        "services": [one.pk for one in office.home_services()],
    }
    form = office.get("ny/")
    assert form.count("– tillfrågas redan i Analys 2026") == 2
    assert " checked" not in form
    asked = office.post("ny/", **told)
    assert "2 av de valda verksamheterna tillfrågas redan i Analys 2026" in asked.content.decode()
    assert office.post("ny/", **told, asked_twice=str(pk)).status_code == 302


def test_a_title_that_is_taken_gets_a_number() -> None:
    home = MunicipalityFactory()
    an_analysis(home, a_service(home), title="Analys")
    assert title_not_taken(home, "Analys") == "Analys (2)"
    assert title_not_taken(home, "Analys 2027") == "Analys 2027"
