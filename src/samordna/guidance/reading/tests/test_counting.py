"""Openings are counted without anything of who opens, and only what a reader opened."""

from typing import Any

import pytest
from django.test import Client

from samordna.core.tests.tenants import act_for
from samordna.guidance.models import StepOpening
from samordna.guidance.reading.counting import Tap
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db
STEP = {"guide": "jag-ar-orolig", "step": "ring", "from": "fragan"}


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    a_guide(place, is_published=True)
    return place


def sent(values: dict[str, str], **headers: str) -> Any:
    """As a page sends it: without a cookie, and so without what shows that a form is ours."""
    return Client(enforce_csrf_checks=True).post("/ekdala/hur-gor-jag/oppnad.json", values, headers=headers)


def counts(place: Municipality) -> dict[str, tuple[int, int]]:
    act_for(place)
    return {one.step: (one.opened, one.went_on) for one in StepOpening.objects.all()}


def test_a_step_and_where_the_reader_came_from(place: Municipality) -> None:
    answers = [sent({"guide": "jag-ar-orolig", "step": "fragan"}), sent(STEP), sent(STEP)]
    assert [(one.status_code, one.content, dict(one.cookies)) for one in answers] == [(204, b"", {})] * 3
    assert counts(place) == {"fragan": (1, 2), "ring": (2, 0)}
    assert StepOpening.objects.first().week.weekday() == 0  # type: ignore[union-attr]


def test_a_step_that_no_answer_led_to_is_nobodys_way_on(place: Municipality) -> None:
    sent({**STEP, "from": "larma"})
    assert counts(place) == {"ring": (1, 0)}


@pytest.mark.parametrize("headers", [{"User-Agent": "Googlebot/2.1"}, {"Sec-Fetch-Site": "cross-site"}])
def test_robots_and_pages_of_others_do_not_count(place: Municipality, headers: dict[str, str]) -> None:
    assert sent(STEP, **headers).status_code == 204
    assert counts(place) == {}


@pytest.mark.parametrize("values", [{}, {**STEP, "step": "borta"}, {**STEP, "guide": "borta"}])
def test_what_nobody_can_open_is_not_counted(place: Municipality, values: dict[str, str]) -> None:
    assert sent(values).status_code == 404
    assert counts(place) == {}


def test_reading_a_page_counts_nothing(place: Municipality) -> None:
    Client().get("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    assert counts(place) == {}


def test_whoever_sends_too_much_is_not_counted() -> None:
    tap = Tap(a_second=0, at_once=2)
    assert [tap.lets_through() for _ in range(3)] == [True, True, False]
