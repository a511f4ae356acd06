"""Pages keep their number of queries, whatever the number of plans, reviewers and comments."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.tests.factories import VersionFactory
from samordna.review.models import ReviewAnswer, ReviewedPlan, ReviewRound
from samordna.review.tests.factories import a_round, judge, review, send_for_review

pytestmark = pytest.mark.django_db

MOST = 12


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


@pytest.fixture
def web(home: Municipality) -> Client:
    client = Client()
    client.force_login(user_of(home, Role.CENTRAL_COORDINATOR))
    return client


def user_of(home: Municipality, role: Role = Role.CONTRIBUTOR, name: str = "Granskare") -> User:
    return RoleAssignmentFactory(municipality=home, role=role, user__name=name).user


def add_plans(home: Municipality, number: int) -> ReviewedPlan:
    authors = [user_of(home), user_of(home)]
    for _number in range(number):
        plan = send_for_review(VersionFactory(municipality=home, unit=UnitFactory(municipality=home)))
        for author in authors:
            review(plan, author, "partly", "Kan bli tydligare.", conditions="Datera lägesbilden.")
        judge(plan)
    return plan


def queries(web: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert web.get(address).status_code == 200
    return len([one for one in asked.captured_queries if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))])


PAGES: dict[str, Callable[[ReviewRound, ReviewedPlan], str]] = {
    "list": lambda _round, _plan: "",
    "round": lambda made, _plan: f"{made.pk}/",
    "file": lambda made, _plan: f"{made.pk}/lista/csv/",
    "questions": lambda made, _plan: f"{made.pk}/fragor/",
    "reviewers": lambda made, _plan: f"{made.pk}/granskare/",
    "add": lambda made, _plan: f"{made.pk}/planer/",
    "plan": lambda made, plan: f"{made.pk}/planer/{plan.pk}/",
    "answer": lambda made, plan: f"{made.pk}/planer/{plan.pk}/svara/",
    "text": lambda made, plan: f"{made.pk}/planer/{plan.pk}/text/",
    "judge": lambda made, plan: f"{made.pk}/planer/{plan.pk}/bedomning/",
    "memorandum": lambda made, _plan: f"{made.pk}/pm/",
    "section": lambda made, _plan: f"{made.pk}/pm/avsnitt/intro/",
}


@pytest.mark.slow
def test_pages_ask_as_much_of_26_plans_as_of_one(home: Municipality, web: Client) -> None:
    made = a_round(home)
    plan = add_plans(home, 1)
    addresses = {name: f"/hemby/granskning/{to(made, plan)}" for name, to in PAGES.items()}
    for address in addresses.values():
        web.get(address)  # what is kept for the next time
    few = {name: queries(web, address) for name, address in addresses.items()}
    act_for(home)
    add_plans(home, 25)
    many = {name: queries(web, address) for name, address in addresses.items()}
    assert many == few
    assert max(many.values()) <= MOST, many


@pytest.mark.slow
def test_200_comments_on_one_question_are_all_there(home: Municipality, web: Client) -> None:
    made = a_round(home)
    plan = send_for_review(VersionFactory(municipality=home))
    question = made.questions.present()[0]
    page = f"/hemby/granskning/{made.pk}/planer/{plan.pk}/"
    web.get(page)
    few = queries(web, page)
    act_for(home)
    for number in range(200):
        ReviewAnswer.objects.create(
            municipality=home,
            plan=plan,
            question=question,
            author=user_of(home, name=f"Granskare {number}"),
            answer="partly",
            comment=f"Kommentar {number} om lägesbilden.",
        )
    assert queries(web, page) == few
    shown = web.get(page).content.decode()
    assert all(f"Kommentar {number} om lägesbilden." in shown for number in range(200))
    assert "Visa alla 200 svar" in shown
    overview = web.get(f"/hemby/granskning/{made.pk}/").content.decode()
    assert "197 till" in overview
