"""From a problem of a decided picture to an activity, and back: the picture tells what is planned about it."""

from decimal import Decimal

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.situation.documents import standing_document
from samordna.situation.models import Figure, Problem, Series
from samordna.situation.tests.factories import a_picture, an_area, decided

pytestmark = pytest.mark.django_db
TITLE = "Klotter vid stationen"
MOST_QUERIES = 12


@pytest.fixture
def place() -> Municipality:
    made = MunicipalityFactory(slug="ekdala", name="Ekdala")
    act_for(made)
    return made


@pytest.fixture
def problem(place: Municipality) -> Problem:
    area = an_area(place, "Centrum")
    picture = a_picture(place)
    row = Problem.objects.create(
        municipality=place, picture=picture, title=TITLE, priority=1, areas=[area.pk], seen="Varje vecka."
    )
    Problem.objects.create(municipality=place, picture=picture, title="Stängt", priority=2, restricted=True)
    series = Series.objects.create(municipality=place, name="Anmält klotter", unit_of_measure="anmälningar")
    for year, value in (("2024", 98), ("2025", 143)):
        Figure.objects.create(municipality=place, series=series, area=area, period=year, value=Decimal(value))
    decided(picture, standing_document(picture).model_dump_json())
    return row


@pytest.fixture
def version(place: Municipality) -> PlanVersion:
    made = VersionFactory(municipality=place, document=document(problems=[], goals=[]))
    act_for(place)
    return made


def test_a_problem_becomes_an_activity_whose_baseline_is_a_figure(
    problem: Problem, version: PlanVersion
) -> None:
    web = signed_in(problem.municipality)
    address = f"/ekdala/planer/planera/{problem.pk}/"
    page = web.get(address).content.decode()
    assert "Anmält klotter, Centrum: 143 anmälningar (2025)" in page
    act_for(problem.municipality)
    latest = Figure.objects.get(period="2025")
    sent = {"version": version.pk, "goal": "Klottret ska minska", "figure": latest.pk}
    form = web.post(address, sent, follow=True)
    begun = form.content.decode()
    for words in (TITLE, "Klottret ska minska", "Anmält klotter, Centrum", "143 anmälningar (2025)"):
        assert words in begun
    act_for(problem.municipality)
    told = document_of(version)
    assert [one.title for one in told.problems] == [TITLE]
    assert [(one.text, one.indicator, one.baseline) for one in told.goals] == [
        ("Klottret ska minska", "Anmält klotter, Centrum", "143 anmälningar (2025)")
    ]


def test_planned_again_it_is_not_there_twice(problem: Problem, version: PlanVersion) -> None:
    web = signed_in(problem.municipality)
    for _time in range(2):
        web.post(f"/ekdala/planer/planera/{problem.pk}/", {"version": version.pk, "goal": "Minska"})
    act_for(problem.municipality)
    told = document_of(version)
    assert (len(told.problems), len(told.goals)) == (1, 1)


def test_the_picture_tells_what_is_planned_and_what_is_not(problem: Problem, version: PlanVersion) -> None:
    web = signed_in(problem.municipality)
    address = f"/ekdala/lagesbild/{problem.picture_id}/problem/{problem.pk}/"
    assert "Inget är planerat" in web.get(address).content.decode()
    web.post(f"/ekdala/lagesbild/{problem.picture_id}/")
    act_for(problem.municipality)
    activity = version.activity_set.first()
    assert activity
    activity.problem, version.picture = TITLE, problem.picture
    activity.save()
    version.save()
    web.post(f"/ekdala/planer/planera/{problem.pk}/", {"version": version.pk})
    page = web.get(address).content.decode()
    assert f"/ekdala/planer/{version.pk}/aktiviteter/{activity.pk}/" in page
    assert "Inget är planerat" not in page
    assert queries_of(web, address) <= MOST_QUERIES


def test_nothing_is_planned_about_what_is_restricted_or_not_decided(
    place: Municipality, problem: Problem
) -> None:
    web = signed_in(place)
    act_for(place)
    closed = Problem.objects.get(restricted=True)
    assert web.get(f"/ekdala/planer/planera/{closed.pk}/").status_code == 404
    act_for(place)
    following = a_picture(place, title="Nästa")
    fresh = Problem.objects.filter(picture=following).first()
    assert fresh
    assert web.get(f"/ekdala/planer/planera/{fresh.pk}/").status_code == 404


def test_without_a_draft_the_page_says_what_to_do(problem: Problem) -> None:
    page = signed_in(problem.municipality).get(f"/ekdala/planer/planera/{problem.pk}/").content.decode()
    assert "inget utkast" in page


def test_readers_do_not_plan(problem: Problem) -> None:
    web = signed_in(problem.municipality, Role.READER)
    assert web.get(f"/ekdala/planer/planera/{problem.pk}/").status_code == 403
