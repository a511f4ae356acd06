"""Alarm routes as pages: who sees what of them."""

from io import BytesIO
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm
from samordna.readiness.commands.routes import route_update
from samordna.readiness.models import AlarmRoute
from samordna.readiness.routes import writer
from samordna.readiness.routes.tests.reading import sent, text_of
from samordna.readiness.tests.factories import a_duty

pytestmark = pytest.mark.django_db
STRANGE = "Larmväg åäö 🚨 مسار" + "å" * 80


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


def test_a_duty_is_called_so_with_who_has_it_now(place: Municipality) -> None:
    duty = a_duty(place, contact=ContactPointFactory(municipality=place, function="TIB 2"))
    row = a_route_in_use(place)
    step = {"key": "jour", "text": "Ring", "whom": {"duty": str(duty.pk)}}
    route_update(municipality=place, route=row, values={"body": {"steps": [step]}})
    assert "Jour: TIB nu: TIB 2" in text_of(signed_in(place, Role.READER), f"/ekdala/larm/vagar/{row.pk}/")


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
            assert ("Hemlig" in given.decode(), "465 00 41" in given.decode()) == (is_told, is_told)
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


def test_trying_on_paper_tells_who_is_called_when(place: Municipality) -> None:
    row = a_route_in_use(place)
    address = f"/ekdala/larm/vagar/{row.pk}/prova/"
    client = signed_in(place, Role.READER)
    assert "Det här händer" not in text_of(client, address)
    page = text_of(client, f"{address}?start=2026-12-24T03:10&silent=TIB&decide-posom=yes")
    assert page.index("TIB") < page.index("TIB 2")
    assert "03.20" in page
    for supposed in ("Svarar inte TIB ", "Ska POSOM sammankallas? Ja "):
        assert supposed in page[page.index("Det här händer") :]
    assert "Skriv dag och klockslag" in text_of(client, f"{address}?start=i+morgon")
    for start in ("9999-12-31T23:59", "0001-01-01T00:00"):
        assert "Året ska vara mellan 2000 och 2099" in text_of(client, f"{address}?start={start}")


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
