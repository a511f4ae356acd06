"""Evaluations: three figures by a link, nobody asked who they are, and nothing told under five."""

from datetime import timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.training.commands.evaluations import evaluation_close, evaluation_give, evaluation_open
from samordna.training.counting.handing_out import evaluation_token
from samordna.training.models import Evaluation, Session
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(here: Municipality) -> Session:
    row = SessionFactory(municipality=here, starts_at=now() - timedelta(hours=4))
    return evaluation_open(session=row)


def link(session: Session) -> str:
    return f"/svara/utbildning/{session.municipality.slug}/omdome/{evaluation_token(session)}/"


def test_whoever_has_the_link_answers_once_and_is_thanked(session: Session) -> None:
    web = Client()
    page = web.get(link(session)).content.decode()
    assert page.count('type="radio"') == 15
    answer = web.post(link(session), {"q1": "4", "q2": "5"}, follow=True)
    assert "Tack" in answer.content.decode()
    assert [one.values for one in Evaluation.objects.all()] == [[4, 5, 0]]
    web.post(link(session), {"q1": "1"})
    assert Evaluation.objects.count() == 1
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("sent", [{}, {"q1": "6"}, {"q1": "-1", "q2": "x", "q3": "²"}])
def test_no_answer_is_none(session: Session, sent: dict[str, str]) -> None:
    answer = Client().post(link(session), sent)
    assert answer.status_code == 422
    assert "minst en av frågorna" in answer.content.decode()
    assert not Evaluation.objects.exists()


def test_links_that_lead_nowhere_say_so(session: Session) -> None:
    good = link(session)
    assert Client().get(good[:-2] + "x/").status_code == 410
    for odd in ("x", "1-", "²-a", "9" * 30 + "-a"):
        at = f"/svara/utbildning/{session.municipality.slug}/omdome/{odd}/"
        assert Client().get(at).status_code == 410
    evaluation_close(session=session)
    assert Client().get(good).status_code == 410
    again = evaluation_open(session=session)
    assert Client().get(good).status_code == 410
    assert Client().get(link(again)).status_code == 200
    Session.objects.filter(pk=session.pk).update(cancelled_at=now())
    assert Client().get(link(again)).status_code == 410


def test_before_it_has_begun_nobody_answers(here: Municipality) -> None:
    row = evaluation_open(session=SessionFactory(municipality=here, starts_at=now() + timedelta(days=1)))
    assert "har inte börjat" in Client().post(link(row), {"q1": "4"}).content.decode()
    with pytest.raises(ValidationError):
        evaluation_give(session=row, values=[4, 4, 4])
    assert not Evaluation.objects.exists()


def test_a_cancelled_session_gets_no_link(here: Municipality) -> None:
    with pytest.raises(ValidationError):
        evaluation_open(session=SessionFactory(municipality=here, cancelled_at=now()))


def test_the_result_is_told_by_fives(session: Session) -> None:
    web = signed_in(session.municipality, Role.READER)
    at = f"/{session.municipality.slug}/utbildning/tillfalle/{session.pk}/omdome/"
    told = []
    for _number in range(6):
        evaluation_give(session=session, values=[4, 3, 5] if _number < 5 else [1, 1, 1])
        told.append(unescape(web.get(at).content.decode()))
    assert "Färre än fem har svarat" in told[3]
    assert "4,0 av 5" not in told[3]
    for page in told[4:]:
        assert "4,0 av 5" in page
        assert "5 svar" in page


def test_whoever_arranges_shows_the_link_and_others_do_not_see_it(session: Session) -> None:
    at = f"/{session.municipality.slug}/utbildning/tillfalle/{session.pk}/omdome/"
    web = signed_in(session.municipality)
    page = web.get(at).content.decode()
    assert link(session) in page
    assert "<svg" in page.split("evaluation-code")[1]
    reader = signed_in(session.municipality, Role.READER)
    assert link(session) not in reader.get(at).content.decode()
    assert reader.post(f"{at}lank/").status_code == 403
    web.post(f"{at}stang/")
    assert Client().get(link(session)).status_code == 410
    web.post(f"{at}lank/")
    session.refresh_from_db()
    assert Client().get(link(session)).status_code == 200
