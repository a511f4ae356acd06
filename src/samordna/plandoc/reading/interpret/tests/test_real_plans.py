"""The plans in the folder named by SAMORDNA_REAL_PLANS, against what a careful person read out of them."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from samordna.plandoc.reading import ReadResult, read
from samordna.plandoc.reading.report import report

pytestmark = pytest.mark.real

FOLDER = os.environ.get("SAMORDNA_REAL_PLANS")
if not FOLDER:
    pytest.skip("SAMORDNA_REAL_PLANS names no folder of real plans", allow_module_level=True)
CASES = [
    (plan, golden)
    for plan in sorted(Path(FOLDER).iterdir())
    if (golden := Path(FOLDER).parent / "golden" / f"{plan.stem}.yaml").exists()
]


@pytest.fixture(scope="module", params=CASES, ids=[plan.stem for plan, _ in CASES])
def case(request: pytest.FixtureRequest) -> tuple[ReadResult, dict[str, Any]]:
    plan, golden = request.param
    return read(plan), yaml.safe_load(golden.read_text())


def test_metadata(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, golden = case
    plan, expected = report(result)["plan"], golden["plan"]
    assert expected["title_contains"].lower() in plan["title"].lower()
    assert plan["administration"] == expected["owner"]
    for field in ("board", "period", "budget_goal", "next_revision", "first_follow_up", "approved_by"):
        assert plan[field] == expected[field]
    assert set(plan["references"]) >= set(expected["references"])


def test_section_headings_in_order(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, golden = case
    assert [section.heading for section in result.document.sections if section.level == 1] == golden[
        "sections"
    ]


def test_definitions_environments_and_departments(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, golden = case
    found = report(result)
    assert [one["term"] for one in found["definitions"]] == golden["definitions"]
    assert [one["term"] for one in found["function_definitions"]] == golden["function_definitions"]
    assert [one["name"] for one in found["environments"]] == golden["environments"]
    assert found["lone_actors_mentioned"] is golden["lone_actors_mentioned"]
    assert [one["name"] for one in found["departments"]] == golden["departments"]
    assert all(department.text for department in result.document.departments)


def test_services(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, golden = case
    expected = [{"age": None, **service} for service in golden["services"]]
    found = report(result)["services"]
    assert all(service.pop("origin") for service in found)
    assert found == expected


def test_activities_cell_by_cell(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, golden = case
    activities = report(result)["activities"]
    assert len(activities) == len(golden["activities"])
    for activity, expected in zip(activities, golden["activities"], strict=True):
        assert activity["flagged"] is expected.get("flagged", False)
        for field in ("action", "starts", "follow_up"):
            assert activity[field] == expected[field]
        if activity["flagged"]:
            assert (
                f"{activity['responsible']} {activity['others']}"
                == f"{expected['responsible']} {expected['others']}"
            )
        else:
            assert (activity["responsible"], activity["others"]) == (
                expected["responsible"],
                expected["others"],
            )


def test_flagged_activities_name_their_place(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, _ = case
    flagged = {activity.id for activity in result.document.activities if activity.flagged}
    assert flagged == {flag.item for flag in result.flags if flag.item and flag.item.startswith("activities")}
    assert all(flag.place.line for flag in result.flags if flag.item in flagged)


def test_alarm_routes(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, golden = case
    routes = result.document.alarm_routes
    assert [route.name for route in routes] == [route["name"] for route in golden["alarm_routes"]]
    for route, expected in zip(routes, golden["alarm_routes"], strict=True):
        assert [step.role for step in route.steps] == expected["roles_in_order"]
        decisions = [step for step in route.steps if step.decision]
        assert [(step.decided_by or "").lower() for step in decisions] == [
            one["by"] for one in expected["decisions"]
        ]
        for marked in ("only_when_extraordinary", "continuous"):
            numbers = [number for number, step in enumerate(route.steps, start=1) if getattr(step, marked)]
            assert numbers == expected.get(marked, [])
    assert any("under kontorstid" in (route.rule or "") for route in routes)


def test_every_part_knows_where_it_came_from(case: tuple[ReadResult, dict[str, Any]]) -> None:
    result, _ = case
    ids = {item.id for _, item in result.document.items()}
    assert ids <= result.origins.keys()
