"""The decision on a picture: when it may be recorded, and what it makes of the picture."""

import json
from typing import Any

import pytest
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.picture.life import PictureState, PictureStep
from samordna.plandoc.picture.words import PicturePart
from samordna.readiness.tests.signing import text_of
from samordna.situation.commands.pictures import picture_step
from samordna.situation.models import DecidedPicture, Picture, PictureMove, Problem
from samordna.situation.pictures.tests.pages import page_of
from samordna.situation.tests.factories import a_picture, a_source, a_statement, decided

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    municipality = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(municipality)
    return municipality


def a_ready_picture(home: Municipality, **values: Any) -> Picture:
    """One that lacks nothing before its decision."""
    picture = a_picture(home, state=PictureState.ANALYSIS, **values)
    police = a_source(picture, date="2026-02", trend="rising", reliability="B")
    for part in PicturePart:
        a_statement(picture, f"{part}: lugnt.", part=part, sources=[police])
    Problem.objects.create(
        municipality=home, picture=picture, title="Klotter", causes="Få lokaler", priority=1
    )
    return picture


@pytest.mark.slow
def test_a_decision_freezes_the_picture_and_supersedes_the_one_before(home: Municipality) -> None:
    last = decided(a_picture(home, title="Lägesbild 2025", period="2025"))
    picture = a_ready_picture(home)
    registrar = signed_in(home, Role.REGISTRAR)
    assert "Registrera beslutet" in text_of(registrar, page_of(picture))
    sent = {"body": "Kommunstyrelsen", "day": localdate().isoformat(), "section": "12"}
    refused = registrar.post(f"{page_of(picture)}beslut/", {**sent, "section": "tolv"})
    assert refused.status_code == 422
    assert registrar.post(f"{page_of(picture)}beslut/", sent).status_code == 302
    kept = DecidedPicture.objects.get(picture=picture)
    assert bytes(kept.pdf).startswith(b"%PDF")
    assert json.loads(kept.document)["decision"]["body"] == "Kommunstyrelsen"
    last.refresh_from_db()
    assert last.state == PictureState.SUPERSEDED
    page = text_of(signed_in(home), page_of(picture))
    assert "Den ändras inte mer" in page
    assert "ta-bort" not in page


def test_no_decision_before_gathering_has_ended_or_while_something_is_needed(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home, state=PictureState.GATHERING)
    sent = {"body": "Kommunstyrelsen", "day": localdate().isoformat(), "section": "12"}
    answer = client.post(f"{page_of(picture)}beslut/", sent)
    assert "Insamlingen pågår" in answer.content.decode()
    a_source(picture)
    picture_step(picture=picture, step=PictureStep.ANALYSE)
    answer = client.post(f"{page_of(picture)}beslut/", sent)
    assert "Lagen kräver alla fyra delarna" in answer.content.decode()
    assert PictureMove.objects.count() == 1
