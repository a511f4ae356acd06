"""A route tried on paper, with both routes of the document."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from samordna.plandoc.alarm.model import Route, RouteError
from samordna.plandoc.alarm.simulating import simulate
from samordna.plandoc.alarm.tests.cases import (
    CHIEF,
    CITY,
    DIRECTOR,
    JOUR,
    NIGHT,
    SOCIAL,
    VIA_SOCIALJOUREN,
    VIA_TIB,
    Fakes,
    route,
    step,
    whom,
)

Told = tuple[int, str, str, str]


def told(one: Route, people: Fakes | None = None, **more: Any) -> list[Told]:
    return [
        ((each.at - NIGHT) // timedelta(minutes=1), each.step, each.kind, each.who)
        for each in simulate(one, people or Fakes(), NIGHT, **more)
    ]


def test_when_all_answer_the_director_decides() -> None:
    assert told(VIA_SOCIALJOUREN, decide={"direktor": "yes"}) == [
        (0, "larm", "call", JOUR),
        (1, "enhetschef", "call", CHIEF),
        (1, "direktor", "call", DIRECTOR),
        (11, "direktor", "decide", DIRECTOR),
    ]
    (decided,) = [one for one in simulate(VIA_SOCIALJOUREN, Fakes(), NIGHT) if one.kind == "decide"]
    assert decided.answer == "no", "what is not said is a no"
    assert (decided.channel, decided.contact) == ("phone", "08-508 00 000")


def test_who_informs_the_city_director_when_it_is_extraordinary() -> None:
    later = told(VIA_SOCIALJOUREN, extraordinary=True)[3:]
    assert later == [
        (11, "sof", "call", SOCIAL),
        (11, "direktor", "decide", DIRECTOR),
        (21, "stadsdirektor", "call", CITY),
    ]


def test_when_neither_answers_at_three_in_the_morning() -> None:
    silent = told(VIA_SOCIALJOUREN, silent=["PÅ BERÖRD", "Avdelningschefen"])
    assert [one for one in silent if one[1] == "direktor"] == [
        (1, "direktor", "call", DIRECTOR),
        (11, "direktor", "escalate", "Avdelningschefen"),
        (21, "direktor", "escalate", "Kommunens växel"),
        (31, "direktor", "decide", "Kommunens växel"),
    ]


def test_nobody_at_all_is_told_and_reminded_of_three_times() -> None:
    one = route(step("a", CHIEF, deputy=whom(DIRECTOR), send=["mail"]))
    assert told(one, silent=[CHIEF, DIRECTOR]) == [
        (0, "a", "call", CHIEF),
        (10, "a", "escalate", DIRECTOR),
        (20, "a", "escalate", ""),
        (30, "a", "remind", CHIEF),
        (40, "a", "remind", CHIEF),
        (50, "a", "remind", CHIEF),
    ]


def test_duties_are_shown_three_rounds() -> None:
    informed = [one for one in told(VIA_TIB) if one[1] == "sof"]
    assert informed == [
        (10, "sof", "call", SOCIAL),
        (20, "sof", "inform", SOCIAL),
        (50, "sof", "inform", SOCIAL),
        (80, "sof", "inform", SOCIAL),
    ]
    late = [one for one in told(VIA_TIB, silent=[SOCIAL]) if one[1] == "sof"]
    assert late[:5] == [
        (10, "sof", "call", SOCIAL),
        (20, "sof", "escalate", "Biträdande direktören"),
        (30, "sof", "inform", "Biträdande direktören"),
        (75, "sof", "remind", SOCIAL),
        (85, "sof", "escalate", "Biträdande direktören"),
    ]


def test_rounds_are_shown_also_of_a_duty_that_sends() -> None:
    one = route(step("a", CHIEF, every=30, send=["sms", "mail"], message="Larm."), step("b", CITY, every=60))
    informed = [each for each in told(one) if each[2] == "inform" and each[0]]
    assert [each[0] for each in informed if each[1] == "a"] == [10, 40, 70]
    assert [each[0] for each in informed if each[1] == "b"] == [20, 80, 140]


def test_whoever_is_closed_is_passed_and_answers_when_offices_open() -> None:
    one = route(step("a", CHIEF, minutes=60, question="Hjälps det?", send=["mail"]))
    assert told(one, Fakes(office={CHIEF})) == [
        (0, "a", "escalate", ""),
        (60, "a", "remind", CHIEF),
        (120, "a", "remind", CHIEF),
        (180, "a", "remind", CHIEF),
        (360, "a", "decide", CHIEF),
    ]
    assert told(one, Fakes(office={CHIEF}), until=timedelta(minutes=59)) == [(0, "a", "escalate", "")]
    one.steps[0].send.clear()
    assert told(one, Fakes(office={CHIEF})) == [(0, "a", "escalate", ""), (360, "a", "decide", CHIEF)]


def test_what_is_sent_by_itself_stands_beside_the_call() -> None:
    one = route(step("a", CHIEF, send=["sms", "mail"], message="Larm."))
    channels = [(each.kind, each.channel) for each in simulate(one, Fakes(), NIGHT)]
    assert channels == [("call", "phone"), ("inform", "sms")], "nothing is mailed where there is no address"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"silent": ["Kungen"]}, "Ingen i larmvägen heter ”Kungen”"),
        ({"silent": ["direktör"]}, "kan vara flera"),
        ({"silent": [" "]}, "Ingen i larmvägen"),
        ({"decide": {"larm": "yes"}}, "Beslut fattas i: direktor."),
    ],
)
def test_what_the_route_does_not_have_is_refused(more: dict[str, Any], words: str) -> None:
    with pytest.raises(RouteError) as told:
        simulate(VIA_SOCIALJOUREN, Fakes(), NIGHT, **more)
    assert words in told.value.message.sv


def test_minutes_are_minutes_in_the_night_when_clocks_are_changed() -> None:
    start = datetime(2027, 3, 28, 1, 55, tzinfo=ZoneInfo("Europe/Stockholm"))
    times = [each.at for each in simulate(VIA_SOCIALJOUREN, Fakes(), start)]
    assert times[-1] - times[0] == timedelta(minutes=11)
    assert times[-1].astimezone(start.tzinfo).hour == 3


def test_an_empty_route_is_nothing_to_try() -> None:
    assert simulate(route(), Fakes(), NIGHT) == []
