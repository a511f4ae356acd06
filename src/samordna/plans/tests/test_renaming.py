"""A goal and a problem have one name, wherever activities say it."""

import pytest

from samordna.core.tests.tenants import act_for
from samordna.plans.commands import content_update
from samordna.plans.models import Part, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
ACTIVITIES = [
    {
        "action": "Ett",
        "goal": "Trygga  skolor",
        "problem": "Otrygghet; Rekrytering",
        "indicator": "Andel trygga",
    },
    {"action": "Två", "goal": "Trygga skolor och torg", "problem": "Rekrytering på nätet"},
    {"action": "Tre", "goal": "goals-1"},
]


@pytest.fixture
def version() -> PlanVersion:
    goals = [{"id": "goals-1", "text": "Trygga skolor", "indicator": "Andel trygga"}]
    problems = [{"title": "Rekrytering", "priority": 1}]
    made = VersionFactory(document=document(activities=ACTIVITIES, goals=goals, problems=problems))
    act_for(made.municipality)
    return made


def changed(version: PlanVersion, kind: str, **data: str) -> None:
    row = Part.objects.get(version=version, kind=kind)
    content_update(row=row, values={"data": row.data | data})


def told(version: PlanVersion, field: str) -> list[str]:
    return list(version.activity_set.present().values_list(field, flat=True))


def test_activities_follow_a_goal_and_what_it_is_measured_by(version: PlanVersion) -> None:
    changed(version, "goals", text="Alla skolor är trygga", indicator="Andel elever som är trygga")
    assert told(version, "goal") == ["Alla skolor är trygga", "Trygga skolor och torg", "goals-1"]
    assert told(version, "indicator") == ["Andel elever som är trygga", "", ""]


def test_of_several_problems_only_the_one_that_was_renamed_is(version: PlanVersion) -> None:
    changed(version, "problems", title="Rekrytering i föreningar")
    assert told(version, "problem") == ["Otrygghet; Rekrytering i föreningar", "Rekrytering på nätet", ""]


def test_what_is_emptied_or_written_otherwise_alone_changes_nothing(version: PlanVersion) -> None:
    changed(version, "goals", indicator="", text="trygga skolor")
    assert told(version, "goal")[0] == "Trygga  skolor"
    assert told(version, "indicator")[0] == "Andel trygga"
