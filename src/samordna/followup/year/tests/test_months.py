"""The list of the year: what has been is folded, and today has its mark; the wheel's kinds are told apart by their forms too."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.followup.enums import DatedKind
from samordna.followup.year.months import months_of
from samordna.followup.year.things import DatedThing
from samordna.followup.year.wheel import LOOKS
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.training.tests.factories import SessionFactory


def _on(day: date) -> DatedThing:
    return DatedThing(day, DatedKind.MEETING, "Möte", "", "/", str(day))


def test_today_stands_between_what_was_and_what_comes() -> None:
    days = [date(2027, 3, 1), date(2027, 5, 2), date(2027, 5, 9), date(2027, 6, 1)]
    march, may, june = months_of([_on(day) for day in days], 2027, date(2027, 5, 9))
    assert [one.has_been for one in (march, may, june)] == [True, False, False]
    assert ([one.day for one in may.before], [one.day for one in may.things]) == ([days[1]], [days[2]])
    assert not june.before
    assert not any(one.has_been for one in months_of([_on(days[0])], 2027, date(2028, 1, 1)))


def test_a_month_with_nothing_in_it_tells_today_too() -> None:
    (may,) = months_of([], 2027, date(2027, 5, 9))
    assert may.is_now


def test_every_kind_has_a_form_and_a_colour_of_its_own() -> None:
    assert set(LOOKS) == set(DatedKind)
    assert len({look.path for look in LOOKS.values()}) == len({look.tone for look in LOOKS.values()})
    assert len({look.path for look in LOOKS.values()}) == len(DatedKind)


@pytest.mark.django_db
def test_the_page_marks_today() -> None:
    here: Municipality = MunicipalityFactory()
    SessionFactory(municipality=here, starts_at=now() + timedelta(days=1))
    web: Client = signed_in(here, Role.READER)
    told = " ".join(web.get(f"/{here.slug}/aret/").content.decode().split())
    assert '<li class="today"><strong>I dag</strong>' in told
