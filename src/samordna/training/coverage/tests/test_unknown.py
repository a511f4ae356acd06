"""What the page of coverage says of what is not known, and which plan a gap leads to first."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.mapping.extending import Draft
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.training.coverage.rows import nearest_first
from samordna.training.tests.factories import (
    CourseFactory,
    GroupAtSessionFactory,
    RequirementFactory,
    SessionFactory,
    StaffGroupFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def required(here: Municipality) -> Any:
    return RequirementFactory(municipality=here, courses=[CourseFactory(municipality=here).pk])


def test_administrations_of_which_nothing_is_known_are_told(
    here: Municipality, unit: Unit, required: Any
) -> None:
    UnitFactory(municipality=here, name="Kulturförvaltningen", kind="administration")
    a_service(here, "Mottagningen", unit=unit, functions=["detecting"])
    page = signed_in(here, Role.READER).get(f"/{here.slug}/utbildning/tackning/").content.decode()
    assert "1 förvaltning har inga behov här än" in page
    assert "Kulturförvaltningen. Ingen av deras" in page


def test_more_than_there_are_is_told_where_the_number_is_written(
    here: Municipality, unit: Unit, required: Any
) -> None:
    a_service(here, "Mottagningen", unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=5)
    session = SessionFactory(
        municipality=here, course_id=required.courses[0], starts_at=now() - timedelta(days=9)
    )
    GroupAtSessionFactory(municipality=here, session=session, unit=unit, came=12)
    page = signed_in(here).get(f"/{here.slug}/utbildning/tackning/enhet/{unit.pk}/").content.decode()
    assert "gruppen sägs vara 5" in page


def test_the_units_own_plan_comes_first_among_drafts(here: Municipality, unit: Unit) -> None:
    below = UnitFactory(municipality=here, parent=unit)
    line = cast(Any, SimpleNamespace(unit=below))
    drafts = [
        Draft("Annan", "/a/", path=(99,)),
        Draft("Kommunens", "/b/"),
        Draft("Förvaltningens", "/c/", path=(unit.pk,)),
        Draft("Enhetens", "/d/", path=(unit.pk, below.pk)),
    ]
    ordered = [one.title for one in nearest_first(drafts, line)]
    assert ordered == ["Enhetens", "Förvaltningens", "Kommunens", "Annan"]
