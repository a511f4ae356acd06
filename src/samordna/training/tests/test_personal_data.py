"""Nothing that tells who somebody is gets into courses, sessions, needs or evaluations."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.training.models import Course, Evaluation, Session
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db
NUMBER = "19900101-0017"


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here)


def said_in(field: str) -> str:
    return f"https://a.example/{NUMBER}" if field in {"link", "material"} else f"Fråga {NUMBER} i växeln"


@pytest.mark.parametrize("field", ["venue", "link", "about"])
def test_in_no_field_of_a_session(web: Client, here: Municipality, field: str) -> None:
    course = CourseFactory(municipality=here)
    begins = now() + timedelta(days=9)
    values = {"course": course.pk, "starts_at": f"{begins:%Y-%m-%dT09:00}", "language": "sv"}
    values |= {"ends_at": f"{begins:%Y-%m-%dT12:00}", field: said_in(field)}
    answer = web.post(f"/{here.slug}/utbildning/nytt/", values)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not Session.objects.exists()


@pytest.mark.parametrize("field", ["name", "provided_by", "material", "about"])
def test_in_no_field_of_a_course(web: Client, here: Municipality, field: str) -> None:
    values = {"name": "Grundkursen", "provider": "own", field: said_in(field)}
    answer = web.post(f"/{here.slug}/utbildning/kurser/ny/", values)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Course.objects.exists()


def test_nor_in_why_a_session_is_cancelled(web: Client, here: Municipality) -> None:
    session = SessionFactory(municipality=here, starts_at=now() + timedelta(days=9))
    at = f"/{here.slug}/utbildning/tillfalle/{session.pk}/stall-in/"
    assert web.post(at, {"cancelled_because": said_in("")}).status_code == 422
    session.refresh_from_db()
    assert session.cancelled_at is None


def test_an_evaluation_takes_figures_and_nothing_else(web: Client, here: Municipality) -> None:
    session = SessionFactory(municipality=here, starts_at=now() - timedelta(days=1))
    base = f"/{here.slug}/utbildning/tillfalle/{session.pk}/omdome/"
    page = web.post(f"{base}lank/", follow=True)
    link = page.context["link"].split("://", 1)[1].split("/", 1)[1]
    answer = Client().post(f"/{link}", {"q1": NUMBER, "q2": said_in(""), "q3": "Anna"})
    assert answer.status_code == 422
    assert not Evaluation.objects.exists()
