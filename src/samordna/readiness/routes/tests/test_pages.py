"""Alarm routes as pages: who sees what of them, and how those who look after them change them."""

import re
from datetime import date
from html import unescape
from io import BytesIO
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.plans.checked import as_tested
from samordna.plans.extending import last_tests
from samordna.plans.models import Part
from samordna.plans.tests.factories import VersionFactory, document
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm
from samordna.readiness.commands.routes import route_update
from samordna.readiness.models import AlarmRoute
from samordna.readiness.routes import writer

pytestmark = pytest.mark.django_db
STRANGE = "Larmväg åäö 🚨 مسار" + "å" * 80


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    return place


def text_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, address
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def sent(client: Client, address: str, **values: Any) -> Any:
    return client.post(address, values, follow=True)


def test_the_home_begins_with_what_goes_on_and_112(place: Municipality) -> None:
    alarm = an_alarm(place)
    page = text_of(signed_in(place), "/ekdala/larm/")
    assert page.index("ÖVNING") < page.index("112") < page.rindex("Via Socialjouren")
    assert str(alarm) in page
    assert "ÖVNING" not in text_of(signed_in(place, Role.READER), "/ekdala/larm/")


def test_a_municipality_without_routes_begins_with_two(place: Municipality) -> None:
    assert "Börja med två larmvägar" not in text_of(signed_in(place, Role.READER), "/ekdala/larm/")
    contact = ContactPointFactory(municipality=place, function="Socialjouren")
    client = signed_in(place)
    assert "Börja med två larmvägar" in text_of(client, "/ekdala/larm/")
    sent(client, "/ekdala/larm/vagar/fardiga/")
    rows = list(AlarmRoute.objects.all())
    assert [row.is_in_use for row in rows] == [False, False]
    assert rows[0].content.steps[0].whom.contact == str(contact.pk)
    sent(client, "/ekdala/larm/vagar/fardiga/")
    assert AlarmRoute.objects.count() == 2


def test_the_list_of_a_route_says_all(place: Municipality) -> None:
    row = a_route_in_use(place, name=STRANGE)
    page = text_of(signed_in(place, Role.READER), f"/ekdala/larm/vagar/{row.pk}/")
    for words in (STRANGE, "Ring TIB", "Ersättare", "TIB 2", "inom 10 minuter", "Något har hänt."):
        assert words in page
    assert "Ja → 4. Sammankalla POSOM" in page
    assert "Nej → här slutar vägen" in page
    assert "igen var 30:e minut" in page
    assert "Lägg till ett steg" not in page


def test_what_is_restricted_is_for_those_who_may_read_it(place: Municipality) -> None:
    unit = UnitFactory(municipality=place)
    row = a_route_in_use(place, unit=unit, restricted=True, name="Skyddad väg")
    reader = signed_in(place, Role.READER)
    assert "Skyddad väg" not in text_of(reader, "/ekdala/larm/")
    for end in ("", "prova/", "ladda-ner/"):
        assert reader.get(f"/ekdala/larm/vagar/{row.pk}/{end}").status_code == 404
    assert "Skyddad väg" in text_of(signed_in(place, Role.LOCAL_COORDINATOR, unit=unit), "/ekdala/larm/")


def test_a_restricted_number_is_for_those_who_may_read_it_or_run_the_route(place: Municipality) -> None:
    hidden = ContactPointFactory(municipality=place, function="Hemlig", phone="+4684650041", restricted=True)
    row = a_route_in_use(place)
    step = {"key": "hemligt", "text": "Ring", "whom": {"contact": str(hidden.pk)}}
    route_update(municipality=place, route=row, values={"body": {"steps": [step]}})
    for end in ("", "prova/?start=2026-12-24T03:10"):
        address = f"/ekdala/larm/vagar/{row.pk}/{end}"
        shown = text_of(signed_in(place, Role.READER), address)
        assert "Hemlig" not in shown
        assert "465 00 41" not in shown
        assert "465 00 41" in text_of(signed_in(place, Role.DUTY_OFFICER), address)


def test_the_paper_has_the_numbers_that_its_reader_may_see(place: Municipality) -> None:
    hidden = ContactPointFactory(municipality=place, function="Hemlig", phone="+4684650041", restricted=True)
    row = a_route_in_use(place)
    step = {
        "key": "hemligt",
        "text": "Ring",
        "whom": {"contact": str(hidden.pk)},
        "deputy": {"role": "Vakten"},
    }
    route_update(municipality=place, route=row, values={"body": {"steps": [step]}})
    with patch("samordna.readiness.routes.files.made_apart", return_value=b"%PDF-") as made:
        for role, is_told in ((Role.READER, False), (Role.DUTY_OFFICER, True)):
            answer = signed_in(place, role).get(f"/ekdala/larm/vagar/{row.pk}/ladda-ner/")
            assert answer.headers["Content-Type"] == "application/pdf"
            given = made.call_args.args[1]
            assert (b"Hemlig" in given, b"4650041" in given) == (is_told, is_told)
    paper = BytesIO()
    writer.main(BytesIO(given), paper)
    assert paper.getvalue().startswith(b"%PDF-")


def test_a_draft_is_for_those_who_edit_routes(place: Municipality) -> None:
    row = a_route_in_use(place, in_use_since=None)
    assert signed_in(place, Role.MANAGER).get(f"/ekdala/larm/vagar/{row.pk}/").status_code == 404
    assert "Ta i bruk" in text_of(signed_in(place, Role.DUTY_OFFICER), f"/ekdala/larm/vagar/{row.pk}/")


def test_another_municipality_has_no_such_route(place: Municipality) -> None:
    row = a_route_in_use(place)
    other = MunicipalityFactory(slug="granvik")
    assert signed_in(other).get(f"/granvik/larm/vagar/{row.pk}/").status_code == 404


def test_a_step_is_added_changed_and_undone(place: Municipality) -> None:
    row = a_route_in_use(place)
    client = signed_in(place)
    base = f"/ekdala/larm/vagar/{row.pk}/"
    given = {
        "text": "Ring vakten",
        "whom_role": "Vakten",
        "minutes": "5",
        "hours": "outside",
        "then": "posom",
    }
    page = sent(client, f"{base}nytt-steg/", **given).content.decode()
    step = AlarmRoute.objects.get().content.steps[-1]
    assert (step.key, step.whom.role, step.hours, step.then) == (
        "ring-vakten",
        "Vakten",
        "outside",
        ["posom"],
    )
    client.post(unescape(re.findall(r'action="([^"]*angra[^"]*)"', page)[0]))
    assert len(AlarmRoute.objects.get().content.steps) == 4


def test_a_step_keeps_what_its_form_shows(place: Municipality) -> None:
    row = a_route_in_use(place)
    client = signed_in(place)
    before = row.content.steps
    for step in before:
        address = f"/ekdala/larm/vagar/{row.pk}/steg/{step.key}/"
        form = client.get(address).context["form"]
        values = {name: form[name].value() for name in form.fields}
        shown = {name: value for name, value in values.items() if value not in (None, False, "")}
        assert client.post(address, shown).status_code == 302
    assert AlarmRoute.objects.get().content.steps == before


def test_a_step_that_others_lead_to_is_not_removed(place: Municipality) -> None:
    row = a_route_in_use(place)
    page = sent(signed_in(place), f"/ekdala/larm/vagar/{row.pk}/steg/sammankalla/ta-bort/").content.decode()
    assert "finns inte" in page or "inte finns" in page
    assert len(AlarmRoute.objects.get().content.steps) == 4


def test_ways_that_say_two_things_are_asked_about(place: Municipality) -> None:
    row = a_route_in_use(place)
    given = {"text": "Ring", "minutes": "5", "hours": "always", "then": ["-end", "posom"]}
    answer = signed_in(place).post(f"/ekdala/larm/vagar/{row.pk}/nytt-steg/", given)
    assert answer.status_code == 422


def test_how_many_text_messages_the_words_become(place: Municipality) -> None:
    client = signed_in(place)
    answer = client.post("/ekdala/larm/vagar/ord/", {"message": "å" * 200}).content.decode()
    assert "2" in answer
    assert client.post("/ekdala/larm/vagar/ord/", {"message": ""}).content.decode().strip() == ""


def test_a_running_alarm_keeps_to_the_earlier_version(place: Municipality) -> None:
    alarm = an_alarm(place)
    row = alarm.route
    client = signed_in(place)
    sent(client, f"/ekdala/larm/vagar/{row.pk}/steg/sammankalla/flytta/", to="0")
    assert "tidigare version" in text_of(client, f"/ekdala/larm/vagar/{row.pk}/")


def test_trying_on_paper_tells_who_is_called_when(place: Municipality) -> None:
    row = a_route_in_use(place)
    address = f"/ekdala/larm/vagar/{row.pk}/prova/"
    client = signed_in(place, Role.READER)
    assert "Det här händer" not in text_of(client, address)
    page = text_of(client, f"{address}?start=2026-12-24T03:10&silent=TIB&decide-posom=yes")
    assert page.index("TIB") < page.index("TIB 2")
    assert "03.20" in page
    assert "Skriv en dag och en tid" in text_of(client, f"{address}?start=i+morgon")


def test_the_route_of_a_plan_is_taken_in_as_a_draft(place: Municipality) -> None:
    data = {
        "name": "via TIB",
        "trigger": "Larm till TIB",
        "steps": [
            {"role": "TIB", "text": "Bedömer", "decision": "Behövs CKL?", "decided_by": "Stadsdirektören"},
            {"role": "Socialjouren", "text": "Informerar", "continuous": True},
        ],
    }
    VersionFactory(municipality=place, document=document(alarm_routes=[data]))
    part = Part.objects.get(kind="alarm_routes")
    client = signed_in(place)
    assert "via TIB" in text_of(client, "/ekdala/larm/vagar/fran-planer/")
    sent(client, f"/ekdala/larm/vagar/fran-planer/{part.pk}/")
    row = AlarmRoute.objects.get()
    assert not row.is_in_use
    first, last = row.content.steps
    assert (first.actor, first.whom.role, first.question) == ("TIB", "Stadsdirektören", "Behövs CKL?")
    assert last.every == 30
    assert "finns redan" in text_of(client, "/ekdala/larm/vagar/fran-planer/")


def test_a_plan_is_as_tested_as_the_living_route_of_its_name(place: Municipality) -> None:
    a_route_in_use(place, name="Via TIB ", tested_on=date(2026, 5, 4))
    a_route_in_use(place, name="Skyddad", restricted=True, tested_on=date(2026, 5, 4))
    told = document(alarm_routes=[{"name": "via TIB", "tested": "2025-01"}, {"name": "Skyddad"}])
    since = as_tested(told, last_tests(place))
    assert [one.tested for one in since.alarm_routes] == ["2026-05-04", None]
    later = document(alarm_routes=[{"name": "via TIB", "tested": "2026-06-01"}])
    assert as_tested(later, last_tests(place)).alarm_routes[0].tested == "2026-06-01"


def test_the_list_of_a_plan_leads_to_the_living_routes(place: Municipality) -> None:
    version = VersionFactory(municipality=place)
    page = signed_in(place).get(f"/ekdala/planer/{version.pk}/innehall/larmvagar/").content.decode()
    assert 'href="/ekdala/larm/"' in page.partition("<main")[2]


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_home_asks_as_little_for_a_hundred_routes(place: Municipality) -> None:
    client = signed_in(place)
    body = a_route_in_use(place).body
    client.get("/ekdala/larm/")
    one = queries(client, "/ekdala/larm/")
    AlarmRoute.objects.bulk_create(
        AlarmRoute(municipality=place, name=f"Väg {number}", trigger="tib", body=body) for number in range(99)
    )
    assert queries(client, "/ekdala/larm/") == one <= 12
