"""Alarms without network: a copy with every number, for who may see it, and entries that come late and are kept once."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from samordna.accounts.roles import Role
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import ContactPoint
from samordna.organisation.reaching import telephone
from samordna.readiness.activation.tests.factories import a_route_in_use, tell, told
from samordna.readiness.activation.tests.test_pages import Room
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Room:
    return Room()


def sent(room: Room, alarm: Activation, *entries: dict[str, Any]) -> list[dict[str, str]]:
    answer = room.post(f"{alarm.pk}/fran-enheten/", entries=json.dumps(entries))
    assert answer.status_code == 200
    return list(answer.json()["entries"])


def note(text: str, minutes: float = 0, **more: Any) -> dict[str, Any]:
    at = timezone.now() + timedelta(minutes=minutes)
    return {"mark": str(uuid4()), "at": at.isoformat(), "text": text, **more}


def test_the_copy_holds_every_route_with_its_numbers_and_112(room: Room) -> None:
    a_route_in_use(room.home, name="Via TIB")
    page = room.get("utan-nat/")
    assert "tel:112" in page
    assert "Via TIB" in page
    for phone in ContactPoint.objects.values_list("phone", flat=True):
        assert telephone.link(phone) in page
    assert "ta-bort" not in page


def test_a_restricted_route_is_in_nobody_elses_copy() -> None:
    room = Room(Role.LOCAL_COORDINATOR, at_own_unit=True, unit="other", restricted=True, name="Hemlig väg")
    alarm = room.alarm()
    page = room.get("utan-nat/")
    assert "Hemlig väg" not in page
    assert f"/larm/{alarm.pk}/" not in page


def test_the_copy_tells_which_alarms_go_on(room: Room) -> None:
    alarm = room.alarm()
    assert f'content="/ekdala/larm/{alarm.pk}/ "' in room.get("utan-nat/")
    room.post(f"{alarm.pk}/stang/", text="Klart")
    assert 'name="alarms-going-on" content=""' in room.get("utan-nat/")


def test_the_copy_is_not_for_who_is_not_signed_in(room: Room) -> None:
    room.client.logout()
    assert room.client.get("/ekdala/larm/utan-nat/").status_code == 302
    assert room.client.get("/ekdala/larm/sw.js").status_code == 302


def test_the_queries_of_the_copy_do_not_grow(room: Room) -> None:
    few = queries_of(room.client, "/ekdala/larm/utan-nat/")
    for number in range(10):
        a_route_in_use(room.home, name=f"Väg {number}")
    assert queries_of(room.client, "/ekdala/larm/utan-nat/") <= min(few, 12)


def test_what_was_told_without_network_comes_in_order_with_its_own_time(room: Room) -> None:
    alarm = room.alarm()
    late, early = note("Sedan", -1), note("Först", -2)
    assert [one["state"] for one in sent(room, alarm, late, early)] == ["kept", "kept"]
    texts = list(alarm.events.filter(kind=EventKind.NOTED).order_by("at").values_list("text", flat=True))
    assert texts == ["Först", "Sedan"]


def test_sent_twice_it_is_kept_once(room: Room) -> None:
    alarm, entry = room.alarm(), note("En gång")
    for _time in range(2):
        assert sent(room, alarm, entry)[0]["state"] == "kept"
    assert ActivationEvent.objects.filter(text="En gång").count() == 1


def test_a_step_that_somebody_else_took_meanwhile_is_said_and_the_note_kept(room: Room) -> None:
    alarm = room.alarm()
    tell(alarm, EventKind.REACHED, "ring-tib", by_function="TIB 2")
    entry = note("Jag nådde henne", step="ring-tib", attempt=0, turn=0, said="reached")
    (became,) = sent(room, alarm, entry)
    assert became["state"] == "late"
    assert "TIB 2" in became["words"]
    assert ("reached", "ring-tib", 0) in told(alarm)
    assert ActivationEvent.objects.filter(kind=EventKind.NOTED, text="Jag nådde henne").exists()


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ({"text": "Ring 19811228-9874"}, "personnummer"),
        ({"text": ""}, ""),
        ({"step": "finns-inte", "attempt": 0, "turn": 0, "said": "reached"}, ""),
        ({"step": "ring-tib", "attempt": "x", "turn": 0, "said": "reached"}, ""),
        ({"text": "Inget märke", "mark": "nej"}, ""),
    ],
)
def test_what_cannot_be_taken_is_refused_alone(room: Room, entry: dict[str, Any], why: str) -> None:
    alarm = room.alarm()
    became = sent(room, alarm, {**note(""), **entry}, note("Det här går bra", 1))
    assert [one["state"] for one in became] == ["refused", "kept"]
    assert became[0]["words"]
    assert why in became[0]["words"]


def test_an_answer_that_came_after_anothers_is_told_in_the_log(room: Room) -> None:
    alarm = room.alarm()
    tell(alarm, EventKind.REACHED, "ring-tib")
    tell(alarm, EventKind.DECIDED, "posom", answer="yes")
    (became,) = sent(room, alarm, note("", step="posom", attempt=0, turn=0, said="no"))
    assert became["state"] == "late"
    (told_late,) = ActivationEvent.objects.filter(kind=EventKind.NOTED)
    assert "nej" in told_late.text
    assert "Besluta om POSOM" in told_late.text


def test_after_closing_notes_are_taken_and_what_was_pressed_is_told(room: Room) -> None:
    alarm = room.alarm()
    room.post(f"{alarm.pk}/stang/", text="Klart")
    step = note("", step="ring-tib", attempt=0, turn=0, said="reached")
    assert [one["state"] for one in sent(room, alarm, step, note("Efteråt", 1))] == ["late", "kept"]
    assert ActivationEvent.objects.filter(kind=EventKind.NOTED, text__startswith="Tryckt utan nät").exists()


@pytest.mark.parametrize("text", ["", "{", "{}", "[1]", json.dumps([{}] * 201)])
def test_what_cannot_be_read_saves_nothing(room: Room, text: str) -> None:
    alarm = room.alarm()
    assert room.post(f"{alarm.pk}/fran-enheten/", entries=text).status_code == 400


def test_a_clock_that_is_wrong_moves_nothing_before_the_alarm_or_after_now(room: Room) -> None:
    alarm = room.alarm()
    sent(room, alarm, note("Förr", -60 * 24), note("Framtid", 60 * 24))
    times = list(alarm.events.filter(kind=EventKind.NOTED).values_list("at", flat=True))
    assert all(alarm.started_at <= at <= timezone.now() for at in times)


def test_what_was_pressed_counts_though_its_text_is_refused(room: Room) -> None:
    alarm = room.alarm()
    entry = note("Ring 19811228-9874", step="ring-tib", attempt=0, turn=0, said="reached")
    (became,) = sent(room, alarm, entry)
    assert became["state"] == "refused"
    assert "är sparat" in became["words"]
    assert ("reached", "ring-tib", 0) in told(alarm)
    assert not ActivationEvent.objects.filter(text__contains="9874").exists()
