"""Whose plan it is when units have become others, and what a new file takes with it."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate
from docx import Document

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory
from samordna.readiness.commands.crisis_plans import crisis_plan_update
from samordna.readiness.crisis_plans.tests.test_pages import PDF
from samordna.readiness.tests.factories import a_crisis_plan, a_duty
from samordna.readiness.tests.signing import signed_in, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_what_stood_under_a_merged_administration_stands_under_the_new_one(place: Municipality) -> None:
    yesterday = localdate() - timedelta(days=1)
    new = UnitFactory(municipality=place, name="Järva")
    middle, old = (
        UnitFactory(municipality=place, name=name, successor=after, valid_to=yesterday)
        for name, after in (("Rinkeby", new), ("Kista", None))
    )
    old.successor = middle
    old.save()
    a_crisis_plan(place, unit=old, title="Krisplan Kista")
    a_duty(place, "POSOM Kista", kind="posom", unit=old, contact=ContactPointFactory(municipality=place))
    client = signed_in(place)
    text = text_of(client, "/ekdala/larm/krisplaner/")
    assert "<strong>Järva</strong>" in text
    assert "(tidigare Kista)" in text
    assert "saknar krisplan" not in text
    posom = text_of(client, "/ekdala/larm/jour/posom/")
    assert "(tidigare Kista)" in posom
    assert "Alla förvaltningar har någon att ringa." in posom
    assert "Av andra än förvaltningar" not in posom


@pytest.mark.slow
def test_a_new_file_has_to_be_confirmed_anew(place: Municipality) -> None:
    plan: Any = a_crisis_plan(place, unit=UnitFactory(municipality=place), confirmed_on=localdate())
    client = signed_in(place)
    told = {"unit": plan.unit_id, "title": plan.title, "link": plan.link}
    address = f"/ekdala/larm/krisplaner/{plan.pk}/redigera/"
    client.post(address, {**told, "version": "2"})
    plan.refresh_from_db()
    assert plan.confirmed_on == localdate()
    client.post(address, {**told, "file": SimpleUploadedFile("ny.pdf", PDF)})
    act_for(place)
    plan.refresh_from_db()
    assert plan.digest
    assert plan.confirmed_on is None
    values = {"confirmed_on": localdate()}
    crisis_plan_update(municipality=place, plan=plan, values=values, file=("ny2.pdf", PDF + b"\n"))
    plan.refresh_from_db()
    assert plan.confirmed_on == localdate()


@pytest.mark.slow
def test_the_text_of_a_file_passes_the_guard(place: Municipality) -> None:
    client, unit = signed_in(place), UnitFactory(municipality=place)
    document, data = Document(), BytesIO()
    document.add_paragraph("Vid larm ringer du jouren.")
    document.add_paragraph("Eleven har personnummer 19811218-9876.")
    document.save(data)
    told = {"unit": unit.pk, "title": "Krisplan", "file": SimpleUploadedFile("plan.docx", data.getvalue())}
    answer = client.post("/ekdala/larm/krisplaner/ny/", told)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "19811218-9876" in text
    assert "välj sedan filen igen" in text
    told["file"] = SimpleUploadedFile("plan.jpg", b"\xff\xd8\xff\xe0bild")
    assert "Välj en pdf" in client.post("/ekdala/larm/krisplaner/ny/", told).content.decode()
    blank = BytesIO()
    Document().save(blank)
    told["file"] = SimpleUploadedFile("tom.docx", blank.getvalue())
    answer = client.post("/ekdala/larm/krisplaner/ny/", told | {"title": "Tom"}, follow=True)
    assert "Filens text går inte att läsa" in answer.content.decode()
    told["file"] = SimpleUploadedFile("plan.pdf", PDF)
    answer = client.post("/ekdala/larm/krisplaner/ny/", told, follow=True)
    assert "Filens text går inte att läsa" in answer.content.decode()
