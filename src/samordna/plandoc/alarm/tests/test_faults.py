"""What is wrong with a route is told with its step, and whether it stops the route."""

from typing import Any

import pytest

from samordna.plandoc.alarm.faults import FaultCode, faults
from samordna.plandoc.alarm.model import Route, Whom
from samordna.plandoc.alarm.tests.cases import (
    CHIEF,
    DAY,
    DIRECTOR,
    GONE,
    NIGHT,
    VIA_SOCIALJOUREN,
    VIA_TIB,
    Fakes,
    route,
    step,
    whom,
)


def found(one: Route, people: Fakes | None = None) -> list[tuple[FaultCode, str]]:
    return [(each.code, each.step) for each in faults(one, people or Fakes(), DAY)]


@pytest.mark.parametrize("one", [VIA_SOCIALJOUREN, VIA_TIB])
def test_the_routes_of_the_document_are_right(one: Route) -> None:
    assert found(one) == []


def asked(**more: Any) -> Route:
    return route(step("a", CHIEF, **more), step("b", CHIEF, then=[]))


@pytest.mark.parametrize(
    ("one", "wrong"),
    [
        (route(), [(FaultCode.EMPTY, "")]),
        (asked(then=["borta"]), [(FaultCode.NOWHERE, "a"), (FaultCode.UNREACHABLE, "b")]),
        (asked(then=["a", "b"]), [(FaultCode.CIRCLE, "a")]),
        (route(step("a", CHIEF), step("b", CHIEF, then=["a"])), [(FaultCode.CIRCLE, "b")]),
        (route(step("a", CHIEF), step("b", CHIEF, every=30, then=["a"])), [(FaultCode.BACK, "b")]),
        (asked(then=[]), [(FaultCode.UNREACHABLE, "b")]),
        (asked(decides="posom"), [(FaultCode.NO_QUESTION, "a")]),
        (asked(yes=["b"], no=[]), [(FaultCode.NO_QUESTION, "a")]),
        (asked(question="POSOM?"), [(FaultCode.NO_WAYS, "a")]),
        (asked(question="POSOM?", yes=["b"], no=[]), []),
        (asked(deputy=whom(CHIEF)), [(FaultCode.SAME, "a")]),
        (asked(deputy=whom(DIRECTOR), successor=whom(DIRECTOR)), [(FaultCode.SAME, "a")]),
        (asked(deputy=Whom(role="Jouren", duty=whom(CHIEF).contact)), [(FaultCode.SAME_NOW, "a")]),
        (asked(send=["sms"], message="a" * 161), [(FaultCode.LONG_SMS, "a")]),
        (asked(send=["mail"], message="a" * 161), []),
        (asked(hours="office"), []),
        (route(step("a", CHIEF, hours="office")), [(FaultCode.NOTHING_AT_NIGHT, "")]),
    ],
)
def test_the_shape_of_a_route(one: Route, wrong: list[tuple[FaultCode, str]]) -> None:
    assert found(one) == wrong


def test_who_gets_nothing_of_what_is_sent_is_named() -> None:
    copies = [CHIEF.lower()[:40], "a", "b", "c"]
    one = route(step("a", CHIEF, send=["mail"], message="Larm.", copies=copies))
    assert found(one) == []
    (wrong,) = faults(one, Fakes(unheard={CHIEF, ""}), DAY)
    assert wrong.code == FaultCode.UNSENT
    assert f"{CHIEF}, Jour , Jour  och 2 får inget av det som skickas." in wrong.in_("sv")


PAIR = route(step("a", CHIEF, deputy=whom(DIRECTOR)), step("b", "Växeln"))


@pytest.mark.parametrize(
    ("people", "wrong"),
    [
        (Fakes(vacant={CHIEF}), [(FaultCode.VACANT, "a")]),
        (Fakes(mute={DIRECTOR}), [(FaultCode.VACANT, "a")]),
        (Fakes(vacant={CHIEF}, mute={DIRECTOR}), [(FaultCode.NOBODY, "a")]),
        (Fakes(unconfirmed={DIRECTOR}), [(FaultCode.UNCONFIRMED, "a")]),
        (Fakes(office={CHIEF}), []),
        (Fakes(office={CHIEF, DIRECTOR}), [(FaultCode.NOBODY_AT_NIGHT, "a")]),
    ],
)
def test_whom_a_route_reaches(people: Fakes, wrong: list[tuple[FaultCode, str]]) -> None:
    assert found(PAIR, people) == wrong


def test_a_role_without_a_contact_point_is_nobody() -> None:
    one = route(step("a").model_copy(update={"whom": Whom(role=DIRECTOR)}), step("b", CHIEF))
    (told,) = faults(one, Fakes(), NIGHT)
    assert told.in_("sv").startswith(f"Steg 1 (”Gör a.”): {DIRECTOR} saknar nummer")
    assert (told.severity, told.stops, told.is_broken) == ("error", True, False)


def test_a_duty_is_told_by_its_name_and_what_is_removed_as_no_more() -> None:
    vacant = route(step("a").model_copy(update={"whom": Whom(duty="7"), "deputy": Whom(duty="7")}))
    gone = route(step("a").model_copy(update={"whom": Whom(contact=GONE), "deputy": whom(DIRECTOR)}))
    people = Fakes(vacant={""})
    told = [one.text.sv for case in (vacant, gone) for one in faults(case, people, DAY)]
    assert [words.partition(" s")[0] for words in told] == ["Jour 7", "Jour 7", "Någon"]
    assert told[-1].startswith("Någon som inte längre finns saknar nummer")


def test_steps_that_lack_numbers_are_not_said_to_be_for_office_hours() -> None:
    one = route(step("a").model_copy(update={"whom": Whom(role=CHIEF)}))
    assert found(one) == [(FaultCode.NOBODY, "a")]
    assert found(route(step("a", actor="TIB"))) == [(FaultCode.NOTHING_AT_NIGHT, "")]
    assert (FaultCode.NOBODY_ACTS, "a") in found(route(step("a")))


def test_a_circle_is_told_with_the_way_round() -> None:
    (told,) = faults(route(step("a", CHIEF), step("b", CHIEF, then=["a"])), Fakes(), DAY)
    assert told.place.sv == "Steg 2 (”Gör b.”) (1 → 2 → 1)"
    assert told.is_broken
