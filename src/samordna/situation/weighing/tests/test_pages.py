"""A workshop as its leader and those who score see it."""

from html import unescape
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.situation.commands.scores import scores_save
from samordna.situation.commands.seats import seats_add
from samordna.situation.commands.workshops import workshop_hand_out, workshop_open, workshop_show
from samordna.situation.models import Picture, Score, Seat, Workshop
from samordna.situation.tests.factories import a_picture, a_problem
from samordna.situation.weighing import scoring
from samordna.situation.weighing.handing_out import hand_out_token
from samordna.situation.weighing.views import showing

pytestmark = pytest.mark.django_db
CRITERIA = ["Allvar", "Omfattning", "Möjlighet"]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    for view in (scoring, showing):
        monkeypatch.setattr(view.GLANCES, "seconds", 0)


@pytest.fixture
def home() -> Municipality:
    place: Municipality = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    return place


@pytest.fixture
def picture(home: Municipality) -> Picture:
    made = a_picture(home)
    a_problem(made, "Hot på torget")
    a_problem(made, "Begränsat hot", restricted=True)
    return made


@pytest.fixture
def workshop(picture: Picture) -> Workshop:
    return workshop_open(picture=picture, criteria=CRITERIA)


def text_of(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status_code
    return " ".join(unescape(answer.content.decode()).split())


def weighing(picture: Picture) -> str:
    return f"/ekdala/lagesbild/{picture.pk}/sammanvagning/"


def a_seat(workshop: Workshop) -> tuple[Seat, str]:
    ((seat, token),) = seats_add(workshop=workshop, functions=["Rektor"])
    return seat, f"/svara/vag-in/ekdala/{token}/"


@pytest.mark.slow
def test_a_workshop_is_opened_led_shown_noted_and_decided_on(home: Municipality, picture: Picture) -> None:
    client, page = signed_in(home), weighing(picture)
    assert "Öppna en sammanvägning" in text_of(client.get(page))
    client.post(f"{page}borja/", {"first": "Allvar", "second": "Omfattning", "third": "Möjlighet"})
    client.post(f"{page}platser/", {"invited": "Rektor\nFältassistent"})
    links = text_of(client.get(f"{page}platser/lankar/"))
    assert links.count("/svara/vag-in/ekdala/") == 2
    assert "/svara/" not in text_of(client.get(f"{page}platser/lankar/"))
    client.post(f"{page}lank/")
    assert "<svg" in text_of(client.get(page))
    act_for(home)
    seat, problem = Seat.objects.get(function="Rektor"), picture.problems.get(restricted=False)
    scores_save(seat=seat, scores={problem.pk: (4, 5, 3)})
    assert "1 av 2 platser har poängsatt allt" in text_of(client.get(f"{page}nu/")).replace(
        "<strong>", ""
    ).replace("</strong>", "")
    client.post(f"{page}visa/")
    shown = text_of(client.get(page))
    assert "4,0" in shown
    client.post(f"{page}anteckning/", {"note": "Vi är överens."})
    client.post(f"{page}avsluta/")
    assert "Vi är överens." in text_of(client.get(page))
    decided = {f"priority_{problem.pk}": "1", f"reason_{problem.pk}": "Det drabbar flest."}
    assert "Nummer 1 i sammanvägningen" in text_of(client.get(f"{page}prioritera/"))
    assert client.post(f"{page}prioritera/", decided | {f"reason_{problem.pk}": ""}).status_code == 422
    assert client.post(f"{page}prioritera/", decided).status_code == 302
    assert "Det drabbar flest." in text_of(client.get(page))


def test_a_seat_scores_alone_and_sees_the_result_when_it_is_shown(workshop: Workshop) -> None:
    client, (seat, address) = Client(), a_seat(workshop)
    problem = workshop.picture.problems.get(restricted=False)
    page = text_of(client.get(address))
    assert "Hot på torget" in page
    assert "Begränsat hot" not in page
    version = page.split('data-version="')[1].split('"')[0]
    assert client.get(f"{address}nu/", {"sedan": version}).status_code == 204
    assert client.post(f"{address}spara/", {f"p{problem.pk}-0": "4"}).status_code == 204
    assert client.post(f"{address}spara/", {f"p{problem.pk}-1": "9"}).status_code == 409
    assert client.post(address, {f"p{problem.pk}-2": "2", "annat": "x"}).status_code == 302
    act_for(workshop.municipality)
    assert Score.objects.get(seat=seat).values == [4, 0, 2]
    workshop_show(workshop=workshop)
    assert client.get(f"{address}nu/", {"sedan": version}).status_code == 200
    refused = client.post(f"{address}spara/", {f"p{problem.pk}-0": "1"})
    assert "Resultatet visas" in text_of(refused, 409)
    shown = text_of(client.get(address))
    assert "Som matris" in shown
    assert "Begränsat hot" not in shown


def test_the_link_for_everybody_gives_each_browser_one_seat(workshop: Workshop) -> None:
    row = workshop_hand_out(workshop=workshop)
    address = f"/svara/vag-in/ekdala/alla/{hand_out_token(row)}/"
    first, second = Client(), Client()
    assert "Ta en plats" in text_of(first.get(address))
    taken = first.post(address).headers["Location"]
    assert first.get(address).headers["Location"] == taken
    assert first.post(address).headers["Location"] == taken
    assert second.post(address).headers["Location"] != taken
    assert "Poängsätt problemen" in text_of(first.get(taken))
    act_for(workshop.municipality)
    assert workshop.seats.count() == 2


def test_a_link_that_leads_nowhere_says_so(home: Municipality, workshop: Workshop) -> None:
    client, (seat, address) = Client(), a_seat(workshop)
    MunicipalityFactory(name="Granby", slug="granby")
    assert client.get(address.replace("ekdala", "granby")).status_code == 404
    assert "Länken fungerar inte" in text_of(client.get("/svara/vag-in/ekdala/xyz/"), 404)
    for token in ("x-1", f"{workshop.pk}-{'0' * 32}", f"{workshop.pk}"):
        assert client.get(f"/svara/vag-in/ekdala/alla/{token}/").status_code == 410
    leader = signed_in(home)
    leader.post(f"{weighing(workshop.picture)}platser/{seat.pk}/ta-bort/")
    assert "tillbakatagen" in text_of(client.get(address), 410)
    assert client.post(f"{address}spara/", {}).status_code == 410
    leader.post(f"{weighing(workshop.picture)}platser/{seat.pk}/lank/")
    act_for(home)
    assert client.get(address).status_code == 404


def test_readers_wait_for_the_result(home: Municipality, workshop: Workshop) -> None:
    reader, page = signed_in(home, Role.READER), weighing(workshop.picture)
    assert "En sammanvägning pågår" in text_of(reader.get(page))
    assert reader.get(f"{page}nu/").status_code == 403
    assert reader.post(f"{page}visa/").status_code == 403
    workshop_show(workshop=workshop)
    shown = text_of(reader.get(page))
    assert "Som matris" in shown
    assert "Begränsat hot" not in shown


@pytest.mark.slow
def test_forty_seats_take_as_many_questions_as_one(home: Municipality, workshop: Workshop) -> None:
    leader, page = signed_in(home), weighing(workshop.picture)
    a_seat(workshop)
    few = queries_of(leader, page)
    act_for(home)
    problem = workshop.picture.problems.get(restricted=False)
    for seat, _token in seats_add(workshop=workshop, functions=[f"Funktion {n}" for n in range(39)]):
        scores_save(seat=seat, scores={problem.pk: (1, 2, 3)})
    assert queries_of(leader, page) == few <= 12
    workshop_show(workshop=workshop)
    assert queries_of(leader, page) <= 12
