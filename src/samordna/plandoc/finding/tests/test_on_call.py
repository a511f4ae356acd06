"""Whom to call where nobody may answer: who is on call, but not for what waits for office hours."""

from dataclasses import replace
from datetime import datetime

from samordna.plandoc.finding import Asked, FoundHelp, KeyedGuide, find, index_of
from samordna.plandoc.guiding import Call, Contact, End, Guide
from samordna.plandoc.mapping import MappedService

NOW = Guide(
    title="Det händer nu",
    situation="Något farligt händer.",
    steps=[
        End(key="call", title="Ring 112 nu", acute=True, calls=[Call(contact="112"), Call(contact="duty")])
    ],
)
PRESS = Guide(
    title="Journalist ringer",
    situation="En journalist vill ha svar.",
    steps=[End(key="call", title="Pressen", calls=[Call(contact="press")])],
)
SHELTER = MappedService(
    key="shelter", name="Skyddat boende", about="Skydd vid hedersvåld.", contacts=("desk",)
)
SILENT = MappedService(key="silent", name="Samtal vid våld i nära relationer")
EVENING, NOON = datetime(2026, 11, 26, 21), datetime(2026, 11, 26, 12)
DUTY = Contact("duty", "Socialjouren", "084650041", is_open=True, is_open_at_night=True)
DESK = Contact("desk", "Mottagningen", "084650042")
CONTACTS = {
    "112": Contact("112", "Larmnumret", "112", is_open=True, is_open_at_night=True),
    "duty": DUTY,
    "desk": DESK,
    "press": Contact("press", "Presstjänsten", "084650043", is_open=False, deputy="duty", opens=NOON),
}
COURSE = MappedService(key="course", name="Föräldrakurs", contacts_around=("owner", "switchboard"))
INDEX = index_of([SHELTER, SILENT, COURSE], [KeyedGuide("now", NOW), KeyedGuide("press", PRESS)])


def first(words: str, at: datetime, contact: Contact = DESK) -> FoundHelp:
    return find(Asked(words, at=at), INDEX, {**CONTACTS, "desk": contact})[0]


def test_who_is_open_comes_before_who_may_not_be_in_the_evening() -> None:
    found = first("hedersvåld", EVENING)
    assert (found.name, found.contact, found.other) == (SHELTER.name, DUTY, DESK)
    assert "Mottagningen: öppettider är inte angivna. Socialjouren har öppet" in found.why[-1].sv
    unconfirmed = replace(DESK, is_open=True, is_confirmed=False)
    assert first("hedersvåld", EVENING, unconfirmed).contact == DUTY


def test_by_day_and_where_it_is_open_its_own_number_comes_first() -> None:
    assert first("hedersvåld", NOON).contact == DESK
    is_open = replace(DESK, is_open=True)
    assert first("hedersvåld", EVENING, is_open).contact == is_open


def test_who_has_no_number_is_answered_for_meanwhile() -> None:
    found = first("min sambo slår mig", NOON)
    assert (found.name, found.contact) == (SILENT.name, DUTY)
    assert "Inget nummer är angivet här. Ring Socialjouren så länge." in [one.sv for one in found.why]


def test_who_is_on_call_is_not_disturbed_by_what_waits() -> None:
    found = first("journalist vill ha en intervju", EVENING)
    assert (found.name, found.contact, found.is_open) == (PRESS.title, CONTACTS["press"], False)


def test_what_waits_and_has_no_number_is_answered_for_by_its_owner_or_the_switchboard() -> None:
    owner, board = Contact("owner", "Familjeenheten", "08465"), Contact("switchboard", "Växeln", "08466")
    for there, called in (([owner, board], owner), ([board], board)):
        contacts = CONTACTS | {one.key: one for one in there}
        found = find(Asked("föräldrakurs", at=EVENING), INDEX, contacts)[0]
        assert (found.name, found.contact) == (COURSE.name, called)
        assert f"Ring {called.function} så länge." in found.why[-1].sv
