"""Heads counted after a session: once, by those who may, and no more than there are without being asked."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate, now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.counts import heads_count
from samordna.training.models import GroupAtSession, Session
from samordna.training.tests.factories import (
    CourseFactory,
    GroupAtSessionFactory,
    SessionFactory,
    StaffGroupFactory,
)

pytestmark = pytest.mark.django_db
SEES = Function.DETECTING


@pytest.fixture
def session(here: Municipality) -> Session:
    course = CourseFactory(municipality=here, valid_months=24)
    return SessionFactory(municipality=here, course=course, starts_at=now() - timedelta(days=3))


def address(session: Session, rest: str = "") -> str:
    return f"/{session.municipality.slug}/utbildning/tillfalle/{session.pk}/raknade/{rest}"


def came(session: Session) -> dict[tuple[int, str], int | None]:
    return {(one.unit_id, one.function): one.came for one in GroupAtSession.objects.filter(session=session)}


def test_a_count_is_kept_with_how_long_it_counts(session: Session, unit: Unit) -> None:
    heads_count(session=session, counts={Group(unit.pk, SEES): 7, Group(unit.pk, Function.REMEDIAL): None})
    assert came(session) == {(unit.pk, "detecting"): 7}
    session.refresh_from_db()
    assert session.counts_until == months_after(localdate(session.ends_at), 24)
    heads_count(session=session, counts={Group(unit.pk, SEES): None})
    assert came(session) == {}
    session.refresh_from_db()
    assert session.counts_until is None


def test_a_second_count_takes_the_place_of_the_first(session: Session, unit: Unit) -> None:
    for number in (7, 5):
        heads_count(session=session, counts={Group(unit.pk, SEES): number})
    assert came(session) == {(unit.pk, "detecting"): 5}


def test_a_merged_units_rows_are_counted_as_one(session: Session, unit: Unit) -> None:
    for signed_up in (2, 3):
        GroupAtSessionFactory(
            municipality=session.municipality, session=session, unit=unit, signed_up=signed_up, came=2
        )
    heads_count(session=session, counts={Group(unit.pk, SEES): 6})
    assert sorted(row.came or 0 for row in session.groups.all()) == [0, 6]


def test_what_the_course_says_later_does_not_change_how_long_it_counts(session: Session, unit: Unit) -> None:
    heads_count(session=session, counts={Group(unit.pk, SEES): 7})
    session.course.valid_months = 1
    session.course.save()
    heads_count(session=session, counts={Group(unit.pk, SEES): 8})
    session.refresh_from_db()
    assert session.counts_until == months_after(localdate(session.ends_at), 24)


def test_more_than_there_are_is_asked_about_once(session: Session, unit: Unit) -> None:
    StaffGroupFactory(municipality=session.municipality, unit=unit, staff=4)
    counts = {Group(unit.pk, SEES): 5}
    with pytest.raises(ValidationError, match="5 var där, men gruppen sägs vara 4"):
        heads_count(session=session, counts=counts)
    assert came(session) == {}
    heads_count(session=session, counts=counts, is_sure=True)
    assert came(session) == {(unit.pk, "detecting"): 5}


def test_more_than_there_was_room_for_is_asked_about_once(session: Session, unit: Unit) -> None:
    session.seats = 5
    session.save()
    other = UnitFactory(municipality=session.municipality)
    heads_count(session=session, counts={Group(other.pk, SEES): 3})
    with pytest.raises(ValidationError, match="6 var där, men det fanns plats för 5"):
        heads_count(session=session, counts={Group(unit.pk, SEES): 3})
    heads_count(session=session, counts={Group(unit.pk, SEES): 3}, is_sure=True)
    heads_count(session=session, counts={Group(unit.pk, SEES): 2, Group(other.pk, SEES): 3})


@pytest.mark.parametrize(
    "odd", [{"cancelled_at": now()}, {"removed_at": now()}, {"starts_at": now() + timedelta(days=2)}]
)
def test_nobody_was_at_what_was_cancelled_or_is_to_come(session: Session, unit: Unit, odd: dict) -> None:
    for name, value in odd.items():
        setattr(session, name, value)
    session.ends_at = session.starts_at + timedelta(hours=2)
    session.save()
    with pytest.raises(ValidationError):
        heads_count(session=session, counts={Group(unit.pk, SEES): 5})
    assert came(session) == {}


def test_the_form_shows_who_signed_up_and_saves(session: Session, unit: Unit) -> None:
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=8)
    other = UnitFactory(municipality=session.municipality, name="Skolan")
    web = signed_in(session.municipality)
    page = unescape(web.get(address(session)).content.decode())
    assert "8 anmälda" in page
    assert f'name="n-{other.pk}-detecting"' not in page
    page = web.get(address(session, f"?enhet={other.pk}")).content.decode()
    assert f'name="n-{other.pk}-detecting"' in page
    sent = {f"n-{unit.pk}-detecting": "6", f"n-{other.pk}-remedial": "2"}
    answer = web.post(address(session, f"?enhet={other.pk}"), sent)
    assert answer.status_code == 302
    assert came(session) == {(unit.pk, "detecting"): 6, (other.pk, "remedial"): 2}


def test_two_who_count_at_once_are_told(session: Session, unit: Unit) -> None:
    web = signed_in(session.municipality)
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=8)
    page = web.get(address(session)).content.decode()
    seen = unescape(page.split('name="meanwhile_seen" value="')[1].split('"')[0])
    heads_count(session=session, counts={Group(unit.pk, SEES): 7})
    sent = {f"n-{unit.pk}-detecting": "6", "meanwhile_seen": seen}
    answer = web.post(address(session), sent)
    assert answer.status_code == 422
    assert came(session) == {(unit.pk, "detecting"): 7}


def test_what_another_counts_of_a_unit_that_was_not_shown_is_not_emptied(
    session: Session, unit: Unit
) -> None:
    web = signed_in(session.municipality)
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=8)
    page = web.get(address(session)).content.decode()
    seen = unescape(page.split('name="meanwhile_seen" value="')[1].split('"')[0])
    added = UnitFactory(municipality=session.municipality, name="Administrativa avdelningen")
    heads_count(session=session, counts={Group(unit.pk, SEES): 7, Group(added.pk, SEES): 12})
    sent = {f"n-{unit.pk}-detecting": "6", "med": [unit.pk]}
    told = unescape(web.post(address(session), {**sent, "meanwhile_seen": seen}).content.decode())
    assert "Administrativa avdelningen, upptäckande" in told.split("meanwhile_seen")[0]
    assert re.search(r"<dd>\s+7\s", told)
    box = told.split(f'name="n-{added.pk}-detecting"')[1].split(">")[0]
    assert 'value="12"' in box
    web.post(address(session), sent)
    assert came(session) == {(unit.pk, "detecting"): 6, (added.pk, "detecting"): 12}


def test_a_unit_is_added_with_what_is_written_kept(session: Session, unit: Unit) -> None:
    web = signed_in(session.municipality)
    added = UnitFactory(municipality=session.municipality, name="Skolan")
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=8)
    sent = {f"n-{unit.pk}-detecting": "9", "med": [unit.pk], "enhet": added.pk, "lagg-till": "1"}
    answer = web.post(address(session), sent)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="9"' in page.split(f'name="n-{unit.pk}-detecting"')[1].split(">")[0]
    assert f'name="n-{added.pk}-detecting"' in page
    assert came(session) == {(unit.pk, "detecting"): None}
    both = {f"n-{unit.pk}-detecting": "9", f"n-{added.pk}-remedial": "2", "med": [unit.pk, added.pk]}
    assert web.post(address(session), both).status_code == 302
    assert came(session) == {(unit.pk, "detecting"): 9, (added.pk, "remedial"): 2}


def test_the_box_that_is_too_high_is_marked(session: Session, unit: Unit) -> None:
    StaffGroupFactory(municipality=session.municipality, unit=unit, staff=4)
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=3)
    sent = {f"n-{unit.pk}-detecting": "9"}
    page = signed_in(session.municipality).post(address(session), sent).content.decode()
    assert f'href="#id_n-{unit.pk}-detecting"' in page


def test_more_than_there_are_gives_a_box_to_tick(session: Session, unit: Unit) -> None:
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=3)
    StaffGroupFactory(municipality=session.municipality, unit=unit, staff=4)
    web = signed_in(session.municipality)
    assert 'name="is_sure"' not in web.get(address(session)).content.decode()
    sent = {f"n-{unit.pk}-detecting": "9"}
    assert 'name="is_sure"' in web.post(address(session), sent).content.decode()
    assert web.post(address(session), {**sent, "is_sure": "on"}).status_code == 302


@pytest.mark.parametrize("odd", ["-1", "ett", "10001", "1e3"])
def test_odd_numbers_are_refused(session: Session, unit: Unit, odd: str) -> None:
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=unit, signed_up=8)
    answer = signed_in(session.municipality).post(address(session), {f"n-{unit.pk}-detecting": odd})
    assert answer.status_code == 422
    assert came(session) == {(unit.pk, "detecting"): None}


def test_a_manager_counts_their_own_and_no_others(session: Session, unit: Unit) -> None:
    away = UnitFactory(municipality=session.municipality, name="Långt bort")
    GroupAtSessionFactory(municipality=session.municipality, session=session, unit=away, signed_up=8)
    web = signed_in(session.municipality, Role.MANAGER, unit=unit)
    page = web.get(address(session, f"?enhet={away.pk}")).content.decode()
    assert f"n-{unit.pk}-detecting" in page
    assert f"n-{away.pk}-detecting" not in page
    web.post(address(session), {f"n-{unit.pk}-detecting": "2", f"n-{away.pk}-detecting": "8"})
    assert came(session) == {(away.pk, "detecting"): None, (unit.pk, "detecting"): 2}
    assert signed_in(session.municipality, Role.READER).get(address(session)).status_code == 403


def test_before_it_has_begun_the_form_says_so(here: Municipality) -> None:
    session = SessionFactory(municipality=here, starts_at=now() + timedelta(days=3))
    assert "Tillfället har inte börjat" in signed_in(here).get(address(session)).content.decode()


def test_many_units_take_as_many_questions_as_one(session: Session, here: Municipality) -> None:
    web = signed_in(here)
    asked = []
    for more in (1, 15):
        for number in range(more):
            owner = UnitFactory(municipality=here, name=f"Enhet {more} {number}")
            GroupAtSessionFactory(municipality=here, session=session, unit=owner, signed_up=3)
        asked.append(queries_of(web, address(session)))
    assert asked[0] == asked[1] <= 12
