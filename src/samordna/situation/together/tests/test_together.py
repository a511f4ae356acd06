"""All administrations at once: who has a picture, what several see, and nothing that its reader may not read."""

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.tests.pictures import picture as picture_document
from samordna.situation.tests.factories import a_picture, decided

pytestmark = pytest.mark.django_db
ADDRESS = "/ekdala/lagesbild/tillsammans/"
MOST_QUERIES = 12


@pytest.fixture
def place() -> Municipality:
    made = MunicipalityFactory(slug="ekdala", name="Ekdala")
    act_for(made)
    return made


def _administration(place: Municipality, name: str) -> None:
    unit = UnitFactory(municipality=place, name=name, kind="administration")
    decided(a_picture(place, unit, title=f"Bild av {name}"), picture_document().model_dump_json())


def test_who_has_a_picture_and_what_several_see(place: Municipality) -> None:
    _administration(place, "Norr")
    _administration(place, "Söder")
    UnitFactory(municipality=place, name="Öster", kind="administration")
    page = signed_in(place, Role.READER).get(ADDRESS).content.decode()
    for words in (
        "Bild av Norr",
        "Bild av Söder",
        "Öster",
        "1 förvaltning saknar gällande bild",
        "Norr, Söder",
    ):
        assert words in page


def test_what_is_restricted_is_for_those_who_may_and_noted(place: Municipality) -> None:
    _administration(place, "Norr")
    restricted = "Ett stängt problem"
    document = picture_document()
    document.problems[1].areas = document.problems[0].areas
    only = decided(a_picture(place), document.model_dump_json())
    assert restricted not in signed_in(place, Role.READER).get(ADDRESS).content.decode()
    assert restricted in signed_in(place).get(ADDRESS).content.decode()
    act_for(place)
    assert Change.objects.filter(kind=Change.Kind.READ, model="situation.problem").count() == 1
    assert only.state == "decided"


@pytest.mark.slow
def test_the_queries_do_not_grow(place: Municipality) -> None:
    _administration(place, "Norr")
    web = signed_in(place)
    few = queries_of(web, ADDRESS)
    act_for(place)
    for number in range(16):
        _administration(place, f"Förvaltning {number}")
    assert queries_of(web, ADDRESS) == few <= MOST_QUERIES


def test_a_municipality_without_administrations_lacks_none(place: Municipality) -> None:
    assert "saknar gällande bild" not in signed_in(place, Role.READER).get(ADDRESS).content.decode()
