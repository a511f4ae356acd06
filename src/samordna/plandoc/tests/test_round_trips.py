"""What is written and read again is the same plan: its activities and services."""

from pathlib import Path

import pytest
import yaml

from samordna.plandoc.reading import read
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.writing import Format, write

PACK = Path(__file__).resolve().parents[2] / "content" / "stockholm_2017" / "plan.yaml"
FIELDS = (
    "action",
    "goal",
    "problem",
    "responsible",
    "others",
    "starts",
    "ends",
    "follow_up",
    "indicator",
    "status",
    "cost",
)


@pytest.fixture(scope="module")
def plan() -> PlanDocument:
    document = PlanDocument.model_validate(yaml.safe_load(PACK.read_text(encoding="utf-8")))
    first = document.activities[0]
    for name, value in {
        "goal": "Alla vet vem de ska ringa",
        "problem": "Ingen vet vem som ansvarar",
        "indicator": "Andel enheter i gruppen",
        "cost": "200 000 kr",
        "status": "done",
        "ends": "2017-12-15",
    }.items():
        setattr(first, name, value)
    return document


def told(activity: Activity) -> dict[str, object]:
    return {name: getattr(activity, name) for name in FIELDS}


@pytest.mark.parametrize("form", [Format.DOCX, Format.JSON, Format.XLSX, Format.CSV])
def test_the_activities_come_back(plan: PlanDocument, tmp_path: Path, form: Format) -> None:
    file = tmp_path / f"plan.{form.extension}"
    file.write_bytes(write(plan, form))
    again = read(file).document
    assert [told(activity) for activity in again.activities] == [
        told(activity) for activity in plan.activities
    ]


@pytest.mark.parametrize("form", [Format.DOCX, Format.JSON, Format.XLSX])
def test_the_services_come_back(plan: PlanDocument, tmp_path: Path, form: Format) -> None:
    file = tmp_path / f"plan.{form.extension}"
    file.write_bytes(write(plan, form))
    again = read(file).document
    facts = [
        [(one.name, one.level, one.functions, one.age) for one in document.services]
        for document in (again, plan)
    ]
    assert facts[0] == facts[1]


def test_a_cell_that_looks_like_a_formula_comes_back_from_csv(tmp_path: Path) -> None:
    plan = PlanDocument(activities=[Activity(action="=1+1 utbildningar", responsible="@samordnaren")])
    file = tmp_path / "plan.csv"
    file.write_bytes(write(plan, Format.CSV))
    assert b"'=1+1" in file.read_bytes()
    assert read(file).document.activities[0].action == "=1+1 utbildningar"


def test_a_table_of_goals_is_read_with_its_indicators(tmp_path: Path) -> None:
    file = tmp_path / "mal.csv"
    file.write_text("Mål;Indikator\nAlla vet vem de ska ringa;Andel som svarar rätt\n", encoding="utf-8")
    goals = read(file).document.goals
    assert [(goal.text, goal.indicator) for goal in goals] == [
        ("Alla vet vem de ska ringa", "Andel som svarar rätt")
    ]
