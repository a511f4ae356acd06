"""The log of an alarm: who is first is heard, what falls by itself falls once, and nothing written is ever changed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.tests.factories import UserFactory
from samordna.core.tenancy import acting_for
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.readiness.activation.shown import Shown
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm, tell, told
from samordna.readiness.commands.activations import activation_close, activation_run, activation_start
from samordna.readiness.commands.events import event_add
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import Activation
from samordna.readiness.tasks import run_open
from samordna.readiness.waking import RUN_TASK

pytestmark = pytest.mark.django_db
NIGHT = "2026-12-05T02:10:00+01:00"


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def alarm(home: Municipality, time_machine: Any) -> Activation:
    time_machine.move_to(NIGHT, tick=False)
    return an_alarm(home)


class TestStarting:
    def test_twice_is_one_alarm_that_keeps_the_route_as_it_was(self, home: Municipality) -> None:
        route, mark = a_route_in_use(home), uuid4()
        values: dict[str, Any] = {
            "municipality": home,
            "route": route,
            "kind": ActivationKind.LIVE,
            "what": "",
            "user": None,
            "mark": mark,
        }
        first = activation_start(**values)
        route.body = {}
        route.save()
        assert activation_start(**values) == first
        assert first.content.steps[0].key == "ring-tib"
        assert told(first) == [("started", "", 0)]

    def test_of_two_who_start_the_same_the_second_is_asked(self, home: Municipality) -> None:
        route = a_route_in_use(home)
        given: dict[str, Any] = {"municipality": home, "route": route, "what": "", "user": None}
        live = {**given, "kind": ActivationKind.LIVE}
        activation_start(**live, mark=uuid4())
        with pytest.raises(ValidationError, match="pågår sedan"):
            activation_start(**live, mark=uuid4())
        activation_start(**live, mark=uuid4(), beside=True)
        activation_start(**given, kind=ActivationKind.EXERCISE, mark=uuid4())
        assert route.activations.count() == 3

    def test_needs_a_route_in_use_with_steps(self, home: Municipality) -> None:
        with pytest.raises(ValidationError, match="inte i bruk"):
            an_alarm(home, a_route_in_use(home, in_use_since=None))
        with pytest.raises(ValidationError, match="inga steg"):
            an_alarm(home, a_route_in_use(home, name="Tom", body={}))


class TestByItself:
    def test_whoever_is_removed_meanwhile_is_still_known_and_nothing_goes_on_twice(
        self, alarm: Activation, time_machine: Any
    ) -> None:
        time_machine.shift(timedelta(minutes=11))
        activation_run(activation=alarm)
        before = told(alarm)
        for row in ContactPoint.objects.filter(function__startswith="TIB"):
            row.mark_removed()
            row.save()
        time_machine.shift(timedelta(minutes=1))
        activation_run(activation=alarm)
        assert told(alarm) == before
        call = Shown(standing_of(alarm, timezone.now())).now[0].calls[0]
        assert (call.function, call.number) == ("TIB 2", "08-508 250 00")
        assert "Borttagen ur organisationen" in call.warns

    def test_a_late_worker_writes_each_missed_thing_once_with_its_own_time(
        self, alarm: Activation, time_machine: Any
    ) -> None:
        """As after a worker that was killed: nothing ran when it should have."""
        time_machine.shift(timedelta(minutes=35))
        count = run_open(alarm.municipality_id)
        act_for(alarm.municipality_id)
        after = [
            (one.kind, one.attempt, one.at - alarm.started_at) for one in alarm.events.order_by("at", "pk")
        ]
        assert len(after) == count + 1
        assert after[1:4] == [
            ("escalated", 1, timedelta(minutes=10)),
            ("escalated", 2, timedelta(minutes=20)),
            ("escalated", 1, timedelta(minutes=30)),
        ]
        assert run_open(alarm.municipality_id) == 0

    def test_a_clock_set_back_does_nothing_twice(self, alarm: Activation, time_machine: Any) -> None:
        time_machine.shift(timedelta(minutes=12))
        assert activation_run(activation=alarm) == 1
        time_machine.shift(timedelta(minutes=-11))
        assert activation_run(activation=alarm) == 0
        entry = tell(alarm, EventKind.REACHED, "ring-tib", attempt=1).event
        assert entry.at - alarm.started_at == timedelta(minutes=10)

    def test_a_job_waits_for_the_next_thing_that_falls(self, alarm: Activation) -> None:
        (job,) = ProcrastinateJob.objects.filter(task_name=RUN_TASK)
        assert job.scheduled_at == alarm.started_at + timedelta(minutes=10)


class TestTelling:
    def test_the_same_mark_is_the_same_entry(self, alarm: Activation) -> None:
        mark = uuid4()
        both = [
            event_add(activation=alarm, kind=EventKind.NOTED, text="Polisen är på plats.", mark=mark).event
            for _time in range(2)
        ]
        assert both[0] == both[1]
        assert told(alarm).count(("noted", "", 0)) == 1

    def test_whoever_is_second_is_told_and_loses_no_word(self, alarm: Activation) -> None:
        first = tell(alarm, EventKind.REACHED, "ring-tib", user=UserFactory(name="TIB 1"))
        second = tell(alarm, EventKind.NOT_REACHED, "ring-tib", text="Det tutade upptaget.")
        assert (second.by_another, second.event) == (True, first.event)
        assert told(alarm) == [("started", "", 0), ("reached", "ring-tib", 0), ("noted", "ring-tib", 0)]

    def test_not_reached_after_it_went_on_by_itself_moves_nobody_past_the_deputy(
        self, alarm: Activation, time_machine: Any
    ) -> None:
        time_machine.shift(timedelta(minutes=11))
        late = tell(alarm, EventKind.NOT_REACHED, "ring-tib", attempt=0)
        assert (late.by_another, late.event.kind) == (True, "escalated")
        assert tell(alarm, EventKind.REACHED, "ring-tib", attempt=0).by_another is False

    def test_a_duty_is_told_once_a_round(self, alarm: Activation) -> None:
        tell(alarm, EventKind.REACHED, "ring-tib")
        assert not tell(alarm, EventKind.INFORMED, "informera", turn=0).by_another
        assert tell(alarm, EventKind.INFORMED, "informera", turn=0).by_another
        assert not tell(alarm, EventKind.INFORMED, "informera", turn=1).by_another

    def test_what_makes_no_sense_is_refused_in_words(self, alarm: Activation) -> None:
        with pytest.raises(ValidationError, match="inget sådant steg"):
            tell(alarm, EventKind.REACHED, "finns-inte")
        with pytest.raises(ValidationError, match="ja eller nej"):
            tell(alarm, EventKind.DECIDED, "posom")
        with pytest.raises(ValidationError, match="Skriv något"):
            tell(alarm, EventKind.NOTED, text=" ")
        other = an_alarm(alarm.municipality, alarm.route)
        with pytest.raises(ValidationError, match="samma logg"):
            tell(alarm, EventKind.NOTED, text="Fel.", corrects=other.events.get())

    def test_personal_data_stops_at_the_log(self, alarm: Activation) -> None:
        with pytest.raises(ValidationError):
            tell(alarm, EventKind.NOTED, text="Det var 19811228-9874.")

    def test_a_device_without_network_tells_when_it_was(self, alarm: Activation, time_machine: Any) -> None:
        time_machine.shift(timedelta(minutes=8))
        then = alarm.started_at + timedelta(minutes=3)
        assert tell(alarm, EventKind.REACHED, "ring-tib", at=then).event.at == then
        long_ago, tomorrow = then - timedelta(days=1), then + timedelta(days=1)
        assert tell(alarm, EventKind.NOTED, text="Ett.", at=long_ago).event.at == alarm.started_at
        assert tell(alarm, EventKind.NOTED, text="Två.", at=tomorrow).event.at == then + timedelta(minutes=5)


class TestClosing:
    def test_says_why_and_what_was_left_and_takes_only_notes_afterwards(self, alarm: Activation) -> None:
        user = UserFactory(name="TIB 1")
        closed = activation_close(
            activation=alarm, reasons="Övningen är slut.", user=user, mark=uuid4()
        ).event
        assert closed.text == "Övningen är slut.\nInte klart: Ring TIB"
        alarm.refresh_from_db()
        assert alarm.closed_at == closed.at
        with pytest.raises(ValidationError, match="avslutades"):
            tell(alarm, EventKind.REACHED, "ring-tib")
        tell(alarm, EventKind.NOTED, text="Det var TIB 2 som svarade.", corrects=closed)
        again = activation_close(activation=alarm, reasons="Klart.", user=None, mark=uuid4())
        assert (again.by_another, again.event) == (True, closed)
        assert activation_run(activation=alarm) == 0

    def test_needs_a_reason(self, alarm: Activation) -> None:
        with pytest.raises(ValidationError, match="varför"):
            activation_close(activation=alarm, reasons=" ", user=None, mark=uuid4())


@pytest.mark.parametrize(
    "statement",
    ["UPDATE readiness_activationevent SET text = 'Annat'", "DELETE FROM readiness_activationevent"],
)
def test_the_database_refuses_to_change_the_log(alarm: Activation, statement: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert told(alarm) == [("started", "", 0)]


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_takes_the_step_and_no_note_is_lost() -> None:
    alarm = an_alarm(MunicipalityFactory())
    together = Barrier(2)

    def say(kind: EventKind) -> bool:
        together.wait()
        try:
            with acting_for(alarm.municipality_id):
                return tell(alarm, kind, "ring-tib", text=f"{kind.value} av mig").by_another
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        outcomes = list(threads.map(say, [EventKind.REACHED, EventKind.DONE]))
    act_for(alarm.municipality_id)
    assert sorted(outcomes) == [False, True]
    assert sorted(alarm.events.exclude(text="Larm på torget").values_list("text", flat=True)) == [
        "done av mig",
        "reached av mig",
    ]
