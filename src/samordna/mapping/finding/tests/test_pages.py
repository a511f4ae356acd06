"""The finder's pages: who is told to whom, what is never told, and what happens with what cannot be understood."""

import logging
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.tests.factories import a_guide
from samordna.mapping.commands import service_update
from samordna.mapping.finding import kept
from samordna.mapping.models import Service
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
DAY = "2026-11-26 11:00+01:00"
OPEN = "/ekdala/hur-gor-jag/hitta/"


@pytest.fixture(autouse=True)
def _by_day() -> Iterator[None]:
    kept._index.cache_clear()
    with time_machine.travel(DAY, tick=False):
        yield


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    return place


@pytest.fixture
def reader(place: Municipality) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.READER).user)
    return client


def contact(place: Municipality, function: str = "Mottagningen", **values: object) -> ContactPoint:
    values = {"phone": "+4684650042", "opening_hours": "24/7", "confirmed_on": localdate(), **values}
    return ContactPointFactory(municipality=place, function=function, **values)


def clinic(place: Municipality, *contacts: ContactPoint, **values: object) -> Service:
    told = {"about": "Utredning och behandling vid riskbruk.", "age_from": 13, "age_to": 20, **values}
    return a_service(place, "Mini Maria", contacts=[one.pk for one in contacts], **told)


def shown(address: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", answer.content.decode())


def test_two_with_the_same_number_are_one_answer_with_both_names(place: Municipality, reader: Client) -> None:
    desk = contact(place)
    clinic(place, desk, is_public=True)
    about = "För den som missbrukar och behöver skyddat boende."
    a_service(place, "Kruton", about=about, is_public=True, contacts=[contact(place, "Jouren").pk])
    for page in (shown(f"{OPEN}?q=missbruk"), shown("/ekdala/hitta/?q=missbruk", reader)):
        assert page.count('href="tel:+4684650042"') == 1
        assert "Samma nummer leder till:" in page
        assert page.count("Kruton") == page.count("Mini Maria") == 1
        assert re.search(r"<span class=\"of\">\((Jouren|Mottagningen)\)</span>", page)
    listed = shown("/ekdala/sok/?q=missbruk", reader)
    assert listed.count("084650042") + listed.count("08-465 00 42") == 1
    ContactPoint.objects.filter(pk=desk.pk).update(phone="+4684650049")
    apart = shown(f"{OPEN}?q=missbruk")
    assert "Samma nummer leder till:" not in apart
    assert apart.count('<p><a class="number" href="tel:+468') == 2


def test_everybody_finds_what_is_for_everybody_and_those_who_work_here_all(
    place: Municipality, reader: Client
) -> None:
    clinic(place, contact(place), is_public=True)
    a_service(place, "Kruton", about="För den som missbrukar och behöver skyddat boende.")
    page = shown(f"{OPEN}?q=missbruk&alder=16")
    assert "Mini Maria" in page
    assert 'href="tel:+4684650042"' in page
    assert "Tar emot 13–20 år." in page
    assert "Kruton" not in page
    inside = shown("/ekdala/hitta/?q=missbruk", reader)
    assert "Mini Maria" in inside
    assert "Kruton" in inside


def test_guides_are_found_and_another_municipality_is_not(place: Municipality) -> None:
    other = MunicipalityFactory(slug="annan")
    act_for(other)
    a_guide(other, "Orolig i en annan stad", is_published=True)
    act_for(place)
    a_guide(place, is_published=True)
    a_guide(place, "Orolig, ett utkast")
    page = shown(f"{OPEN}?q=orolig+f%C3%B6r+min+elev")
    assert 'href="/ekdala/hur-gor-jag/jag-ar-orolig/"' in page
    assert 'href="tel:+4684650041"' in page
    assert "en annan stad" not in page
    assert "utkast" not in page


def test_a_restricted_contact_is_told_to_nobody(place: Municipality) -> None:
    line = contact(place, "Hemliga linjen")
    clinic(place, line, is_public=True)
    ContactPoint.objects.filter(pk=line.pk).update(restricted=True)
    coordinator = Client()
    coordinator.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    for page in (shown(f"{OPEN}?q=riskbruk"), shown("/ekdala/hitta/?q=riskbruk", coordinator)):
        assert "Mini Maria" in page
        assert "Hemliga linjen" not in page
        assert "Inget nummer är angivet här." in page


def test_a_number_of_what_is_no_more_is_not_told_and_an_unconfirmed_one_is_said_to_be(
    place: Municipality,
) -> None:
    unit = UnitFactory(municipality=place)
    gone = contact(place, "Gamla växeln", phone="+4684650049", unit=unit)
    clinic(place, gone, contact(place, confirmed_on=None), is_public=True)
    unit.valid_to = localdate().replace(year=2025)
    unit.save()
    page = shown(f"{OPEN}?q=riskbruk")
    assert "Gamla växeln" not in page
    assert "Numret är inte bekräftat på länge" in page


def test_who_is_closed_stays_and_says_when_it_opens(place: Municipality) -> None:
    clinic(place, contact(place, opening_hours="Mo-Fr 08:00-16:00; PH off"), is_public=True)
    assert 'href="tel:+4684650042"' in shown(f"{OPEN}?q=riskbruk")
    evening = shown(f"{OPEN}?q=riskbruk+kv%C3%A4llstid")
    assert "Visar vem som svarar" in evening
    assert "tel:+4684650042" not in evening
    assert "öppnar i morgon 8" in evening


def test_danger_leads_to_112_whatever_guides_there_are(place: Municipality) -> None:
    a_guide(place, is_published=True)
    page = shown(f"{OPEN}?q=man+med+kniv")
    assert page.index('href="tel:112"') < page.index("Det låter som fara just nu")


@pytest.mark.parametrize("asked", ["", "?q=", "?q=xyzzy", "?q=%00", "?q=%F0%9F%99%82", f"?q={'x' * 300}"])
def test_nothing_found_leads_to_the_guides(place: Municipality, asked: str) -> None:
    a_guide(place, is_published=True)
    page = shown(OPEN + asked)
    assert 'href="/ekdala/hur-gor-jag/jag-ar-orolig/"' in page
    assert "114 14" in page


@pytest.mark.parametrize("age", ["200", "-1", "femton", "²", "9" * 50])
def test_what_is_no_age_is_said_and_all_ages_are_shown(place: Municipality, age: str) -> None:
    clinic(place, is_public=True)
    page = shown(f"{OPEN}?q=riskbruk&alder={age}")
    assert "En ålder är ett helt tal från 0 till 120" in page
    assert "Mini Maria" in page


def test_what_is_changed_is_found_at_once(place: Municipality) -> None:
    service = clinic(place, is_public=True)
    assert "Mini Maria" in shown(f"{OPEN}?q=riskbruk")
    service_update(municipality=place, service=service, values={"is_public": False})
    assert "Mini Maria" not in shown(f"{OPEN}?q=riskbruk")


def test_what_has_no_number_leads_to_its_owner_or_the_switchboard(place: Municipality) -> None:
    contact(place, "Kommunens växel", phone="+46465111")
    unit = UnitFactory(municipality=place, name="Familjeenheten")
    a_service(place, "Föräldrakurs", unit=unit, is_public=True)
    assert "Ring Kommunens växel så länge." in shown(f"{OPEN}?q=föräldrakurs")
    contact(place, "Familjestödet", unit=unit, phone="+46465112")
    assert "Ring Familjestödet så länge." in shown(f"{OPEN}?q=föräldrakurs")


def test_few_questions_whatever_the_number_of_services(place: Municipality, reader: Client) -> None:
    numbers = [contact(place, f"Mottagning {number}") for number in range(3)]
    for number in range(30):
        a_service(place, f"Öppenvård {number}", about="Missbruk.", contacts=[one.pk for one in numbers])
    shown("/ekdala/hitta/?q=missbruk", reader)
    with CaptureQueriesContext(connection) as queries:
        shown("/ekdala/hitta/?q=missbruk", reader)
    assert len(queries) <= 12, [one["sql"][:90] for one in queries]


def test_what_is_typed_is_neither_logged_nor_kept(
    place: Municipality, caplog: pytest.LogCaptureFixture
) -> None:
    a_guide(place, is_published=True)
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as queries:
        answer = Client().get(f"{OPEN}?q=hemlighetsord")
    assert not answer.cookies
    assert "hemlighetsord" not in caplog.text
    assert not any("hemlighetsord" in one["sql"] for one in queries)


def test_a_district_that_has_become_another_is_called_as_it_is_today(place: Municipality) -> None:
    south = UnitFactory(municipality=place, name="Söderorts stadsdelsförvaltning")
    gone = {"valid_to": localdate() - timedelta(days=1), "successor": south}
    UnitFactory(municipality=place, name="Vantörs stadsdelsförvaltning", **gone)
    index = kept.index_for(place, only_public=False)
    assert index.place_in(index.heard("någon att prata med i vantör")) == south.name
