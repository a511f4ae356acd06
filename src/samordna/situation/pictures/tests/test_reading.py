"""Pictures as those who only read them see them."""

import json

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.cli.tests.test_plans import run
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.words import Distribution
from samordna.readiness.tests.signing import text_of
from samordna.situation.pictures.tests.pages import PICTURES, page_of
from samordna.situation.tests.factories import a_picture, a_problem, a_source, a_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    municipality = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(municipality)
    return municipality


def test_what_is_restricted_shows_to_nobody_who_may_not_read_it(home: Municipality) -> None:
    unit, other = UnitFactory(municipality=home), UnitFactory(municipality=home)
    picture = a_picture(home, unit)
    hidden = a_source(picture, "Stängd-källa", distribution=Distribution.RESTRICTED)
    a_statement(picture, "Stängd-text", restricted=True, sources=[hidden])
    a_problem(picture, "Stängt-problem", restricted=True)
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


def test_guests_and_neighbours_see_no_pictures(home: Municipality) -> None:
    picture = a_picture(home)
    guest = signed_in(home, Role.PARTNER)
    assert guest.get(PICTURES).status_code == 403
    assert guest.get(page_of(picture)).status_code == 404
    next_door = MunicipalityFactory(slug="grannby")
    assert signed_in(next_door).get(f"/grannby/lagesbild/{picture.pk}/").status_code == 404


def test_the_list_is_a_file_and_a_command_too(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home)
    a_problem(picture, "Öppet")
    a_problem(picture, "Stängt", restricted=True)
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


@pytest.mark.slow
def test_pages_ask_as_much_of_a_large_picture_as_of_a_small_one(home: Municipality) -> None:
    client, picture = signed_in(home), a_picture(home)
    for number in range(20):
        a_statement(picture, sources=[a_source(picture)])
        a_problem(picture, f"Klotter {number}")
    for number in range(4):
        a_picture(home, UnitFactory(municipality=home), title=f"Lägesbild {number}")
    assert queries_of(client, page_of(picture)) <= 11
    assert queries_of(client, f"{page_of(picture)}kallor/") <= 10
    assert queries_of(client, PICTURES) <= 6
