"""What falls by itself and when, what is decided and what follows."""

from datetime import datetime, timedelta

import pytest

from samordna.plandoc.alarm.model import Route
from samordna.plandoc.alarm.running import MOST_REMINDERS, Event, Status, due, next_due, state_of
from samordna.plandoc.alarm.tests.cases import (
    CHIEF,
    DAY,
    DIRECTOR,
    NIGHT,
    VIA_SOCIALJOUREN,
    VIA_TIB,
    Fakes,
    after,
    route,
    step,
    whom,
)

STARTED = Event(NIGHT, "started")
PAIR = route(
    step("a", CHIEF, deputy=whom(DIRECTOR), then=["b"], send=["sms"]),
    step("b", "Växeln", then=[], send=["sms"]),
)


def statuses(
    one: Route, events: list[Event], now: datetime, people: Fakes | None = None
) -> dict[str, Status]:
    state = state_of(one, events, people or Fakes(), now)
    return {key: step.status for key, step in state.steps.items()}


def fallen(
    one: Route, events: list[Event], now: datetime, people: Fakes | None = None
) -> list[tuple[float, str, str, int]]:
    return [
        ((event.at - NIGHT) / timedelta(minutes=1), event.kind, event.step, event.attempt)
        for event in due(one, events, people or Fakes(), now)
    ]


def test_the_deputy_is_next_when_the_time_of_the_step_is_over() -> None:
    assert fallen(PAIR, [STARTED], after(9.9)) == []
    assert fallen(PAIR, [STARTED], after(10)) == [(10, "escalated", "a", 1)]
    state = state_of(PAIR, [STARTED], Fakes(), after(12)).steps["a"]
    assert (state.attempt, state.whom, state.since) == (1, whom(DIRECTOR), after(10))
    assert next_due(PAIR, [STARTED], Fakes(), NIGHT) == after(10)
    assert next_due(PAIR, [STARTED], Fakes(), after(60)) == after(60), "something waits to be written down"


def test_not_reached_is_followed_at_once() -> None:
    events = [STARTED, Event(after(2), "not_reached", "a")]
    assert fallen(PAIR, events, after(2)) == [(2, "escalated", "a", 1)]
    late = [STARTED, Event(after(10), "escalated", "a", 1), Event(after(11), "not_reached", "a")]
    assert fallen(PAIR, late, after(11)) == [], "the first is no longer tried"


def test_where_nobody_answers_the_route_goes_on_and_reminds() -> None:
    told = fallen(PAIR, [STARTED], after(45))
    assert told == [
        (10, "escalated", "a", 1),
        (20, "escalated", "a", 2),
        (30, "reminded", "a", 0),
        (30, "escalated", "b", 1),
        (40, "reminded", "a", 0),
        (40, "reminded", "b", 0),
    ]
    assert statuses(PAIR, [STARTED], after(20)) == {"a": Status.EXHAUSTED, "b": Status.OPEN}
    week = fallen(PAIR, [STARTED], after(7 * 24 * 60))
    assert sum(kind == "reminded" for _, kind, _, _ in week) == 2 * MOST_REMINDERS


def test_whoever_is_closed_or_vacant_is_passed_at_once() -> None:
    people = Fakes(office={CHIEF}, vacant={"Växeln"})
    assert fallen(PAIR, [STARTED], NIGHT, people) == [(0, "escalated", "a", 1)]
    both = Fakes(office={CHIEF}, vacant={DIRECTOR, "Växeln"})
    assert fallen(PAIR, [STARTED], NIGHT, both) == [(0, "escalated", "a", 2), (0, "escalated", "b", 1)]
    assert due(PAIR, [Event(DAY, "started")], Fakes(office={CHIEF}), DAY) == []


def test_a_step_begins_once_when_the_first_that_leads_to_it_is_done() -> None:
    one = route(
        step("a", then=["b", "c"]), step("b", CHIEF, then=["d"]), step("c", CHIEF, then=["d"]), step("d")
    )
    events = [STARTED, Event(after(1), "done", "a"), Event(after(2), "reached", "c")]
    state = state_of(one, [*events, Event(after(5), "reached", "b")], Fakes(), after(6))
    assert state.steps["d"].opened_at == after(2)
    assert not state.is_done
    events += [Event(after(5), "reached", "b"), Event(after(7), "done", "d")]
    state = state_of(one, events, Fakes(), after(8))
    assert state.is_done
    assert state.steps["d"].took == timedelta(minutes=5)


def test_yes_and_no_lead_different_ways() -> None:
    one = route(
        step("a", DIRECTOR, question="POSOM?", decides="posom", yes=["b", "c"], no=["c"]),
        step("b", CHIEF, then=[]),
        step("c", CHIEF, then=[]),
    )
    for answer, status in (("yes", Status.OPEN), ("no", Status.WAITING)):
        events = [STARTED, Event(after(3), "decided", "a", answer=answer)]  # type: ignore[arg-type]
        assert statuses(one, events, after(3)) == {"a": Status.DECIDED, "b": status, "c": Status.OPEN}
    exhausted = statuses(one, [STARTED], after(10))
    assert exhausted == {"a": Status.EXHAUSTED, "b": Status.WAITING, "c": Status.OPEN}, "only what both have"
    late = [STARTED, Event(after(40), "decided", "a", answer="yes")]
    assert statuses(one, late, after(40))["b"] == Status.OPEN


def test_somebody_who_is_reached_is_reminded_of_what_is_to_be_decided() -> None:
    one = route(step("a", DIRECTOR, question="POSOM?", send=["mail"]))
    events = [STARTED, Event(after(4), "reached", "a")]
    assert fallen(one, events, after(24)) == [(14, "reminded", "a", 0), (24, "reminded", "a", 0)]


def test_nobody_is_reminded_where_no_message_goes_out() -> None:
    for more, people in (({}, Fakes()), ({"send": ["sms"]}, Fakes(unheard={CHIEF}))):
        one = route(step("a", CHIEF, question="POSOM?", **more))
        assert fallen(one, [STARTED], after(200), people) == [(10, "escalated", "a", 1)]
        assert fallen(one, [STARTED, Event(after(4), "reached", "a")], after(200), people) == []


def test_what_was_told_by_mistake_is_taken_back_and_the_step_stands_open_from_then() -> None:
    one = route(step("a", CHIEF, deputy=whom(DIRECTOR)), step("b", CHIEF))
    events = [STARTED, Event(after(12), "reached", "a", 1), Event(after(30), "taken_back", "a", 1)]
    state = state_of(one, events, Fakes(), after(31)).steps["a"]
    assert (state.status, state.attempt, state.since, state.turn) == (Status.OPEN, 1, after(30), 1)
    assert (40, "escalated", "a", 2) in fallen(one, events, after(41))
    assert statuses(one, events, after(31))["b"] == Status.EXHAUSTED, "somebody may be under way already"
    again = [*events, Event(after(31), "taken_back", "a", 1)]
    assert state_of(one, again, Fakes(), after(32)).steps["a"].turn == 1
    over = [*events, Event(after(35), "reached", "a", 1)]
    assert statuses(one, over, after(36))["a"] == Status.DONE


def test_who_was_reached_at_last_is_told_where_all_had_been_tried() -> None:
    one = route(step("a", CHIEF))
    events = [STARTED, *due(one, [STARTED], Fakes(), after(15)), Event(after(16), "reached", "a", 0)]
    assert state_of(one, events, Fakes(), after(17)).steps["a"].attempt == 0


def test_an_answer_is_taken_back_with_what_it_made_of_the_event() -> None:
    one = route(
        step("a", CHIEF, question="Extraordinär?", decides="extraordinary", yes=["b"], no=["b"]),
        step("b", CHIEF, only_when_extraordinary=True, then=[]),
    )
    events = [
        STARTED,
        Event(after(1), "reached", "a"),
        Event(after(2), "decided", "a", answer="yes"),
        Event(after(3), "taken_back", "a"),
    ]
    state = state_of(one, events, Fakes(), after(4))
    assert not state.is_extraordinary
    assert (state.steps["a"].status, state.steps["a"].answer) == (Status.REACHED, None)
    assert state.steps["b"].status == Status.PASSED_BY
    unreached = [*events, Event(after(5), "taken_back", "a")]
    assert statuses(one, unreached, after(5))["a"] == Status.OPEN


def test_a_round_of_a_duty_is_taken_back_and_counted_for_itself() -> None:
    events = [STARTED, Event(after(4), "decided", "ckl", answer="yes"), Event(after(6), "informed", "sof")]
    state = state_of(VIA_TIB, [*events, Event(after(7), "taken_back", "sof")], Fakes(), after(7))
    assert (state.steps["sof"].status, state.steps["sof"].rounds, state.steps["sof"].turn) == (
        Status.OPEN,
        0,
        1,
    )


def test_a_duty_that_was_seen_to_late_is_late_for_ever() -> None:
    events = [STARTED, Event(after(4), "decided", "ckl", answer="yes"), Event(after(15), "informed", "sof")]
    assert state_of(VIA_TIB, events, Fakes(), after(16)).steps["sof"].late == 1
    events += [Event(after(40), "informed", "sof")]
    assert state_of(VIA_TIB, events, Fakes(), after(41)).steps["sof"].late == 1


def test_an_extraordinary_event_opens_its_steps_one_after_the_other() -> None:
    events = [
        STARTED,
        Event(after(1), "done", "larm"),
        Event(after(3), "reached", "enhetschef"),
        Event(after(5), "decided", "direktor", answer="no"),
    ]
    assert statuses(VIA_SOCIALJOUREN, events, after(5))["sof"] == Status.PASSED_BY
    assert state_of(VIA_SOCIALJOUREN, events, Fakes(), after(5)).is_done
    events.append(Event(after(9), "extraordinary", answer="yes"))
    told = statuses(VIA_SOCIALJOUREN, events, after(9))
    assert (told["sof"], told["stadsdirektor"]) == (Status.OPEN, Status.WAITING)
    events.append(Event(after(11), "reached", "sof"))
    assert state_of(VIA_SOCIALJOUREN, events, Fakes(), after(11)).steps["stadsdirektor"].opened_at == after(
        11
    )
    events.append(Event(after(12), "extraordinary", answer="no"))
    told = statuses(VIA_SOCIALJOUREN, events, after(12))
    assert (told["sof"], told["stadsdirektor"]) == (Status.DONE, Status.PASSED_BY)


def test_a_decision_may_make_the_event_extraordinary() -> None:
    one = route(
        step("a", CHIEF, question="Extraordinär?", decides="extraordinary"),
        step("b", CHIEF, only_when_extraordinary=True),
    )
    for answer, status in (("yes", Status.OPEN), ("no", Status.PASSED_BY)):
        events = [STARTED, Event(after(3), "decided", "a", answer=answer)]  # type: ignore[arg-type]
        assert statuses(one, events, after(3))["b"] == status


@pytest.mark.parametrize(("start", "status"), [(NIGHT, Status.PASSED_BY), (DAY, Status.OPEN)])
def test_a_step_for_office_hours_is_passed_by_at_night(start: datetime, status: Status) -> None:
    one = route(step("a", CHIEF, hours="office"), step("b", CHIEF))
    assert statuses(one, [Event(start, "started")], start)["a"] == status


def test_a_duty_is_due_again_reminded_of_and_then_escalated() -> None:
    events = [STARTED, Event(after(4), "decided", "ckl", answer="yes"), Event(after(6), "informed", "sof")]
    state = state_of(VIA_TIB, events, Fakes(), after(20))
    assert [(one.step.key, one.round_at) for one in state.duties] == [
        ("sof", after(36)),
        ("stadsdirektor", None),
    ]
    assert statuses(VIA_TIB, events, after(35))["sof"] == Status.REACHED
    assert statuses(VIA_TIB, events, after(36))["sof"] == Status.OPEN
    told = [one for one in fallen(VIA_TIB, events, after(80)) if one[2] == "sof"]
    assert told == [
        (51, "reminded", "sof", 0),
        (61, "escalated", "sof", 1),
        (71, "escalated", "sof", 2),
    ]
    events.append(Event(after(40), "informed", "sof"))
    stale = Event(after(61), "escalated", "sof", 1)
    assert statuses(VIA_TIB, [*events, stale], after(62))["sof"] == Status.REACHED
    assert state_of(VIA_TIB, [*events, stale], Fakes(), after(62)).steps["sof"].round_at == after(70)


def test_nothing_falls_when_it_is_closed() -> None:
    events = [STARTED, Event(after(5), "closed")]
    assert due(PAIR, events, Fakes(), after(600)) == []
    assert next_due(PAIR, events, Fakes(), after(600)) is None
    assert state_of(PAIR, events, Fakes(), after(600)).closed_at == after(5)


def test_a_clock_set_back_neither_repeats_nor_makes_negative_times() -> None:
    events = [STARTED, Event(after(10), "escalated", "a", 1), Event(after(-50), "reached", "a")]
    assert due(PAIR, events, Fakes(), after(-50)) == []
    state = state_of(PAIR, events, Fakes(), after(-50))
    assert state.steps["a"].took == timedelta(0)
    assert state.steps["b"].opened_at == after(-50), "what follows goes by the clock as it is now"


def test_a_clock_set_back_reminds_nobody_of_the_same_minute_again() -> None:
    one = route(step("a", CHIEF, minutes=1, question="POSOM?", send=["sms"]))
    events = [STARTED, *due(one, [STARTED], Fakes(), after(2)), Event(NIGHT, "reached", "a")]
    assert [event.at for event in events if event.kind == "reminded"] == [after(2)]
    assert fallen(one, events, after(4)) == [(3, "reminded", "a", 0), (4, "reminded", "a", 0)]


def test_a_step_that_is_not_there_and_an_event_twice_change_nothing() -> None:
    events = [STARTED, STARTED, Event(after(1), "reached", "borta"), Event(after(2), "reached", "a")]
    once = state_of(PAIR, events, Fakes(), after(3))
    assert once.steps == state_of(PAIR, [*events, Event(after(3), "done", "a")], Fakes(), after(3)).steps
    assert due(PAIR, [], Fakes(), NIGHT) == []
