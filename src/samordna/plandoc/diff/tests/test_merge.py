"""A plan that came back is put together with ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.diff.merge import merged
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.public import public_version


def plan(**lists: object) -> PlanDocument:
    values = {
        "metadata": {"title": "Plan", "board": "Socialnämnden", "registry_number": "SN 1/25"},
        "sections": [
            {"id": "a", "heading": "Inledning", "text": "Ord."},
            {"id": "b", "heading": "Hemligt", "text": "Mera.", "restricted": True},
            {"id": "c", "heading": "Sist"},
        ],
        "activities": [
            {"id": "x", "action": "Utbilda", "comment": "Försenat", "starts": "2025"},
            {"id": "y", "action": "Öva"},
        ],
        "situation": {"date": "2025", "analysis": "Lugnt.", "sources": [{"id": "s", "name": "Polisen"}]},
        "council": {"name": "Rådet", "members": ["Polisen"]},
    }
    return PlanDocument.model_validate({**values, **lists})


def changed(document: PlanDocument, path: str, value: object) -> PlanDocument:
    copy = document.model_copy(deep=True)
    area, _, field = path.partition(".")
    name, _, number = area.partition("/")
    target = getattr(copy, name)
    setattr(target[int(number)] if number else target, field, value)
    return copy


def test_what_came_back_unchanged_is_our_plan() -> None:
    ours = plan()
    public = public_version(ours)
    assert public != ours
    assert merged(ours, public, public) == ours


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("metadata.board", "Kulturnämnden"),
        ("situation.analysis", "Oroligt."),
        ("council.members", ["Polisen", "Skolan"]),
        ("activities/0.action", "Utbilda alla"),
        ("sections/0.text", "Andra ord."),
    ],
)
def test_what_was_changed_there_is_taken_from_there(path: str, value: object) -> None:
    ours = plan()
    public = public_version(ours)
    assert merged(ours, public, changed(public, path, value)) == changed(ours, path, value)


def test_what_was_changed_here_meanwhile_stands() -> None:
    base = plan()
    ours = changed(base, "activities/0.starts", "2026")
    theirs = changed(base, "activities/0.action", "Utbilda alla")
    both = merged(ours, base, theirs).activities[0]
    assert (both.starts, both.action) == ("2026", "Utbilda alla")


def test_items_are_added_taken_out_and_kept_where_they_stood() -> None:
    ours = plan()
    theirs = public_version(ours)
    base = theirs.model_copy(deep=True)
    theirs.activities = [theirs.activities[1], plan(activities=[{"id": "n", "action": "Nytt"}]).activities[0]]
    found = merged(ours, base, theirs)
    assert [one.id for one in found.activities] == ["y", "n"]
    assert [one.id for one in found.sections] == ["a", "b", "c"]


def test_what_was_taken_out_here_stays_out_unless_it_was_changed_there() -> None:
    base = plan()
    ours = base.model_copy(deep=True)
    ours.activities = ours.activities[1:]
    assert [one.id for one in merged(ours, base, base).activities] == ["y"]
    theirs = changed(base, "activities/0.action", "Utbilda alla")
    assert [one.action for one in merged(ours, base, theirs).activities] == ["Utbilda alla", "Öva"]


def test_a_council_that_only_one_has() -> None:
    without, with_one = plan(council=None), plan()
    assert merged(without, without, with_one).council == with_one.council
    assert merged(with_one, without, without).council == with_one.council
    assert merged(with_one, with_one, without).council is None


@pytest.mark.slow
@given(st.lists(st.sampled_from("abcdef"), unique=True), st.lists(st.sampled_from("abcdef"), unique=True))
def test_only_one_side_changed(before: list[str], after: list[str]) -> None:
    base, other = (plan(goals=[{"id": one, "text": one} for one in names]) for names in (before, after))
    assert merged(base, base, other) == other
    assert {goal.id for goal in merged(other, base, base).goals} == set(after)
