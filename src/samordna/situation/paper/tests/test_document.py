"""The picture as a document: read by whom it may, public for everybody when it is decided and shown."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.tests.pictures import picture as picture_document
from samordna.plandoc.writing.formats import Format
from samordna.plandoc.writing.tests.opened import text_in
from samordna.situation.commands.publishing import picture_publish, picture_unpublish
from samordna.situation.models import Picture
from samordna.situation.tests.factories import a_picture, a_source, a_statement, decided

pytestmark = pytest.mark.django_db
CLOSED, INTERNAL = "Något stängt", "Anmälningarna är fler"
MOST_QUERIES = 12


@pytest.fixture
def place() -> Municipality:
    made = MunicipalityFactory(slug="ekdala", name="Ekdala")
    act_for(made)
    return made


@pytest.fixture
def picture(place: Municipality) -> Picture:
    return decided(a_picture(place), picture_document().model_dump_json())


def _base(picture: Picture) -> str:
    return f"/ekdala/lagesbild/{picture.pk}/dokument/"


def test_what_is_restricted_is_read_by_those_who_may_and_noted(picture: Picture) -> None:
    assert CLOSED in signed_in(picture.municipality).get(_base(picture)).content.decode()
    act_for(picture.municipality)
    assert Change.objects.filter(kind=Change.Kind.READ, model="situation.source").exists()
    reader = signed_in(picture.municipality, Role.READER).get(_base(picture)).content.decode()
    assert CLOSED not in reader
    assert INTERNAL in reader


def test_the_queries_do_not_grow(place: Municipality) -> None:
    picture = a_picture(place)
    web = signed_in(place, Role.READER)
    few = queries_of(web, _base(picture))
    act_for(place)
    for number in range(20):
        a_statement(picture, f"Stycke {number}", sources=[a_source(picture, f"Källa {number}")])
    assert queries_of(web, _base(picture)) == few <= MOST_QUERIES


@pytest.mark.usefixtures("written_here")
@pytest.mark.parametrize("kind", list(Format)[:2])
def test_the_internal_file_has_what_its_reader_may_read(picture: Picture, kind: Format) -> None:
    address = f"{_base(picture)}ladda-ner/{kind.value}/?version=intern"
    for role, reads in ((Role.CENTRAL_COORDINATOR, True), (Role.READER, False)):
        answer = signed_in(picture.municipality, role).get(address)
        assert (CLOSED in " ".join(text_in(answer.content, kind).split())) == reads
        assert "-intern" in answer.headers["Content-Disposition"]


@pytest.mark.usefixtures("written_here")
def test_the_public_word_file_has_neither(picture: Picture) -> None:
    answer = signed_in(picture.municipality).get(f"{_base(picture)}ladda-ner/docx/")
    words = " ".join(text_in(answer.content, Format.DOCX).split())
    assert "Trygghetsmätningen" in words
    assert CLOSED not in words
    assert INTERNAL not in words


def test_the_public_pdf_is_the_one_of_the_decision(picture: Picture) -> None:
    answer = signed_in(picture.municipality).get(f"{_base(picture)}ladda-ner/pdf/")
    assert answer.content == b"%PDF-1.7"


def test_nobody_outside_reads_it_before_it_is_shown(picture: Picture) -> None:
    web = Client()
    for address in (f"/ekdala/lagesbild/oppen/{picture.pk}/", f"/ekdala/lagesbild/oppen/{picture.pk}/pdf/"):
        assert web.get(address).status_code == 404
    assert "inte visat någon lägesbild" in web.get("/ekdala/lagesbild/oppen/").content.decode()


def test_everybody_reads_the_public_version_when_it_is_shown(picture: Picture) -> None:
    owner, web = signed_in(picture.municipality), Client()
    owner.post(f"{_base(picture)}visa-for-alla/")
    assert "Lägesbild 2026" in web.get("/ekdala/lagesbild/oppen/").content.decode()
    page = web.get(f"/ekdala/lagesbild/oppen/{picture.pk}/").content.decode()
    assert "Klotter har ökat" in page
    for hidden in (CLOSED, INTERNAL, "Ett stängt stycke", "Ett stängt problem"):
        assert hidden not in page
    assert web.get(f"/ekdala/lagesbild/oppen/{picture.pk}/pdf/").content == b"%PDF-1.7"
    owner.post(f"{_base(picture)}visa-inte/")
    assert web.get(f"/ekdala/lagesbild/oppen/{picture.pk}/").status_code == 404


def test_a_superseded_one_leads_to_the_one_in_force_where_that_is_shown(picture: Picture) -> None:
    text = picture_document().model_dump_json()
    old = decided(a_picture(picture.municipality, title="Förra"), text, state=PictureState.SUPERSEDED)
    picture_publish(picture=old)
    page, link = f"/ekdala/lagesbild/oppen/{old.pk}/", f"/ekdala/lagesbild/oppen/{picture.pk}/"
    assert link not in Client().get(page).content.decode()
    act_for(picture.municipality)
    picture_publish(picture=picture)
    assert link in Client().get(page).content.decode()


@pytest.mark.usefixtures("written_here")
def test_what_has_changed_is_told_to_everybody_only_where_both_are_shown(picture: Picture) -> None:
    first = picture_document(2025)
    first.problems[0].title = "Bara i förra bilden"
    earlier = decided(a_picture(picture.municipality, title="Förra"), first.model_dump_json())
    picture.previous = earlier
    picture.save()
    picture_publish(picture=picture)
    owner = signed_in(picture.municipality)
    page, word = f"/ekdala/lagesbild/oppen/{picture.pk}/", f"{_base(picture)}ladda-ner/docx/"
    for shown in (False, True):
        act_for(picture.municipality)
        (picture_publish if shown else picture_unpublish)(picture=earlier)
        assert ("Bara i förra bilden" in Client().get(page).content.decode()) == shown
        assert ("Bara i förra bilden" in text_in(owner.get(word).content, Format.DOCX)) == shown


def test_only_a_decided_picture_is_shown(place: Municipality) -> None:
    picture = a_picture(place)
    with pytest.raises(ValidationError, match="beslutad"):
        picture_publish(picture=picture)
    assert picture_unpublish(picture=picture).published_at is None


def test_of_another_municipality_nothing_is_shown(picture: Picture) -> None:
    picture_publish(picture=picture)
    MunicipalityFactory(slug="granvik", name="Granvik")
    assert Client().get(f"/granvik/lagesbild/oppen/{picture.pk}/").status_code == 404
