"""Pictures as those who make, read and decide them see them."""

import html
import re

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.life import PictureState
from samordna.readiness.tests.signing import text_of
from samordna.situation.commands.statements import statement_update
from samordna.situation.models import Picture, ProblemSource, Source, Statement
from samordna.situation.pictures.tests.pages import PICTURES, page_of
from samordna.situation.tests.factories import a_picture, a_problem, a_source, a_statement, decided

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    municipality = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(municipality)
    return municipality


def test_the_first_picture_is_begun_and_written(home: Municipality) -> None:
    client = signed_in(home)
    assert "Inga lägesbilder än" in text_of(client, PICTURES)
    sent = {"title": "Lägesbild 2026", "unit": "", "period": "2026", "gather_until": localdate().isoformat()}
    assert client.post(f"{PICTURES}ny/", sent).status_code == 302
    picture = Picture.objects.get()
    page = text_of(client, page_of(picture))
    assert "Börja samla in bidrag" in page
    assert "Ingen har fått någon förfrågan än." in page
    assert (
        client.post(
            f"{page_of(picture)}kallor/ny/",
            {"name": "Trygghetsmätningen", "kind": "survey", "local": "on", "distribution": "open"},
        ).status_code
        == 302
    )
    source = Source.objects.get()
    passage = {"part": "mapping", "text": "Oro **vid** torget.", "sources": [source.pk]}
    assert client.post(f"{page_of(picture)}text/ny/?del=mapping", passage).status_code == 302
    page = text_of(client, page_of(picture))
    assert "Oro <strong>vid</strong> torget." in page
    assert "1. Trygghetsmätningen" in page
    client.post(f"{page_of(picture)}steg/gather/")
    picture.refresh_from_db()
    assert picture.state == PictureState.GATHERING
    assert "Bidrag samlas in" in text_of(client, PICTURES)


def test_a_decided_picture_offers_no_form_that_could_not_be_saved(home: Municipality) -> None:
    client, picture = signed_in(home), decided(a_picture(home))
    for form in (
        "text/ny/",
        "kallor/ny/",
        "problem/nytt/",
        "bidrag/be-om/",
        "sammanvagning/borja/",
        "beslut/",
    ):
        page = client.get(f"{page_of(picture)}{form}")
        assert page.status_code == 409, form
        assert "Lägesbilden ändras inte mer" in page.text
    passage = {"part": "mapping", "text": "Mycket som inte får gå förlorat"}
    sent = client.post(f"{page_of(picture)}text/ny/", passage)
    assert (sent.status_code, "Mycket som inte får gå förlorat" in sent.text) == (422, True)


def test_what_names_a_person_is_stopped_where_it_is_written(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home)
    sent = {"part": "mapping", "text": "Ring 19811218-9876"}
    answer = client.post(f"{page_of(picture)}text/ny/", sent)
    assert answer.status_code == 422
    assert not Statement.objects.exists()


def test_a_source_that_something_rests_on_leads_to_its_replacement(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home)
    old, new = a_source(picture), a_source(picture, "Skolans bidrag", kind="school")
    statement = a_statement(picture, sources=[old])
    answer = client.post(f"{page_of(picture)}kallor/{old.pk}/ta-bort/")
    replacing = f"{page_of(picture)}kallor/{old.pk}/byt-ut/"
    assert answer.headers["Location"] == replacing
    assert "Klotter har blivit vanligare" in text_of(client, replacing)
    client.post(replacing, {"by": new.pk})
    statement.refresh_from_db()
    assert statement.sources == [new.pk]
    assert client.post(f"{page_of(picture)}kallor/{new.pk}/byt-ut/", {"by": new.pk}).status_code == 422


def _replaced(home: Municipality) -> tuple[Client, Statement, Source, str]:
    """Somebody who has replaced a source under a statement, with where that is taken back."""
    client, picture = signed_in(home), a_picture(home)
    old, new = a_source(picture), a_source(picture, "Skolans bidrag", kind="school")
    statement = a_statement(picture, sources=[old, new])
    a_problem(picture, evidence={old.pk: "for"})
    a_problem(picture, "Oro vid skolan", evidence={old.pk: "against", new.pk: "for"})
    client.post(f"{page_of(picture)}kallor/{old.pk}/byt-ut/", {"by": new.pk})
    page = client.get(f"{page_of(picture)}kallor/").text
    (way_back,) = re.findall(r'action="([^"]+byt-ut/aterta/[^"]+)"', page)
    return client, statement, old, html.unescape(way_back)


def test_a_source_that_was_replaced_is_taken_back(home: Municipality) -> None:
    client, statement, old, way_back = _replaced(home)
    before = list(ProblemSource.objects.present().values_list("problem__title", "stance", "source__name"))
    assert len(before) == 2
    assert "är tillbaka" in client.post(way_back, follow=True).text
    statement.refresh_from_db()
    assert len(statement.sources) == 2
    assert statement.sources[0] == old.pk
    now = set(ProblemSource.objects.present().values_list("problem__title", "stance", "source__name"))
    assert now == {
        ("Hot på torget", "for", "Polisens bidrag"),
        ("Oro vid skolan", "against", "Polisens bidrag"),
        ("Oro vid skolan", "for", "Skolans bidrag"),
    }
    assert client.post(way_back).status_code == 404


def test_a_replacing_that_was_gone_on_from_is_not_taken_back(home: Municipality) -> None:
    client, statement, old, way_back = _replaced(home)
    statement_update(statement=statement, values={"text": "Lugnare nu."})
    assert "har ändrats sedan dess" in client.post(way_back, follow=True).text
    old.refresh_from_db()
    assert old.removed_at
    assert client.post(way_back.replace("begaran=", "begaran=x")).status_code == 404


def test_a_local_coordinator_makes_the_pictures_of_her_own_unit(home: Municipality) -> None:
    mine, other = UnitFactory(municipality=home), UnitFactory(municipality=home)
    client = signed_in(home, Role.LOCAL_COORDINATOR, unit=mine)
    whole, theirs = a_picture(home), a_picture(home, other)
    sent = {"title": "Lägesbild", "period": "2026"}
    assert client.post(f"{PICTURES}ny/", {**sent, "unit": ""}).status_code == 422
    assert client.post(f"{PICTURES}ny/", {**sent, "unit": other.pk}).status_code == 422
    assert client.post(f"{PICTURES}ny/", {**sent, "unit": mine.pk}).status_code == 302
    for picture in (whole, theirs):
        assert client.get(page_of(picture)).status_code == 200
        assert client.post(f"{page_of(picture)}redigera/", {**sent, "unit": mine.pk}).status_code == 403
