"""What was pressed by mistake is taken back by an entry of its own, and the step stands open again."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.alarm.running import Status
from samordna.readiness.activation.handing_over import summary_of
from samordna.readiness.activation.lines import lines_of
from samordna.readiness.activation.standing import Standing, standing_of
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm, tell
from samordna.readiness.commands.events import Told
from samordna.readiness.commands.taking_back import event_take_back
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def alarm() -> Activation:
    home = MunicipalityFactory()
    act_for(home)
    return an_alarm(home)


def back(entry: ActivationEvent, **values: Any) -> Told:
    return event_take_back(entry=entry, **{"text": "Fel knapp.", "user": None, "mark": uuid4(), **values})


def now(alarm: Activation) -> Standing:
    return standing_of(alarm, timezone.now())


def test_the_step_stands_open_again_and_is_told_anew(alarm: Activation) -> None:
    first = tell(alarm, EventKind.REACHED, "ring-tib", by_function="TIB").event
    entry = back(first).event
    assert (entry.kind, entry.corrects, entry.step) == ("taken_back", first, "ring-tib")
    assert "Hade börjat och går vidare: Besluta om POSOM" in entry.text
    state = now(alarm).state.steps["ring-tib"]
    assert (state.status, state.falls_at is not None) == (Status.OPEN, True)
    assert not tell(alarm, EventKind.REACHED, "ring-tib", turn=1).by_another
    assert now(alarm).state.steps["ring-tib"].status == Status.DONE


def test_hand_over_and_log_tell_so(alarm: Activation) -> None:
    back(tell(alarm, EventKind.REACHED, "ring-tib").event)
    lines = [one.what for one in lines_of(now(alarm))]
    assert lines[-1] == "Tar tillbaka: nådd"
    assert any("Tar tillbaka: nådd, Ring TIB" in one for one in summary_of(now(alarm)))
    assert not any(one.startswith("Klart: Ring TIB") for one in summary_of(now(alarm)))


def test_an_answer_can_be_given_anew_and_a_page_from_before_is_told(alarm: Activation) -> None:
    tell(alarm, EventKind.REACHED, "ring-tib")
    decided = tell(alarm, EventKind.DECIDED, "posom", answer="yes", by_function="TIB").event
    assert "Besluta om POSOM: Ska POSOM sammankallas? ja" in " ".join(summary_of(now(alarm)))
    back(decided)
    late = tell(alarm, EventKind.DECIDED, "posom", answer="yes", turn=0)
    assert (late.by_another, late.event.kind) == (True, "taken_back")
    assert not tell(alarm, EventKind.DECIDED, "posom", answer="no", turn=1).by_another
    assert now(alarm).state.steps["posom"].answer == "no"


def test_twice_by_two_is_once_and_the_second_is_told(alarm: Activation) -> None:
    told = tell(alarm, EventKind.REACHED, "ring-tib").event
    mark = uuid4()
    assert back(told, mark=mark).event == back(told, mark=mark).event
    second = back(told, text="Han svarade inte.")
    assert (second.by_another, second.is_noted) == (True, True)
    assert alarm.events.filter(kind=EventKind.TAKEN_BACK).count() == 1


def test_what_makes_no_sense_is_refused(alarm: Activation) -> None:
    reached = tell(alarm, EventKind.REACHED, "ring-tib").event
    tell(alarm, EventKind.INFORMED, "informera")
    second = tell(alarm, EventKind.INFORMED, "informera", turn=1).event
    with pytest.raises(ValidationError, match="Skriv varför"):
        back(reached, text=" ")
    with pytest.raises(ValidationError, match="Bara att någon nåddes"):
        back(alarm.events.get(kind=EventKind.STARTED))
    with pytest.raises(ValidationError, match="Mer har sagts"):
        back(alarm.events.get(kind=EventKind.INFORMED, turn=0))
    assert now(alarm).state.steps["informera"].rounds == 2
    back(second)
    assert now(alarm).state.steps["informera"].rounds == 1
    assert not tell(alarm, EventKind.INFORMED, "informera").by_another


def test_a_message_that_was_sent_goes_again_to_whom_is_to_be_reached_again(settings: Any) -> None:
    home = MunicipalityFactory()
    act_for(home)
    route = a_route_in_use(home)
    route.body["steps"][0]["send"] = ["mail"]
    route.save()
    alarm = an_alarm(home, route)
    back(tell(alarm, EventKind.REACHED, "ring-tib").event)
    assert alarm.events.filter(kind=EventKind.CALLED, step="ring-tib").count() == 2
