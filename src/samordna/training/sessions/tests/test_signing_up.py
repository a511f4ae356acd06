"""A unit's manager signs up numbers, a session is moved, cancelled, removed and each taken back; calendars follow."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate, now
from icalendar import Calendar

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.counts import heads_count
from samordna.training.commands.sign_ups import sign_up
from samordna.training.models import GroupAtSession, Session
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db
DETECTING = Function.DETECTING


@pytest.fixture
def session(here: Municipality) -> Session:
    return SessionFactory(municipality=here, starts_at=now() + timedelta(days=20), seats=12)


@pytest.fixture
def manager(here: Municipality, unit: Unit) -> Client:
    return signed_in(here, Role.MANAGER, unit=unit)


def _at(session: Session, then: str = "") -> str:
    return f"/{session.municipality.slug}/utbildning/tillfalle/{session.pk}/{then}"


def test_a_manager_signs_up_their_own_unit_and_changes_it(
    manager: Client, session: Session, unit: Unit
) -> None:
    at = _at(session, "anmal/")
    assert manager.post(f"{at}?enhet={unit.pk}", {"detecting": "5", "preventive": ""}).status_code == 302
    assert "5 anmälda" in manager.get(_at(session)).content.decode()
    assert manager.post(f"{at}?enhet={unit.pk}", {"detecting": ""}).status_code == 422
    manager.post(f"{at}?enhet={unit.pk}", {"detecting": "0"})
    assert not GroupAtSession.objects.exists()


def test_no_manager_signs_up_another_unit(manager: Client, session: Session, here: Municipality) -> None:
    other = UnitFactory(municipality=here, name="Kulturen")
    manager.post(f"{_at(session, 'anmal/')}?enhet={other.pk}", {"detecting": "5"})
    assert not GroupAtSession.objects.filter(unit=other).exists()


def test_nobody_is_signed_up_beyond_the_seats(session: Session, unit: Unit, here: Municipality) -> None:
    sign_up(session=session, unit=unit, numbers={DETECTING: 10})
    other = UnitFactory(municipality=here)
    with pytest.raises(ValidationError, match="plats för 2 till"):
        sign_up(session=session, unit=other, numbers={DETECTING: 3})
    sign_up(session=session, unit=unit, numbers={DETECTING: 12})


def test_a_session_for_some_is_closed_to_others(session: Session, unit: Unit, here: Municipality) -> None:
    session.units = [unit.pk]
    session.save()
    below = UnitFactory(municipality=here, parent=unit)
    sign_up(session=session, unit=below, numbers={DETECTING: 1})
    with pytest.raises(ValidationError, match="inte öppet för"):
        sign_up(session=session, unit=UnitFactory(municipality=here), numbers={DETECTING: 1})


@pytest.mark.parametrize(
    ("changes", "why"), [({"days": -1}, "har börjat"), ({"cancelled": True}, "inställt")]
)
def test_what_is_over_takes_no_sign_up(
    session: Session, unit: Unit, changes: dict[str, int], why: str
) -> None:
    if "days" in changes:
        session.starts_at, session.ends_at = now() - timedelta(hours=2), now() - timedelta(hours=1)
    else:
        session.cancelled_at = now()
    session.save()
    with pytest.raises(ValidationError, match=why):
        sign_up(session=session, unit=unit, numbers={DETECTING: 1})


def test_moved_and_cancelled_is_told_to_calendars(here: Municipality, session: Session) -> None:
    web = signed_in(here)
    read = lambda: Calendar.from_ical(web.get(_at(session, "kalender.ics")).content).walk("VEVENT")[0]  # noqa: E731
    first = read()
    sent = {"course": session.course_id, "language": "sv", "venue": "Biblioteket", "seats": "12"}
    moments = {"starts_at": "2027-05-03T09:00", "ends_at": "2027-05-03T12:00"}
    assert web.post(_at(session, "redigera/"), sent | moments).status_code == 302
    moved = read()
    assert moved["uid"] == first["uid"]
    assert (first["sequence"], moved["sequence"]) == (0, 1)
    assert moved["location"] == "Biblioteket"
    assert web.post(_at(session, "stall-in/"), {"cancelled_because": ""}).status_code == 422
    web.post(_at(session, "stall-in/"), {"cancelled_because": "Föreläsaren är sjuk"})
    assert (read()["status"], read()["sequence"]) == ("CANCELLED", 2)
    assert "Föreläsaren är sjuk" in web.get(_at(session)).content.decode()
    web.post(_at(session, "halls-anda/"))
    session.refresh_from_db()
    assert session.cancelled_at is None
    assert session.cancelled_because == ""


def test_those_who_are_to_come_are_told_once_each(here: Municipality, session: Session, unit: Unit) -> None:
    ContactPointFactory(municipality=here, unit=unit, email="socialen@ekdala.example")
    for one in (unit, UnitFactory(municipality=here, parent=unit)):
        sign_up(session=session, unit=one, numbers={DETECTING: 2})
    web = signed_in(here)
    web.post(_at(session, "stall-in/"), {"cancelled_because": "Föreläsaren är sjuk"})
    web.post(_at(session, "halls-anda/"))
    mails = [(one.to, one.subject) for one in OutgoingMail.objects.order_by("pk")]
    name = session.course.name
    assert mails == [
        ("socialen@ekdala.example", f"Inställt: {name}"),
        ("socialen@ekdala.example", f"Hålls: {name}"),
    ]
    assert "Föreläsaren är sjuk" in OutgoingMail.objects.earliest("pk").text


def test_the_page_says_which_units_have_signed_up_and_how_many_too_many(
    here: Municipality, session: Session, manager: Client, unit: Unit
) -> None:
    sign_up(session=session, unit=unit, numbers={DETECTING: 7})
    sign_up(session=session, unit=UnitFactory(municipality=here, name="Kulturen"), numbers={DETECTING: 4})
    web = signed_in(here)
    told = web.get(_at(session)).content.decode()
    assert "Kulturen" in told
    assert "fler än det finns plats för" not in told
    session.seats = 8
    session.save()
    assert "3 fler än det finns plats för" in web.get(_at(session)).content.decode()
    assert "Från din enhet" in manager.get(_at(session)).content.decode()
    assert "Redigera anmälan" in manager.get(_at(session)).content.decode()
    with time_machine.travel(session.starts_at):
        assert "fler än det finns plats för" not in signed_in(here).get(_at(session)).content.decode()
    session.cancelled_at, session.cancelled_because = now(), "Föreläsaren är sjuk"
    session.save()
    assert "fler än det finns plats för" not in web.get(_at(session)).content.decode()


def test_where_there_are_several_units_none_is_guessed(
    here: Municipality, session: Session, manager: Client, unit: Unit
) -> None:
    at = _at(session, "anmal/")
    assert 'name="detecting"' in manager.get(at).content.decode()
    below = UnitFactory(municipality=here, parent=unit, name="Socialjouren")
    page = manager.get(at).content.decode()
    assert 'name="detecting"' not in page
    assert page.index("Vilken enhet") < page.index("Socialjouren")
    chosen = manager.get(f"{at}?enhet={below.pk}").content.decode()
    assert chosen.index("<select") < chosen.index('name="detecting"')


def test_what_is_edited_stays_open_to_its_units_and_keeps_a_course_that_is_over(
    here: Municipality, session: Session, unit: Unit
) -> None:
    session.units = [unit.pk, UnitFactory(municipality=here).pk]
    session.save()
    session.course.valid_to = localdate() - timedelta(days=1)
    session.course.save()
    sent = {"course": session.course_id, "language": "sv", "venue": "Biblioteket", "units": session.units}
    moments = {"starts_at": "2027-05-03T09:00", "ends_at": "2027-05-03T12:00"}
    assert signed_in(here).post(_at(session, "redigera/"), sent | moments).status_code == 302
    assert Session.objects.get(pk=session.pk).units == session.units


def test_what_has_been_held_is_neither_cancelled_nor_removed(
    here: Municipality, session: Session, unit: Unit
) -> None:
    session.starts_at = now() - timedelta(hours=3)
    session.ends_at = now() - timedelta(hours=1)
    session.save()
    heads_count(session=session, counts={Group(unit.pk, DETECTING): 4})
    web = signed_in(here)
    web.post(_at(session, "stall-in/"), {"cancelled_because": "Nej"})
    web.post(_at(session, "ta-bort/"))
    sent = {"course": CourseFactory(municipality=here).pk, "language": "sv"}
    moments = {"starts_at": "2027-05-03T09:00", "ends_at": "2027-05-03T12:00"}
    assert (
        "kan inte längre vara en annan"
        in web.post(_at(session, "redigera/"), sent | moments).content.decode()
    )
    session.refresh_from_db()
    assert (session.cancelled_at, session.removed_at) == (None, None)


def test_one_planned_by_mistake_is_removed_and_put_back(here: Municipality, session: Session) -> None:
    web = signed_in(here)
    web.post(_at(session, "ta-bort/"))
    assert web.get(_at(session)).status_code == 404
    web.post(_at(session, "lagg-tillbaka/"))
    assert web.get(_at(session)).status_code == 200


@pytest.mark.slow
def test_pages_ask_as_much_of_many_units(here: Municipality, session: Session, unit: Unit) -> None:
    web, asked = signed_in(here), []
    session.seats = None
    session.save()
    for more in (1, 15):
        for _ in range(more):
            sign_up(session=session, unit=UnitFactory(municipality=here), numbers={DETECTING: 1})
        asked.append(
            [queries_of(web, _at(session, then)) for then in ("", "anmal/", "redigera/", "stall-in/")]
        )
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 12
