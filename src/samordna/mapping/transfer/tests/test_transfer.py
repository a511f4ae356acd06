"""Services out of a file: shown beside the register, and taken in as somebody chose."""

import csv
import io
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.mapping.commands.services import services_create
from samordna.mapping.models import IncomingServices, Service
from samordna.mapping.tests.factories import a_service
from samordna.mapping.transfer.resolving import written_out
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_here")]
START = "/ekdala/verksamheter/fil/"
MOST_QUERIES = 16


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def web_of(place: Municipality, role: Role = Role.CENTRAL_COORDINATOR, unit: Unit | None = None) -> Client:
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=place, role=role, unit=unit).user)
    act_for(place)
    return web


def sent(web: Client, *rows: list[str], name: str = "verksamheter.csv") -> tuple[str, str]:
    """Where the preview is, and what it says."""
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(rows)
    upload = SimpleUploadedFile(name, file.getvalue().encode())
    answer = web.post(START, {"file": upload}, follow=True)
    return answer.request["PATH_INFO"], " ".join(unescape(answer.content.decode()).split())


def take(web: Client, address: str, page: str, **given: object) -> str:
    mark = re.search(r'name="seen" value="(\w+)"', page)
    assert mark
    answer = web.post(f"{address}ta-in/", {"seen": mark[1], **given}, follow=True)
    return " ".join(unescape(answer.content.decode()).split())


def number_of(page: str, name: str) -> str:
    """Of the row with the service."""
    found = re.search(rf'value="(\d+)"><label[^>]*>[^<]*<span class="ds-sr-only">: {name}<', page)
    assert found, name
    return found[1]


def test_what_is_new_and_what_differs_is_taken_in_but_for_what_was_left(place: Municipality) -> None:
    unit = UnitFactory(municipality=place, name="Norr")
    known = a_service(place, "Fältarna", unit=unit, level="prevention")
    left = a_service(place, "Origo", unit=unit, level="prevention")
    a_service(place, "Står kvar", unit=unit)
    web = web_of(place)
    address, page = sent(
        web,
        ["Verksamhet", "Enhet", "Nivå", "Ålder"],
        ["Fältarna", "Norr", "förhindrande", ""],
        ["Origo", "Norr", "förhindrande", "13-26"],
        ["Ny mottagning", "norr", "förebyggande", "från 13"],
        ["Oönskad", "Norr", "", ""],
        ["Utan känd ägare", "Nörr", "", ""],
        ["Med början till ägare", "Norr sdf", "", ""],
        ["", "Norr", "", ""],
    )
    for told in (
        *("4 nya", "2 skiljer sig", "1 går inte att ta in", "rad 8", "2 med något utelämnat"),
        *("Ägare: ”Nörr” finns inte. Menas ”Norr”?", "”Norr sdf” finns inte. Menas ”Norr”?", "Står kvar"),
    ):
        assert told in page, told
    leave = [number_of(page, "Origo"), number_of(page, "Oönskad")]
    assert "3 nya verksamheter, 1 ändrad" in take(web, address, page, leave=leave)
    act_for(place)
    known.refresh_from_db()
    left.refresh_from_db()
    made = Service.objects.get(name="Ny mottagning")
    assert (known.level, left.level, left.age_from) == ("intervention", "prevention", None)
    assert (made.unit, made.age_from, made.age_to) == (unit, 13, None)
    assert Service.objects.get(name="Utan känd ägare").unit is None
    assert not Service.objects.filter(name="Oönskad").exists()
    assert not IncomingServices.objects.exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_downloaded_is_read_back_as_the_same(place: Municipality, ending: str) -> None:
    top = UnitFactory(municipality=place, name="Norr")
    for parent in (top, UnitFactory(municipality=place, name="Söder")):
        unit = UnitFactory(municipality=place, name="Fältenheten", parent=parent)
        desk = ContactPointFactory(municipality=place, function=f"Jouren {parent.name}", unit=unit)
        a_service(
            place, "Fältarna", unit=unit, level="prevention", functions=["detecting", "preventive"], age_from=13,
            target_groups=["youth", "relatives"], areas=[parent.pk], contacts=[desk.pk], ways_in=["self"],
            about="Träffar unga.\nAlla kvällar; även helger.", also_called=["Nattvandrarna", "Fält"],
        )  # fmt: skip
    web = web_of(place)
    file = web.get(f"/ekdala/verksamheter/ladda-ner/{ending}/").content
    answer = web.post(START, {"file": SimpleUploadedFile(f"v.{ending}", file)}, follow=True)
    page = " ".join(unescape(answer.content.decode()).split())
    assert "2 lika" in page
    assert "Filen och registret säger samma sak" in page


def test_a_register_changed_meanwhile_is_shown_again_before_anything_is_taken_in(place: Municipality) -> None:
    web = web_of(place)
    address, page = sent(web, ["Namn", "Nivå"], ["Fältarna", "förebyggande"])
    a_service(place, "Fältarna", level="prevention")
    assert "Någon har ändrat registret sedan du tittade" in take(web, address, page)


def test_personal_data_is_not_taken_in_and_what_may_be_it_is_asked_about(place: Municipality) -> None:
    web = web_of(place)
    address, page = sent(
        web,
        ["Namn", "Beskrivning"],
        ["Fältarna", "Kontakta Mehmet Yilmaz som bor i området."],
        ["Origo", "Gäller 19121212-1212, son till Mehmet Yilmaz som bor i området."],
    )
    assert "1 går inte att ta in" in page
    assert page.count("<strong>Mehmet Yilmaz</strong>") == 1
    assert "Titta på texterna" in take(web, address, page)
    act_for(place)
    assert not Service.objects.exists()
    assert "”Mehmet Yilmaz” får stå här" in page
    assert "Titta på texterna" in take(web, address, page, read="1"), "a tick that names nothing"
    assert "1 ny verksamhet" in take(web, address, page, read="Mehmet Yilmaz")
    act_for(place)
    assert [one.name for one in Service.objects.all()] == ["Fältarna"]


def test_nobody_answers_for_a_row_that_is_left_out_and_it_stays_left_out(place: Municipality) -> None:
    web = web_of(place)
    address, page = sent(
        web,
        ["Namn", "Beskrivning"],
        ["Fältarna", "Kontakta Mehmet Yilmaz som bor i området."],
        ["Origo", "Ger råd. Anna Svensson svarar."],
    )
    leave = number_of(page, "Origo")
    again = take(web, address, page, leave=leave)
    assert f'name="leave" value="{leave}" checked' in again
    assert "1 ny verksamhet" in take(web, address, page, leave=leave, read="Mehmet Yilmaz")


def test_a_manager_takes_in_what_is_the_units_own(place: Municipality) -> None:
    unit, other = UnitFactory(municipality=place, name="Norr"), UnitFactory(municipality=place, name="Söder")
    a_service(place, "Fältarna", unit=other, level="prevention")
    web = web_of(place, Role.MANAGER, unit)
    address, page = sent(
        web,
        ["Namn", "Enhet", "Nivå"],
        ["Fältarna", "Söder", "förhindrande"],
        ["Utan ägare", "", ""],
        ["Egen", "Norr", ""],
    )
    assert page.count("Verksamheten hör till en annan enhet än dina") == 2
    take(web, address, page)
    act_for(place)
    assert sorted((one.name, one.level) for one in Service.objects.all()) == [
        ("Egen", ""),
        ("Fältarna", "prevention"),
    ]


def test_contact_points_that_the_writer_may_not_see_stay(place: Municipality) -> None:
    unit = UnitFactory(municipality=place, name="Norr")
    hidden = ContactPointFactory(municipality=place, function="Dold", restricted=True)
    shown = ContactPointFactory(municipality=place, function="Jouren")
    service = a_service(place, "Fältarna", unit=unit, contacts=[hidden.pk])
    web = web_of(place, Role.MANAGER, unit)
    address, page = sent(web, ["Namn", "Enhet", "Kontakt"], ["Fältarna", "Norr", "Jouren"])
    assert "Dold" not in page
    take(web, address, page)
    act_for(place)
    service.refresh_from_db()
    assert service.contacts == [shown.pk, hidden.pk]


def test_a_file_without_services_says_what_it_needs(place: Municipality) -> None:
    _address, page = sent(web_of(place), ["Aktivitet", "Ansvarig"], ["Utbilda", "Norr"])
    assert "Ingen tabell med verksamheter hittades i filen" in page


def test_somebody_elses_file_is_not_ones_own(place: Municipality) -> None:
    address, _page = sent(web_of(place), ["Namn", "Nivå"], ["Fältarna", "förebyggande"])
    assert web_of(place).get(address).status_code == 404


@pytest.mark.slow
def test_five_thousand_services_are_compared_in_as_many_questions_as_one(place: Municipality) -> None:
    web = web_of(place)
    address, _page = sent(web, ["Namn", "Nivå"], ["Fältarna", "förebyggande"])
    few = queries_of(web, address)
    many = [[f"Verksamhet {number}", "förebyggande" if number % 125 else "okänd"] for number in range(5_000)]
    address, page = sent(web, ["Namn", "Nivå"], *many)
    assert "40 med något utelämnat" in page
    assert "5000 nya" in page
    assert queries_of(web, address) == few <= MOST_QUERIES


@pytest.mark.parametrize(
    "wrong",
    [
        {"age_from": 40, "age_to": 12},
        {"contacts": [10**9]},
        {"is_public": True, "contacts": "restricted"},
        {"unit": "ended"},
        {"about": "Gäller 19121212-1212."},
        {"name": "Origo"},
    ],
    ids=str,
)
def test_many_at_once_ask_what_one_asks(place: Municipality, wrong: dict[str, Any]) -> None:
    a_service(place, "Origo")
    ended = UnitFactory(municipality=place, name="Förr", valid_to=date(2020, 1, 1))
    restricted = ContactPointFactory(municipality=place, restricted=True)
    stand_for = {"restricted": [restricted.pk], "ended": ended}
    values = {name: stand_for.get(str(value), value) for name, value in wrong.items()}
    with pytest.raises(ValidationError):
        services_create(municipality=place, services=[{"name": "Rätt"}, {"name": "Fel", **values}])
    assert [one.name for one in Service.objects.all()] == ["Origo"]


def test_an_empty_cell_empties_nothing(place: Municipality) -> None:
    known = a_service(place, "Fältarna", level="prevention", about="Våra egna ord.")
    web = web_of(place)
    address, page = sent(web, ["Namn", "Nivå", "Beskrivning"], ["Fältarna", "förhindrande", ""])
    take(web, address, page)
    act_for(place)
    known.refresh_from_db()
    assert (known.level, known.about) == ("intervention", "Våra egna ord.")


def test_a_file_with_unknown_headings_says_which_they_are_and_takes_no_service_for_them(
    place: Municipality,
) -> None:
    rows = [["Ungdomsmottagningen", "Farsta förvaltning", "Förebyggande"], ["Fält", "", ""]]
    address, page = sent(web_of(place), ["Titel", "Organ", "Nivå"], *rows)
    assert address == START
    assert "Kolumner som förstås: Nivå." in page
    assert "Rubriker som inte förstås: Titel, Organ. Ändra dem i filen" in page


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Farsta SDF", "farsta stadsdelsförvaltning"),
        ("Utbildningsförv.", "utbildningsförvaltningen"),
        ("Ekdala kommun", "ekdala"),
    ],
)
def test_a_short_form_is_written_out(written: str, name: str) -> None:
    assert name in written_out(written)
