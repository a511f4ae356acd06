"""Pictures as those who make, read and decide them see them."""

import json
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.cli.tests.test_plans import run
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.words import Distribution, PicturePart
from samordna.situation.commands.pictures import picture_step
from samordna.situation.models import DecidedPicture, Picture, PictureMove, Problem, Source, Statement
from samordna.situation.tests.factories import a_picture, a_source, a_statement, decided

pytestmark = pytest.mark.django_db
PICTURES = "/ekdala/lagesbild/"


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def text_of(client: Client, address: str) -> str:
    answer: Any = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return " ".join(unescape(answer.content.decode()).split())


def page_of(picture: Picture) -> str:
    return f"{PICTURES}{picture.pk}/"


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
    sent = {"part": "mapping", "text": "Oro **vid** torget.", "sources": [source.pk]}
    assert client.post(f"{page_of(picture)}text/ny/?del=mapping", sent).status_code == 302
    page = text_of(client, page_of(picture))
    assert "Oro <strong>vid</strong> torget." in page
    assert "1. Trygghetsmätningen" in page
    client.post(f"{page_of(picture)}steg/gather/")
    picture.refresh_from_db()
    assert picture.state == PictureState.GATHERING
    assert "Bidrag samlas in" in text_of(client, PICTURES)


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


def test_what_is_restricted_shows_to_nobody_who_may_not_read_it(home: Municipality) -> None:
    act_for(home)
    unit, other = UnitFactory(municipality=home), UnitFactory(municipality=home)
    picture = a_picture(home, unit)
    hidden = a_source(picture, "Stängd-källa", distribution=Distribution.RESTRICTED)
    a_statement(picture, "Stängd-text", restricted=True, sources=[hidden])
    Problem.objects.create(municipality=home, picture=picture, title="Stängt-problem", restricted=True)
    pages = (page_of(picture), f"{page_of(picture)}kallor/")
    coordinator = signed_in(home, Role.LOCAL_COORDINATOR, unit=unit)
    assert "Stängd-text" in text_of(coordinator, pages[0])
    noted = Change.objects.filter(kind=Change.Kind.READ).values_list("model", flat=True)
    assert {"situation.statement", "situation.source", "situation.problem"} <= set(noted)
    for reader in (signed_in(home, Role.READER), signed_in(home, Role.LOCAL_COORDINATOR, unit=other)):
        for address in (*pages, f"/ekdala/historik/lagesbild/{picture.pk}/"):
            assert "Stängd" not in (text := text_of(reader, address))
            assert "Stängt" not in text
        assert reader.get(f"/ekdala/historik/kalla/{hidden.pk}/").status_code == 403


def test_a_local_coordinator_makes_the_pictures_of_her_own_unit(home: Municipality) -> None:
    act_for(home)
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


def test_guests_and_neighbours_see_no_pictures(home: Municipality) -> None:
    picture = a_picture(act(home))
    guest = signed_in(home, Role.PARTNER)
    assert guest.get(PICTURES).status_code == 403
    assert guest.get(page_of(picture)).status_code == 404
    next_door = MunicipalityFactory(slug="grannby")
    assert signed_in(next_door).get(f"/grannby/lagesbild/{picture.pk}/").status_code == 404


def act(home: Municipality) -> Municipality:
    act_for(home)
    return home


@pytest.mark.slow
def test_a_decision_freezes_the_picture_and_supersedes_the_one_before(home: Municipality) -> None:
    last = decided(a_picture(act(home), title="Lägesbild 2025", period="2025"))
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
    picture_step(picture=picture, step="analyse")
    answer = client.post(f"{page_of(picture)}beslut/", sent)
    assert "Lagen kräver alla fyra delarna" in answer.content.decode()
    assert PictureMove.objects.count() == 1


def test_the_list_is_a_file_and_a_command_too(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home)
    Problem.objects.create(municipality=home, picture=picture, title="Öppet")
    Problem.objects.create(municipality=home, picture=picture, title="Stängt", restricted=True)
    lines = client.get(f"{PICTURES}ladda-ner/csv/").content.decode("utf-8-sig").splitlines()
    assert lines[1] == "Lägesbild 2026;Hela kommunen;2026;Planerad;2;0;0;"
    reader = signed_in(home, Role.READER)
    assert ";Planerad;1;" in reader.get(f"{PICTURES}ladda-ner/csv/").content.decode()
    assert json.loads(run("pictures", "list", "--municipality", "ekdala", "--json")[1]) == [
        {
            "id": picture.pk,
            "title": "Lägesbild 2026",
            "unit": None,
            "period": "2026",
            "state": "planned",
            "problems": 2,
            "contributions": 0,
            "decided": None,
        }
    ]


def test_pages_ask_as_much_of_a_large_picture_as_of_a_small_one(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home)
    for _ in range(20):
        a_statement(picture, sources=[a_source(picture)])
        Problem.objects.create(municipality=home, picture=picture, title="Klotter")
    for number in range(4):
        a_picture(home, UnitFactory(municipality=home), title=f"Lägesbild {number}")
    assert queries_of(client, page_of(picture)) <= 10
    assert queries_of(client, f"{page_of(picture)}kallor/") <= 10
    assert queries_of(client, PICTURES) <= 6
