"""Sessions chosen among by whom they are for, course, time and how they stand."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate, now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.training.models import Session
from samordna.training.tests.factories import CourseFactory, GroupAtSessionFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.READER)


def _session(here: Municipality, name: str, days: int = 9, **given: object) -> Session:
    course = CourseFactory(municipality=here, name=name)
    made: Session = SessionFactory(
        municipality=here, course=course, starts_at=now() + timedelta(days=days), **given
    )
    return made


def _shown(web: Client, here: Municipality, asked: str) -> set[str]:
    context = web.get(f"/{here.slug}/utbildning/?{asked}").context
    return {one.course.name for one in (*context["coming"], *context["past"])}


def test_those_for_a_unit_are_for_all_above_it_or_its_own(
    web: Client, here: Municipality, unit: Unit
) -> None:
    below, old = UnitFactory(municipality=here, parent=unit), UnitFactory(municipality=here)
    Unit.objects.filter(pk=old.pk).update(successor=unit, valid_to=localdate() - timedelta(days=1))
    _session(here, "Alla")
    _session(here, "Ovan", units=[unit.pk])
    _session(here, "Nedan", units=[below.pk])
    _session(here, "Var förr", units=[old.pk])
    _session(here, "Annan", units=[UnitFactory(municipality=here).pk])
    assert _shown(web, here, f"enhet={below.pk}") == {"Alla", "Ovan", "Nedan", "Var förr"}
    assert _shown(web, here, f"enhet={unit.pk}") == {"Alla", "Ovan", "Var förr"}


def test_those_of_a_course_of_a_time_and_of_a_state(web: Client, here: Municipality, unit: Unit) -> None:
    coming, past = _session(here, "Kommande"), _session(here, "Varit", days=-400)
    _session(here, "Inställd", cancelled_at=now())
    counted = _session(here, "Räknad", days=-400)
    GroupAtSessionFactory(municipality=here, session=counted, unit=unit, came=3)
    assert _shown(web, here, f"kurs={coming.course_id}") == {"Kommande"}
    assert _shown(web, here, "nar=kommande") == {"Kommande", "Inställd"}
    assert _shown(web, here, "nar=varit") == {"Varit", "Räknad"}
    assert _shown(web, here, f"nar={past.starts_at.year}&kurs={past.course_id}") == {"Varit"}
    assert _shown(web, here, "visa=oppna") == {"Kommande"}
    assert _shown(web, here, "visa=installda") == {"Inställd"}
    assert _shown(web, here, "visa=oraknade") == {"Varit"}


@pytest.mark.parametrize(
    "asked", ["enhet=x", "enhet=99999", "kurs=²", "nar=0000", "nar=<b>", "nar=²²²²", "visa=1", "sida=x"]
)
def test_odd_questions_show_all(web: Client, here: Municipality, asked: str) -> None:
    _session(here, "Grundkursen")
    assert _shown(web, here, asked) == {"Grundkursen"}


def test_where_nothing_fits_it_says_so(web: Client, here: Municipality) -> None:
    _session(here, "Grundkursen")
    told = web.get(f"/{here.slug}/utbildning/?visa=installda").content.decode()
    assert "Inget tillfälle passar" in told
    assert "Inget tillfälle är planerat" not in told


def test_many_ask_as_much_as_one(web: Client, here: Municipality) -> None:
    asked = []
    for more in (1, 15):
        for days in range(more):
            _session(here, f"Kurs {more} {days}", days=days - 3, units=[UnitFactory(municipality=here).pk])
        unit = UnitFactory(municipality=here)
        asked.append(queries_of(web, f"/{here.slug}/utbildning/?enhet={unit.pk}&nar={now().year}"))
    assert asked[0] == asked[1] <= 12
