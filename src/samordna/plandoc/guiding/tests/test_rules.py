"""What is wrong in a guide is told with its place; what is right is told to be so."""

from datetime import date
from typing import Any

import pytest

from samordna.plandoc.guiding import Branch, Call, Contact, End, FaultCode, Guide, Question, faults, read_body
from samordna.plandoc.guiding.fault_words import STOPS
from samordna.plandoc.guiding.model import GuideError

TODAY = date(2026, 11, 27)
ALARM = Contact("1", "Larmnumret", "112", is_open=True)
DESK = Contact("2", "Socialjouren", "+4684650041", is_open=True)


def ask(key: str, *answers: tuple[str, str]) -> Question:
    return Question(
        key=key, text=f"Fråga {key}?", branches=[Branch(answer=one, to=to) for one, to in answers]
    )


def end(key: str, *contacts: str, acute: bool = False) -> End:
    return End(key=key, title=f"Slut {key}", acute=acute, calls=[Call(contact=one) for one in contacts])


def guide(*steps: Question | End, reviewed_on: date | None = TODAY) -> Guide:
    return Guide(title="Oro", steps=list(steps), reviewed_on=reviewed_on)


def found(one: Guide, *contacts: Contact) -> list[tuple[FaultCode, str]]:
    known = {contact.key: contact for contact in contacts or (ALARM, DESK)}
    return [(fault.code, fault.step) for fault in faults(one, known, TODAY)]


def test_nothing_is_wrong_in_a_whole_guide() -> None:
    assert (
        found(guide(ask("a", ("Ja", "b"), ("Nej", "c")), end("b", "1", "2", acute=True), end("c", "2"))) == []
    )


@pytest.mark.parametrize(
    ("one", "wrong"),
    [
        (guide(), (FaultCode.EMPTY, "")),
        (guide(ask("a")), (FaultCode.DEAD_END, "a")),
        (guide(ask("a", ("Ja", "borta"))), (FaultCode.NOWHERE, "a")),
        (guide(ask("a", ("Ja", "b")), ask("b", ("Nej", "a"))), (FaultCode.CIRCLE, "b")),
        (guide(ask("a", ("Ja", "a"))), (FaultCode.CIRCLE, "a")),
        (guide(end("a", "2"), end("b", "2")), (FaultCode.UNREACHABLE, "b")),
        (guide(end("a")), (FaultCode.NO_CONTACT, "a")),
        (guide(end("a", "2", "1", acute=True)), (FaultCode.EMERGENCY_FIRST, "a")),
        (guide(end("a", "2", "1")), (FaultCode.EMERGENCY_FIRST, "a")),
        (guide(end("a", "2", acute=True)), (FaultCode.EMERGENCY_FIRST, "a")),
        (guide(end("a", "2", "77")), (FaultCode.VACANT, "a")),
        (guide(end("a", "2"), reviewed_on=date(2025, 11, 26)), (FaultCode.OVERDUE, "")),
        (guide(end("a", "2"), reviewed_on=None), (FaultCode.OVERDUE, "")),
    ],
    ids=lambda value: str(value[0]) if isinstance(value, tuple) else "",
)
def test_each_fault_is_found_where_it_is(one: Guide, wrong: tuple[FaultCode, str]) -> None:
    assert found(one) == [wrong]


def test_a_step_that_nobody_comes_to_may_be_unfinished() -> None:
    """So that a guide that is read can be built on: the answer that leads there is what needs it whole."""
    assert found(guide(end("a", "2"), ask("b"), end("c"))) == [
        (FaultCode.UNREACHABLE, "b"),
        (FaultCode.UNREACHABLE, "c"),
    ]


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        (Contact("2", "Jouren", "+4684650041", is_confirmed=False), FaultCode.UNCONFIRMED),
        (Contact("2", "Jouren", "+4684650041", is_closed_down=True), FaultCode.CLOSED_DOWN),
        (Contact("2", "Jouren"), FaultCode.VACANT),
    ],
)
def test_a_contact_that_cannot_be_relied_on(contact: Contact, code: FaultCode) -> None:
    assert found(guide(end("a", "1", "2")), ALARM, contact) == [(code, "a")]


OFFICE = Contact("3", "Samordnaren", "+4684650043", is_open=True, is_open_at_night=False, deputy="2")
JOUR = Contact("2", "Jouren", "+4684650041", is_open_at_night=True)
SHUT = Contact("2", "Jouren", "+4684650041", is_open_at_night=False)


@pytest.mark.parametrize(
    ("one", "jour", "wrong"),
    [
        (end("a", "3"), SHUT, [(FaultCode.NOBODY_AT_NIGHT, "a")]),
        (end("a", "3"), JOUR, []),
        (end("a", "3", "2"), SHUT, [(FaultCode.NOBODY_AT_NIGHT, "a")]),
        (end("a", "2"), DESK, []),
        (end("a", "1", "3", acute=True), SHUT, []),
    ],
    ids=["alone", "with a deputy", "both shut", "hours not stated", "acute"],
)
def test_an_end_where_nobody_answers_at_night(
    one: End, jour: Contact, wrong: list[tuple[FaultCode, str]]
) -> None:
    told = found(guide(one), ALARM, OFFICE, jour)
    assert told == wrong
    assert FaultCode.NOBODY_AT_NIGHT not in STOPS, "what is published stays so"


def test_the_place_is_said_in_words() -> None:
    (circle,) = faults(guide(ask("a", ("Ja", "b")), ask("b", ("Nej", "a"))), {}, TODAY)
    assert circle.in_("sv").startswith("Steg 2 (”Fråga b?”), svaret ”Nej” (1 → 2 → 1): ")
    assert circle.stops


def test_two_ways_to_one_step_are_no_circle() -> None:
    assert found(guide(ask("a", ("Ja", "b"), ("Nej", "c")), ask("b", ("Vidare", "c")), end("c", "2"))) == []


@pytest.mark.parametrize(
    "data",
    [
        {"steps": [{"kind": "question", "key": "A B", "text": "?"}]},
        {"steps": [{"kind": "question", "key": "a", "text": "?"}, {"kind": "end", "key": "a", "title": "!"}]},
        {"steps": [{"kind": "end", "key": "a", "title": "!", "name": "somebody"}]},
        {
            "steps": [
                {"kind": "end", "key": "a", "title": "!", "more": [{"text": "x", "address": "javascript:1"}]}
            ]
        },
        "no guide",
    ],
)
def test_what_is_no_guide_is_refused(data: Any) -> None:
    with pytest.raises(GuideError):
        read_body(data)
