"""A new version begins with the one before it; nothing of that one is lost without being named."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samordna.plandoc.carried_over import Carried, carried
from samordna.plandoc.carrying.tests.plans import plans
from samordna.plandoc.checking import Rules, check
from samordna.plandoc.checking.passages import passages
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.labels import title_of
from samordna.plandoc.next_cover import is_gone, period_meant, periods_from
from samordna.plandoc.next_version import CHOSEN, OWN_WAYS, next_version
from samordna.plandoc.schema import ABOUT_ITEM, Item, PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.lists import items_of
from samordna.plandoc.writing.public import hidden_in, public_version


def plan(**lists: Any) -> PlanDocument:
    return PlanDocument.model_validate(lists)


OLD = plan(
    metadata={
        "title": "Handlingsplan",
        "board": "Socialnämnden",
        "registry_number": "1/2025",
        "version": "1.0",
        "adopted": "2025-03-01",
        "approved_by": "Kommunstyrelsen",
        "period_start": "2025",
        "period_end": "2026",
        "next_revision": "T1 2026",
        "council_report": "2025-06",
    },
    sections=[
        {"id": "s1", "heading": "Inledning", "text": "Vi börjar.", "origin": [{"where": "sida 1"}]},
        {
            "id": "s2",
            "heading": "Nytt",
            "kind": "changes",
            "text": "Mycket är nytt.\n\n{{previous_activities}}",
        },
    ],
    situation={"date": "2025-01", "mapping": "Lite."},
    decisions=[{"kind": "committee", "date": "2025-03-01", "section": "12"}],
    conditions=[{"id": "c1", "text": "Mät"}, {"id": "c2", "text": "Kartlägg", "answer": "Gjort"}],
    changes=[{"text": "Ny larmväg"}],
    previous_activities=[{"action": "Från 2024", "status": "done"}],
    goals=[{"id": "g1", "text": "Färre rekryteras"}],
    activities=[
        {"id": "a1", "action": "Utbilda", "status": "in_progress", "comment": "Hälften"},
        {"id": "a2", "action": "Öva", "status": "done", "responsible": "Chefen"},
        {"id": "a3", "action": "Kartlägg", "status": "cancelled"},
        {"id": "a4", "action": "Träffas"},
    ],
)


def kinds(old: PlanDocument, new: PlanDocument) -> dict[str, Carried]:
    return {one.kind.name: one for one in carried(old, new)}


def failing(document: PlanDocument) -> set[str]:
    report = check(document, today=date(2027, 1, 10), rules=Rules(revision_months=12))
    return {finding.code for finding in report.errors}


def test_open_activities_go_on_and_all_are_last_plans() -> None:
    new = next_version(OLD)
    assert [(one.id, one.status, one.comment) for one in new.activities] == [
        ("a1", Status.IN_PROGRESS, "Hälften"),
        ("a4", None, None),
    ]
    assert [(one.action, one.status, one.comment) for one in new.previous_activities] == [
        ("Utbilda", Status.IN_PROGRESS, None),
        ("Öva", Status.DONE, None),
        ("Kartlägg", Status.CANCELLED, None),
        ("Träffas", None, None),
    ]
    assert [one.title.sv for one in kinds(OLD, new)["activities"].moved] == ["Öva", "Kartlägg"]


def test_what_was_written_inside_the_house_is_told_when_somebody_says_so() -> None:
    assert next_version(OLD, comments=True).previous_activities[0].comment == "Hälften"


def test_what_the_decision_said_is_not_said_again() -> None:
    cover = next_version(OLD).metadata
    assert (cover.title, cover.board, cover.council_report) == ("Handlingsplan", "Socialnämnden", "2025-06")
    assert (cover.version, cover.period_start, cover.period_end) == ("2.0", "2027", "2028")
    assert (cover.registry_number, cover.adopted, cover.approved_by, cover.next_revision) == (None,) * 4
    new = next_version(OLD)
    assert (new.decisions, new.changes) == ([], [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1", "2"),
        ("Version 9", "Version 10"),
        ("1.0", "2.0"),
        ("2025", None),
        ("1.1", None),
        (None, "4"),
        (" ", "4"),
    ],
)
def test_the_version_is_counted_where_it_can_be(before: str | None, after: str | None) -> None:
    assert next_version(plan(metadata={"version": before}), number=4).metadata.version == after


@pytest.mark.parametrize(
    ("start", "end", "today", "meant", "offered"),
    [
        ("2027", "2028", "2028-02-10", ("2027", "2028"), 3),
        ("2027", "2028", "2028-06-30", ("2027", "2028"), 3),
        ("2027", "2028", "2028-07-01", ("2029", "2030"), 3),
        ("2027", "2028", "2026-11-27", ("2027", "2028"), 3),
        ("2017", "2018", "2026-11-27", ("2027", "2028"), 3),
        ("2026", "2027", "2026-11-27", ("2026", "2027"), 4),
        ("2026-07-01", "2027-06-30", "2027-03-01", ("2027-07-01", "2028-06-30"), 3),
        ("2025-03", "2026-02", "2026-01-01", None, 0),
        (None, None, "2026-01-01", None, 0),
    ],
)
def test_a_plan_is_revised_while_its_period_runs_and_written_anew_towards_its_end(
    start: str | None, end: str | None, today: str, meant: tuple[str, str] | None, offered: int
) -> None:
    day = date.fromisoformat(today)
    periods = periods_from(plan(metadata={"period_start": start, "period_end": end}).metadata, day)
    assert (period_meant(periods, day), len(periods)) == (meant, offered)


def test_years_that_overlap_the_plan_s_own_are_offered_next_to_it() -> None:
    cover = plan(metadata={"period_start": "2025", "period_end": "2028"}).metadata
    offered = periods_from(cover, date(2026, 11, 27))
    assert offered[:3] == [("2025", "2028"), ("2027", "2030"), ("2029", "2032")]


@pytest.mark.parametrize(
    ("start", "end", "gone"),
    [
        ("2020", "2021", True),
        ("2024", "2025", True),
        ("2026", "2026", False),
        ("2027", "2028", False),
        (None, None, False),
    ],
)
def test_a_period_that_is_over_is_gone(start: str | None, end: str | None, gone: bool) -> None:
    assert is_gone((start, end), ("2026", "2027"), date(2026, 11, 27)) is gone


def test_a_period_before_the_one_of_the_version_before_is_gone() -> None:
    assert is_gone(("2027", "2028"), ("2029", "2030"), date(2026, 11, 27))
    assert not is_gone(("2027", "2029"), ("2029", "2030"), date(2026, 11, 27))


@pytest.mark.parametrize(
    ("start", "end", "after"),
    [
        ("2025", "2025", ("2026", "2026")),
        ("2025-01-01", "2026-12-31", ("2027-01-01", "2028-12-31")),
        ("2025-07-01", "2026-06-30", ("2026-07-01", "2027-06-30")),
        ("2024-02-29", "2025-02-28", (None, None)),
        ("2025-01-01", "2025-06-30", (None, None)),
        ("2026", "2025", (None, None)),
        ("2025-03", "2026-02", (None, None)),
        ("2025", None, (None, None)),
    ],
)
def test_the_period_moves_on_by_whole_years(
    start: str, end: str | None, after: tuple[str | None, str | None]
) -> None:
    cover = next_version(plan(metadata={"period_start": start, "period_end": end})).metadata
    assert (cover.period_start, cover.period_end) == after


def test_unanswered_conditions_come_along_and_are_asked_for() -> None:
    new = next_version(OLD)
    assert [one.id for one in new.conditions] == ["c1"]
    assert "G5" in failing(new)
    [answered] = kinds(OLD, new)["conditions"].left
    assert answered.where == "conditions/c2"


def test_the_checks_ask_for_what_is_to_be_made_anew() -> None:
    assert {"G4", "G7", "L1"} <= failing(next_version(OLD))
    every = plan(activities=[{"action": "Utbilda", "status": "done"}], metadata={"version": "1"})
    assert "G8" not in failing(next_version(every))


def test_a_chapter_on_changes_begins_with_its_places_alone() -> None:
    new = next_version(OLD)
    assert [one.text for one in new.sections] == ["Vi börjar.", "{{previous_activities}}"]
    assert {one.place for one in new.previous_activities} == {"previous_activities"}
    assert [one.where for one in kinds(OLD, new)["sections"].left] == ["sections/s2"]


def test_that_no_changes_are_told_yet_is_seen() -> None:
    warned = {one.code for one in check(next_version(OLD), today=date(2027, 1, 10)).warnings}
    assert "G6" in warned


def test_the_new_version_was_not_read_from_the_old_ones_file() -> None:
    assert not any(item.origin for _area, item in next_version(OLD).items())
    assert OLD.sections[0].origin


def test_a_kind_may_begin_empty() -> None:
    new = next_version(OLD, empty={"goals", "sections", "activities", "situation"})
    assert (new.goals, new.activities, new.situation.mapping) == ([], [], "")
    assert [(one.heading, one.text) for one in new.sections] == [
        ("Inledning", ""),
        ("Nytt", "{{previous_activities}}"),
    ]
    assert len(new.previous_activities) == 4
    found = kinds(OLD, new)
    assert (found["goals"].count, len(found["goals"].left)) == (0, 1)
    assert (found["situation"].count, len(found["situation"].left)) == (0, 1)
    assert len(found["activities"].moved) == 4


def test_every_kind_has_its_way() -> None:
    assert set(CHOSEN) | OWN_WAYS == set(KINDS)
    assert not set(CHOSEN) & OWN_WAYS


RESTRICTED = [
    pytest.param(
        {"place": "activities-1"}, {"kind": "other", "text": "{{activities-1}}"}, id="stands in the section"
    ),
    pytest.param({"place": "text"}, {"kind": "other", "text": "Vi övar larmvägen i mars."}, id="told by it"),
    pytest.param({}, {"kind": "activities", "text": "Så här."}, id="its kind's only chapter"),
]


@pytest.mark.parametrize(("placed", "section"), RESTRICTED)
def test_what_few_may_see_is_no_more_seen_among_last_plans_activities(
    placed: dict[str, str], section: dict[str, str]
) -> None:
    action = "Öva larmvägen"
    closed = {"id": "s2", "heading": "Hemligt", "restricted": True, **section}
    if placed.get("place") == "text":
        action = "Vi övar larmvägen"
    old = plan(
        sections=[
            {"id": "s1", "heading": "Nytt", "kind": "changes", "text": "{{previous_activities}}"},
            closed,
        ],
        activities=[
            {"id": "a1", "action": action, "status": "done", **placed},
            {"id": "a2", "action": "Träffas"},
        ],
    )
    seen_before = {one.action for one in public_version(old).activities}
    new = next_version(old)
    seen = {one.action for one in public_version(new).previous_activities}
    assert action not in seen
    assert seen == seen_before
    assert len(new.previous_activities) == 2


def test_what_the_words_told_is_shown_when_the_words_are_gone() -> None:
    old = plan(
        sections=[{"heading": "Mål", "text": "Färre rekryteras."}],
        goals=[{"text": "Färre rekryteras", "place": "text"}],
    )
    assert next_version(old).goals[0].place == "text"
    assert next_version(old, empty={"sections"}).goals[0].place is None


def test_what_a_restricted_section_tells_stays_there() -> None:
    old = plan(
        sections=[
            {"heading": "Inledning", "text": "Vi börjar."},
            {"heading": "Hemligt", "restricted": True, "text": "Färre rekryteras vid torget."},
        ],
        goals=[{"text": "Färre rekryteras vid torget", "place": "text"}],
    )
    new = next_version(old, empty={"sections"})
    assert [one.text for one in new.sections] == ["", "Färre rekryteras vid torget."]
    assert not public_version(new).goals


CHOICES = st.sets(st.sampled_from(CHOSEN))
settled = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@settled
@given(plans(), CHOICES, st.booleans())
def test_no_text_is_lost_without_being_named(old: PlanDocument, empty: set[str], comments: bool) -> None:
    new = next_version(old, empty=empty, comments=comments)
    named = {one.where for kind in carried(old, new) for one in (*kind.moved, *kind.left)}
    there = set(passages(new))
    lost = [
        one
        for one in passages(old)
        if one not in there and one.where not in named and one.where.partition(".")[0] not in named
    ]
    assert [one for one in lost if not _grew(one.text, one.where, new)] == []


def _grew(text: str, where: str, new: PlanDocument) -> bool:
    """A restricted section that got a place for last plan's activities has all its words."""
    return any(f"sections/{one.id}" == where and one.text.startswith(text) for one in new.sections)


@pytest.mark.slow
@settled
@given(plans(), CHOICES)
def test_what_is_carried_is_the_same_and_counted(old: PlanDocument, empty: set[str]) -> None:
    new = next_version(old, empty=empty)
    for kind in carried(old, new):
        before, after = items_of(old, kind.kind.name), items_of(new, kind.kind.name)
        if kind.kind.is_single or kind.kind.name in {"sections", "previous_activities"}:
            continue
        told = {one.id: one.model_dump(exclude=set(ABOUT_ITEM)) for one in before if isinstance(one, Item)}
        assert len(after) == kind.count
        assert len(before) == kind.count + len(kind.moved) + len(kind.left)
        assert all(
            told[one.id] == one.model_dump(exclude=set(ABOUT_ITEM)) for one in after if isinstance(one, Item)
        )


@pytest.mark.slow
@settled
@given(plans(), CHOICES)
def test_nothing_becomes_public(old: PlanDocument, empty: set[str]) -> None:
    new = next_version(old, empty=empty)
    shown = {one.id for _area, one in public_version(new).items()}
    hidden = hidden_in(old.sections)
    came_from = dict(zip((one.id for one in new.previous_activities), old.activities, strict=True))
    for area, item in new.items():
        kind, before = ("activities", came_from[item.id]) if item.id in came_from else (area, item)
        [then] = [one for where, one in old.items() if where == kind and one.id == before.id]
        if hidden.holds(kind, key=then.id, place=then.place, title=title_of(kind, then)):
            assert item.id not in shown
