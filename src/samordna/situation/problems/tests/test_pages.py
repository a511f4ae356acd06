"""Problems as those who write and read them see them."""

from html import unescape
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.situation.commands.priorities import priorities_set
from samordna.situation.models import Picture, Problem, ProblemSource
from samordna.situation.tests.factories import a_picture, a_problem, a_source, an_area

pytestmark = pytest.mark.django_db
SECRET = "Hemlig plats"


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def picture(home: Municipality) -> Picture:
    return a_picture(home)


def problems(picture: Picture) -> str:
    return f"/ekdala/lagesbild/{picture.pk}/problem/"


def text_of(client: Client, address: str) -> str:
    answer: Any = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return " ".join(unescape(answer.content.decode()).split())


def test_a_problem_is_written_with_where_and_on_what_grounds(home: Municipality, picture: Picture) -> None:
    client = signed_in(home)
    norra, police = an_area(home, "Norra"), a_source(picture)
    school = a_source(picture, "Skolans bidrag")
    assert "Inga problem än" in text_of(client, problems(picture))
    sent = {
        "title": "Hot på torget",
        "seen": "Ungdomar undviker torget.",
        "areas": [norra.pk],
        "phenomena": ["net"],
        "trend": "rising",
        "speaks_for": [police.pk],
        "speaks_against": [school.pk],
        "confidence": "medium",
    }
    assert client.post(f"{problems(picture)}nytt/", sent | {"speaks_against": [police.pk]}).status_code == 422
    assert client.post(f"{problems(picture)}nytt/", sent).status_code == 302
    act_for(home)
    row = Problem.objects.get()
    assert dict(ProblemSource.objects.values_list("source", "stance")) == {
        police.pk: "for",
        school.pk: "against",
    }
    page = text_of(client, f"{problems(picture)}{row.pk}/")
    for words in ("Norra", "Miljöer på nätet", "Talar för: Polisens bidrag", "Talar emot: Skolans bidrag"):
        assert words in page
    listed = text_of(client, problems(picture))
    assert "1 källa talar för, 1 emot" in listed


def test_a_person_is_stopped_where_it_is_typed(home: Municipality, picture: Picture) -> None:
    sent = {"title": "Hot på torget", "seen": "Ring 19811228-9874."}
    answer = signed_in(home).post(f"{problems(picture)}nytt/", sent)
    assert answer.status_code == 422
    act_for(home)
    assert not Problem.objects.exists()


def test_what_is_restricted_is_seen_by_those_who_may(home: Municipality, picture: Picture) -> None:
    row = a_problem(picture, SECRET, restricted=True)
    hidden = a_source(picture, SECRET, distribution="restricted")
    open_to_all = a_problem(picture, "Klotter", evidence={hidden.pk: "for"})
    reader = signed_in(home, Role.READER)
    assert SECRET not in text_of(reader, problems(picture))
    assert SECRET not in text_of(reader, f"{problems(picture)}{open_to_all.pk}/")
    assert reader.get(f"{problems(picture)}{row.pk}/").status_code == 404
    assert reader.get(f"{problems(picture)}nytt/").status_code == 403
    central = signed_in(home)
    assert SECRET in text_of(central, problems(picture))
    assert SECRET in text_of(central, f"{problems(picture)}{open_to_all.pk}/")


def test_a_source_that_the_writer_may_not_see_stays(home: Municipality) -> None:
    unit = UnitFactory(municipality=home)
    picture = a_picture(home, unit)
    row = a_problem(picture)
    client = signed_in(home, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=home))
    assert client.get(f"{problems(picture)}{row.pk}/redigera/").status_code == 403


@pytest.mark.slow
def test_problems_are_merged_split_and_taken_back(home: Municipality, picture: Picture) -> None:
    client = signed_in(home)
    rows = [a_problem(picture, title) for title in ("Hot", "Klotter")]
    sent = {"title": "Otrygghet", "problems": [one.pk for one in rows]}
    assert client.post(f"{problems(picture)}sla-ihop/", sent | {"problems": [rows[0].pk]}).status_code == 422
    client.post(f"{problems(picture)}sla-ihop/", sent)
    act_for(home)
    whole = Problem.objects.get(title="Otrygghet")
    assert "Sammanslaget av: ”Hot”, ”Klotter”" in text_of(client, f"{problems(picture)}{whole.pk}/")
    client.post(f"{problems(picture)}{whole.pk}/ta-isar/")
    assert (
        client.post(f"{problems(picture)}{rows[0].pk}/dela-upp/", {"titles": "På torget"}).status_code == 422
    )
    client.post(f"{problems(picture)}{rows[0].pk}/dela-upp/", {"titles": "På torget\nI skolan"})
    act_for(home)
    part = Problem.objects.get(title="På torget")
    assert "Uppdelat från ”Hot”" in text_of(client, f"{problems(picture)}{part.pk}/")
    client.post(f"{problems(picture)}{rows[0].pk}/hel-igen/")
    page = text_of(client, problems(picture))
    assert "Hot" in page
    assert "På torget" not in page


def test_the_order_is_moved_and_a_problem_removed_and_put_back(home: Municipality, picture: Picture) -> None:
    client = signed_in(home)
    first, second = a_problem(picture, "Hot"), a_problem(picture, "Klotter")
    client.post(f"{problems(picture)}{second.pk}/flytta/", {"to": "0"})
    page = text_of(client, problems(picture))
    assert page.index("Klotter") < page.index("Hot")
    act_for(home)
    third = a_problem(picture, "Skadegörelse")
    priorities_set(picture=picture, chosen={third.pk: (1, "Störst")})
    page = text_of(client, problems(picture))
    assert f'action="{problems(picture)}{third.pk}/flytta/"' not in page
    assert page.count("/flytta/") == 2
    client.post(f"{problems(picture)}{first.pk}/ta-bort/")
    client.post(f"{problems(picture)}{first.pk}/aterstall/")
    assert "Hot" in text_of(client, problems(picture))


@pytest.mark.slow
def test_thirty_problems_take_as_many_questions_as_one(home: Municipality, picture: Picture) -> None:
    client, area, source = signed_in(home), an_area(home), a_source(picture)
    a_problem(picture, areas=[area.pk], evidence={source.pk: "for"})
    few = queries_of(client, problems(picture))
    act_for(home)
    for number in range(30):
        a_problem(picture, f"Problem {number}", areas=[area.pk], evidence={source.pk: "for"})
    assert queries_of(client, problems(picture)) == few <= 12
