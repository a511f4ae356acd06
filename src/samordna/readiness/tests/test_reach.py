"""Whom the functions of alarm routes lead to."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory
from samordna.plandoc.alarm.model import RouteBody, Step, Whom
from samordna.readiness.reach import people_of
from samordna.readiness.tests.factories import a_duty, a_shift, moment

pytestmark = pytest.mark.django_db


def route(*whoms: Whom) -> RouteBody:
    return RouteBody(
        steps=[Step(key=f"s{number}", text="Ring", whom=whom) for number, whom in enumerate(whoms)]
    )


def test_whoever_has_the_shift_answers_for_a_duty_else_its_standing_contact_point() -> None:
    town = MunicipalityFactory()
    act_for(town)
    first, second, standing = (
        ContactPointFactory(municipality=town, function=name, restricted=True)
        for name in ("TIB 1", "TIB 2", "Växeln")
    )
    duty = a_duty(town, contact=standing)
    a_shift(duty, "2026-12-24 08:00", "2026-12-24 20:00", first)
    a_shift(duty, "2026-12-24 20:00", "2026-12-25 08:00", second)
    whom, direct = Whom(duty=str(duty.pk)), Whom(contact=str(first.pk))
    start = moment("2026-12-24 03:10")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        people = people_of(town, [route(whom, direct)] * 300, start)
    assert len(asked) == 2
    told = [
        getattr(people.reach(whom, moment(at)), "function", None)
        for at in ("2026-12-24 03:10", "2026-12-24 08:00", "2026-12-24 20:00", "2026-12-25 08:00")
    ]
    assert told == ["Växeln", "TIB 1", "TIB 2", "Växeln"]
    reached = people.reach(direct, start)
    assert reached
    assert reached.key == str(first.pk)
    assert reached.is_open is None
    assert not reached.is_confirmed


def test_nobody_answers_for_what_is_removed_closed_down_or_another_municipalitys() -> None:
    elsewhere = ContactPointFactory()
    town = MunicipalityFactory()
    act_for(town)
    gone = ContactPointFactory(municipality=town, removed_at=timezone.now())
    closed = UnitFactory(municipality=town, valid_to=timezone.localdate() - timedelta(days=1))
    ended = ContactPointFactory(municipality=town, unit=closed)
    duty = a_duty(town, contact=gone)
    named = [
        *(Whom(contact=str(row.pk)) for row in (elsewhere, gone, ended)),
        *(Whom(duty=str(duty.pk)), Whom(role="Stadsdirektören"), Whom(contact="9" * 40), Whom(duty="x")),
    ]
    people = people_of(town, [route(*named)])
    assert [people.reach(whom, timezone.now()) for whom in named] == [None] * len(named)


def test_hours_are_those_of_the_moment_asked_about_and_offices_close_on_holidays() -> None:
    town = MunicipalityFactory()
    act_for(town)
    office = ContactPointFactory(municipality=town, opening_hours="Mo-Fr 08:00-16:30; PH off")
    people = people_of(town, [route(Whom(contact=str(office.pk)))])
    reached = [
        people.reach(Whom(contact=str(office.pk)), moment(at))
        for at in ("2026-12-03 10:00", "2026-12-03 03:00")
    ]
    assert [one.is_open for one in reached if one] == [True, False]
    assert [people.is_office_hours(moment(at)) for at in ("2026-12-23 16:59", "2026-12-24 10:00")] == [
        True,
        False,
    ]
