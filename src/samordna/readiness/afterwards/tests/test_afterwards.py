"""After an alarm: its times, what was learnt and became an activity, the report, and exercises that were planned."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from docx import Document

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.checking import check
from samordna.plandoc.checking.model import CheckOutcome
from samordna.plans.commands import content_create
from samordna.plans.documents import document_of
from samordna.plans.models import Activity, Section
from samordna.plans.tests.factories import VersionFactory, adopt
from samordna.readiness.activation.tests.test_pages import Room
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import AlarmLesson, AlarmRoute, Evaluation, PlannedExercise

pytestmark = pytest.mark.django_db
CANARY = "kanarieord"


@pytest.fixture
def room() -> Room:
    return Room(Role.CENTRAL_COORDINATOR)


def test_the_page_tells_times_lessons_and_evaluation(room: Room) -> None:
    alarm = room.alarm()
    room.says(alarm, "ring-tib", EventKind.REACHED)
    page = room.get(f"{alarm.pk}/efter/")
    assert "Ring TIB" in page
    assert "i tid" in page
    assert "<td>TIB</td>" in page, "whom the step was to reach, by the name of the contact point"
    assert "Larmet pågår" in page
    room.post(f"{alarm.pk}/efter/utvardering/", worked="Alla svarade", klar="1")
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text="Byt numret till TIB")
    page = room.get(f"{alarm.pk}/efter/")
    assert "Alla svarade" in page
    assert "Byt numret till TIB" in page
    assert Evaluation.objects.get().finished_at


def test_a_lesson_becomes_an_activity_of_a_draft_with_a_link_back(room: Room) -> None:
    alarm = room.alarm(kind=ActivationKind.EXERCISE)
    draft = VersionFactory(municipality=room.home)
    adopt(VersionFactory(municipality=room.home))
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text="Byt numret till TIB")
    lesson = AlarmLesson.objects.get()
    for _time in range(2):
        room.post(f"{alarm.pk}/efter/lardomar/{lesson.pk}/atgard/", draft=draft.pk)
    lesson.refresh_from_db()
    assert lesson.activity
    assert lesson.activity.version == draft
    assert "övning" in lesson.activity.comment
    assert draft.activity_set.filter(action="Byt numret till TIB").count() == 1
    assert draft.part_set.filter(kind="lessons", data__activity="Byt numret till TIB").count() == 1
    (verdict,) = [one for one in check(document_of(draft)).findings if one.code == "R2"]
    assert verdict.outcome == CheckOutcome.OK
    assert f"/atgarder/{lesson.activity_id}/" in room.get(f"{alarm.pk}/efter/")


@pytest.mark.slow
def test_an_activity_that_stands_in_a_closed_chapter_is_not_told_to_others(room: Room) -> None:
    alarm, draft = room.alarm(), VersionFactory(municipality=room.home)
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text="Byt numret")
    lesson = AlarmLesson.objects.get()
    room.post(f"{alarm.pk}/efter/lardomar/{lesson.pk}/atgard/", draft=draft.pk)
    content_create(
        model=Section,
        version=draft,
        values={
            "heading": "Skydd",
            "text": "{{activities-9}}",
            "kind": "acute",
            "restricted": True,
            "level": 1,
        },
    )
    Activity.objects.update(place="activities-9", action=CANARY)
    assert CANARY in room.get(f"{alarm.pk}/efter/")
    local = RoleAssignmentFactory(municipality=room.home, role=Role.LOCAL_COORDINATOR, unit=room.own).user
    files = [f"/ekdala/larm/{alarm.pk}/efter/ladda-ner/docx/{query}" for query in ("?version=oppen", "")]
    for user, addresses in ((room.user, files[:1]), (local, files)):
        room.client.force_login(user)
        for address in addresses:
            body = Document(BytesIO(room.client.get(address).content)).element.body
            assert CANARY not in str([one.text for one in body.iter()])
    assert CANARY not in room.get(f"{alarm.pk}/efter/")


def test_what_is_restricted_becomes_no_activity(room: Room) -> None:
    alarm = room.alarm()
    draft = VersionFactory(municipality=room.home)
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text=CANARY, restricted="on")
    lesson = AlarmLesson.objects.get()
    answer = room.post(f"{alarm.pk}/efter/lardomar/{lesson.pk}/atgard/", draft=draft.pk)
    assert answer.status_code == 422
    assert not draft.activity_set.filter(action=CANARY).exists()


def test_a_lesson_taken_away_can_be_put_back(room: Room) -> None:
    alarm = room.alarm()
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text="Byt numret")
    lesson = AlarmLesson.objects.get()
    room.post(f"{alarm.pk}/efter/lardomar/{lesson.pk}/ta-bort/")
    assert "Byt numret" not in room.get(f"{alarm.pk}/efter/")
    room.post(f"{alarm.pk}/efter/lardomar/{lesson.pk}/aterstall/")
    assert "Byt numret" in room.get(f"{alarm.pk}/efter/")


def test_a_person_is_not_written_into_the_evaluation(room: Room) -> None:
    alarm = room.alarm()
    answer = room.post(f"{alarm.pk}/efter/utvardering/", worked="Ring 19811228-9874 först", klar="1")
    assert answer.status_code == 422
    assert not Evaluation.objects.exists()


@pytest.mark.slow
@pytest.mark.parametrize("version", ["", "?version=oppen"])
def test_the_report_in_word_whole_and_for_everybody(room: Room, version: str) -> None:
    alarm = room.alarm(what=f"Larm {CANARY}")
    room.post(f"{alarm.pk}/anteckna/", text=f"Anteckning {CANARY}")
    room.post(f"{alarm.pk}/stang/", text=CANARY)
    answer = room.client.get(f"/ekdala/larm/{alarm.pk}/efter/ladda-ner/docx/{version}")
    assert answer.status_code == 200
    document = Document(BytesIO(answer.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(one.text for one in document.paragraphs), *cells])
    assert "ÖVNING" in text
    assert "Ring TIB" in text
    assert (CANARY in text) is (version == "")


@pytest.mark.slow
def test_of_a_restricted_route_the_report_for_everybody_tells_only_when(room: Room) -> None:
    alarm = room.alarm()
    AlarmRoute.objects.update(restricted=True)
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text="Byt numret")
    answer = room.client.get(f"/ekdala/larm/{alarm.pk}/efter/ladda-ner/docx/?version=oppen")
    text = str([one.text for one in Document(BytesIO(answer.content)).element.body.iter()])
    assert "ÖVNING" in text
    assert not any(one in text for one in (room.route.name, "Ring TIB", "Byt numret"))
    assert "socialjouren" not in answer["Content-Disposition"]


def test_two_who_write_at_once_lose_nothing(room: Room) -> None:
    alarm = room.alarm()
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text="Byt numret")
    lesson = AlarmLesson.objects.get().pk
    for address, mine, theirs in (
        ("utvardering/", {"worked": "Mitt"}, {"together": "Deras"}),
        (f"lardomar/{lesson}/", {"text": "Mitt"}, {"text": "Deras"}),
    ):
        page = room.client.get(f"/ekdala/larm/{alarm.pk}/efter/{address}")
        seen = re.search(r'value="([^"]*)"', page.context["form"].seen_field)
        assert seen
        sent = {"meanwhile_seen": seen[1].replace("&quot;", '"')}
        room.post(f"{alarm.pk}/efter/{address}", **theirs)
        answer = room.post(f"{alarm.pk}/efter/{address}", **mine, **sent)
        assert answer.status_code == 422
        assert "Mitt" in answer.content.decode()
        assert "Deras" in answer.content.decode()
    assert Evaluation.objects.get().answers == {"together": "Deras"}


def test_nothing_written_is_not_finished(room: Room) -> None:
    alarm = room.alarm()
    assert room.post(f"{alarm.pk}/efter/utvardering/", klar="1").status_code == 422
    assert not Evaluation.objects.exists()


def test_a_restricted_alarm_is_shown_to_nobody_else() -> None:
    room = Room(Role.LOCAL_COORDINATOR, at_own_unit=True, unit="other", restricted=True)
    alarm = room.alarm()
    room.get(f"{alarm.pk}/efter/", status=404)
    assert room.client.get(f"/ekdala/larm/{alarm.pk}/efter/ladda-ner/pdf/").status_code == 404


def test_another_municipality_does_not_see_it(room: Room) -> None:
    alarm = room.alarm()
    neighbour = MunicipalityFactory(slug="grannby")
    room.client.force_login(RoleAssignmentFactory(municipality=neighbour, role=Role.DUTY_OFFICER).user)
    assert room.client.get(f"/grannby/larm/{alarm.pk}/efter/").status_code == 404


def test_an_exercise_that_is_held_is_the_one_that_was_planned(room: Room) -> None:
    later = localdate() + timedelta(days=3)
    room.post("ovningar/ny/", route=room.route.pk, planned_on=later, aim="Pröva ersättarna")
    assert "Pröva ersättarna" in room.get("ovningar/")
    assert "har inte prövats på ett år" in room.get("ovningar/")
    act_for(room.home)
    alarm = room.alarm(kind=ActivationKind.EXERCISE)
    room.alarm(kind=ActivationKind.EXERCISE)
    planned = PlannedExercise.objects.get()
    assert planned.activation == alarm
    assert room.post(f"ovningar/{planned.pk}/", route=room.route.pk, planned_on=later).status_code == 422
    room.post(f"{alarm.pk}/stang/", text="Klart")
    assert "har inte prövats på ett år" not in room.get("ovningar/")


def test_what_was_tried_beside_leaves_the_planned_exercise(room: Room) -> None:
    assert room.post("ovningar/ny/", route=room.route.pk, planned_on="2020-01-01").status_code == 422
    for ahead, is_held in ((8, False), (0, True)):
        room.post("ovningar/ny/", route=room.route.pk, planned_on=localdate() + timedelta(days=ahead))
        room.alarm(kind=ActivationKind.EXERCISE)
        assert PlannedExercise.objects.exclude(activation=None).exists() is is_held
    held = PlannedExercise.objects.get(planned_on=localdate())
    page = room.client.get(f"/ekdala/larm/ovningar/{held.pk}/", follow=True)
    assert "Övningen är genomförd" in page.content.decode()
    room.post(f"ovningar/{held.pk}/inte-den/")
    assert not PlannedExercise.objects.exclude(activation=None).exists()


def test_a_planned_exercise_can_be_changed_taken_away_and_put_back(room: Room) -> None:
    later = localdate() + timedelta(days=3)
    room.post("ovningar/ny/", route=room.route.pk, planned_on=later, aim="Ett")
    planned = PlannedExercise.objects.get()
    room.post(f"ovningar/{planned.pk}/", route=room.route.pk, planned_on=later, aim="Två")
    assert "Två" in room.get("ovningar/")
    room.post(f"ovningar/{planned.pk}/ta-bort/")
    assert "Ingen övning är planerad" in room.get("ovningar/")
    room.post(f"ovningar/{planned.pk}/aterstall/")
    assert "Två" in room.get("ovningar/")


@pytest.mark.slow
def test_the_queries_do_not_grow(room: Room) -> None:
    alarm = room.alarm()
    address = f"/ekdala/larm/{alarm.pk}/efter/"
    few = queries_of(room.client, address)
    for number in range(20):
        room.post(f"{alarm.pk}/efter/lardomar/ny/", text=f"Lärdom {number}")
        room.post(f"{alarm.pk}/anteckna/", text=f"Anteckning {number}")
    assert queries_of(room.client, address) <= min(few, 12)


def test_planned_exercises_stand_in_the_year_but_for_restricted_ones(room: Room) -> None:
    later = localdate() + timedelta(days=3)
    room.post("ovningar/ny/", route=room.route.pk, planned_on=later, aim="Pröva ersättarna")
    page = room.client.get(reverse("followup:year", args=["ekdala"]), {"ar": later.year}).content.decode()
    assert "Pröva ersättarna" in page
    act_for(room.home)
    AlarmRoute.objects.update(restricted=True)
    page = room.client.get(reverse("followup:year", args=["ekdala"]), {"ar": later.year}).content.decode()
    assert "Pröva ersättarna" not in page


def test_an_exercise_that_was_held_is_not_taken_away(room: Room) -> None:
    room.post("ovningar/ny/", route=room.route.pk, planned_on=localdate())
    room.alarm(kind=ActivationKind.EXERCISE)
    answer = room.post(f"ovningar/{PlannedExercise.objects.get().pk}/ta-bort/")
    assert "Övningen är genomförd" in answer.content.decode()
    assert PlannedExercise.objects.get().removed_at is None


def test_who_may_not_run_alarms_is_led_to_none_that_was_held(room: Room) -> None:
    room.post("ovningar/ny/", route=room.route.pk, planned_on=localdate())
    alarm = room.alarm(kind=ActivationKind.EXERCISE)
    room.client.force_login(RoleAssignmentFactory(municipality=room.home, role=Role.READER).user)
    page = room.get("ovningar/")
    assert room.route.name in page
    assert f"/larm/{alarm.pk}/efter/" not in page


@pytest.mark.slow
def test_a_restricted_lesson_is_shown_to_those_who_may_read_what_is_restricted_there() -> None:
    room = Room(Role.CENTRAL_COORDINATOR)
    alarm = room.alarm()
    room.post(f"{alarm.pk}/efter/lardomar/ny/", text=CANARY, restricted="on")
    lesson = AlarmLesson.objects.get()
    assert CANARY in room.get(f"{alarm.pk}/efter/")
    assert Change.objects.filter(kind="read", model="readiness.alarmlesson").exists()
    local = RoleAssignmentFactory(municipality=room.home, role=Role.LOCAL_COORDINATOR, unit=room.own).user
    room.client.force_login(local)
    assert CANARY not in room.get(f"{alarm.pk}/efter/")
    answer = room.client.get(f"/ekdala/larm/{alarm.pk}/efter/ladda-ner/docx/")
    assert CANARY not in str([one.text for one in Document(BytesIO(answer.content)).element.body.iter()])
    assert room.client.get(f"/ekdala/larm/{alarm.pk}/efter/lardomar/{lesson.pk}/").status_code in {403, 404}


def test_the_list_of_exercises_notes_that_a_restricted_route_was_read(room: Room) -> None:
    AlarmRoute.objects.update(restricted=True)
    room.get("ovningar/")
    assert Change.objects.filter(kind="read", model="readiness.alarmroute").count() == 1
