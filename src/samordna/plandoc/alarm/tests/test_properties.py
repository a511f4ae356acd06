"""What holds of every route: what falls falls once however it is asked for, and paper is as live."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.alarm.model import Route, Step
from samordna.plandoc.alarm.running import Event, due, next_due, state_of
from samordna.plandoc.alarm.simulating import tried
from samordna.plandoc.alarm.tests.cases import NIGHT, Fakes, after, route, whom

KEYS = ["a", "b", "c", "d", "e"]
ROLES = ["Chefen", "Jouren", "Direktören", "Växeln"]
MOMENT = timedelta(microseconds=1)
_ways = st.none() | st.lists(st.sampled_from(KEYS), max_size=3)
_whom = st.none() | st.sampled_from(ROLES).map(whom)


@st.composite
def _steps(draw: st.DrawFn, key: str) -> Step:
    more: dict[str, Any] = {}
    if first := draw(_whom):
        more["whom"] = first
    return Step(
        key=key,
        text="Ring.",
        deputy=draw(_whom),
        successor=draw(_whom),
        question=draw(st.sampled_from(["", "Ska det ske?"])),
        decides=draw(st.sampled_from(["", "extraordinary"])),
        minutes=draw(st.integers(1, 40)),
        every=draw(st.none() | st.integers(5, 60)),
        send=draw(st.sampled_from([[], ["sms"]])),
        only_when_extraordinary=draw(st.booleans()),
        hours=draw(st.sampled_from(["always", "office", "outside"])),
        then=draw(_ways),
        yes=draw(_ways),
        no=draw(_ways),
        **more,
    )


_routes = st.tuples(*[_steps(key) for key in KEYS]).map(lambda steps: route(*steps))
_fakes = st.builds(
    Fakes, vacant=st.sets(st.sampled_from(ROLES[:2])), office=st.sets(st.sampled_from(ROLES[1:3]))
)
_minutes = st.integers(0, 9 * 60)
_said = st.lists(
    st.builds(
        lambda minute, kind, key, attempt, answer: Event(after(minute), kind, key, attempt, answer),
        _minutes,
        st.sampled_from(
            [
                "called",
                "reached",
                "not_reached",
                "done",
                "decided",
                "informed",
                "taken_back",
                "extraordinary",
                "noted",
            ]
        ),
        st.sampled_from(KEYS),
        st.integers(0, 2),
        st.sampled_from(["yes", "no"]),
    ),
    max_size=8,
)


def lived(one: Route, people: Fakes, said: list[Event], asked: list[datetime]) -> list[Event]:
    """The log when a worker asks at these times, and people say these things, each as its time comes."""
    log = [Event(NIGHT, "started")]
    moments = sorted([*((at, None) for at in asked), *((each.at, each) for each in said)], key=lambda m: m[0])
    for at, event in moments:
        log += due(one, log, people, at if event is None else at - MOMENT)
        log += [event] if event else []
    return log


@settings(max_examples=25, deadline=None)
@given(_routes, _fakes, _said, st.lists(_minutes, max_size=6))
def test_what_falls_falls_once_however_it_is_asked_for(
    one: Route, people: Fakes, said: list[Event], asked: list[int]
) -> None:
    end = after(10 * 60)
    said = sorted(said, key=lambda event: event.at)
    seldom = lived(one, people, said, [end])
    often = lived(one, people, said, [*(after(minute) - MOMENT for minute in asked), end])
    assert seldom == often
    assert due(one, seldom, people, end) == []
    state = state_of(one, seldom, people, end)
    for step in state.steps.values():
        assert step.took is None or step.took >= timedelta(0)
        assert not (step.falls_at and step.since) or step.falls_at >= step.since


@settings(max_examples=25, deadline=None)
@given(_routes, _fakes, st.sets(st.sampled_from(ROLES)), st.booleans())
def test_paper_is_as_live(one: Route, people: Fakes, silent: set[str], extraordinary: bool) -> None:
    named = {each.role for step in one.steps for each in step.line}
    trial = tried(one, people, NIGHT, silent=silent & named, extraordinary=extraordinary)
    said = [event for event in trial.events[1:] if event.kind not in ("escalated", "reminded", "started")]
    first = [] if not extraordinary else [trial.events[0]]
    log = [*first, Event(NIGHT, "started")]
    for event in said:
        log += due(one, log, people, event.at - MOMENT)
        log.append(event)
    log += due(one, log, people, after(8 * 60))
    assert log == trial.events
    assert [each.at for each in trial.happenings] == sorted(each.at for each in trial.happenings)


@settings(max_examples=25, deadline=None)
@given(_routes, _fakes, _said)
def test_a_clock_that_goes_back_and_forth_repeats_nothing(
    one: Route, people: Fakes, said: list[Event]
) -> None:
    log = [Event(NIGHT, "started")]
    for event in said:
        log += due(one, log, people, event.at)
        log.append(event)
        assert due(one, log + due(one, log, people, event.at), people, event.at) == []
        wakes = next_due(one, log, people, event.at)
        assert wakes is None or wakes >= event.at
    fallen = [(each.step, each.kind, each.at) for each in log if each.kind == "reminded"]
    assert len(fallen) == len(set(fallen))
    for step in state_of(one, log, people, after(600)).steps.values():
        assert step.took is None or step.took >= timedelta(0)
