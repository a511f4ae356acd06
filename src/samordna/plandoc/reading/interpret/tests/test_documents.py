"""The repository's own test documents, which say the same thing in many formats."""

from pathlib import Path

import pytest

from samordna.plandoc.reading import ReadError, from_json, read, to_json
from samordna.plandoc.reading.report import report

DOCUMENTS = (
    next(folder for folder in Path(__file__).parents if (folder / "pyproject.toml").exists())
    / "tests/documents"
)
EKDALA = sorted(DOCUMENTS.glob("ekdala-*"))
FACTS = ("action", "responsible", "others", "starts", "ends", "ongoing", "follow_up", "status", "goal")


@pytest.mark.parametrize("path", EKDALA, ids=[path.name for path in EKDALA])
def test_one_plan_in_every_format(path: Path) -> None:
    found = report(read(path))
    assert found["plan"]["dnr"] == "SN 2025/118"
    assert found["plan"]["period"] == {"start": "2025", "end": "2027"}
    assert [one["term"] for one in found["definitions"]] == ["Våldsbejakande", "Extremism", "Radikalisering"]
    assert len(found["environments"]) == 3
    assert found["lone_actors_mentioned"]
    assert [one["name"] for one in found["departments"]] == [
        "Avdelningen för barn och unga",
        "Avdelningen för vuxna",
    ]
    assert [(one["name"], one["level"], one["age"]) for one in found["services"]] == [
        ("Familjestödet Eken", "prevention", [0, 17]),
        ("Ungdomsmottagningen", "prevention", [12, 22]),
        ("Fältgruppen", "prevention", [13, 19]),
        ("Stödcentrum för avhoppare", "intervention", [18, None]),
        ("Anhörigstödet", "intervention", None),
    ]
    assert [(route["name"], len(route["steps"])) for route in found["alarm_routes"]] == [
        ("via socialjouren", 5),
        ("via tjänsteman i beredskap", 3),
    ]
    activities = found["activities"]
    assert [activity["starts"] for activity in activities] == [
        "2025-23",
        "2025-08-18",
        "2025-08-14",
        "2026-21",
        "2026-01/2026-03",
    ]
    assert [activity["ends"] for activity in activities] == [
        "2026-04/2026-06",
        None,
        "2025-12",
        "2026",
        "2026-03-31",
    ]
    assert [activity["status"] for activity in activities] == [
        "in_progress",
        "not_started",
        "done",
        "delayed",
        "not_started",
    ]
    assert activities[1]["ongoing"]
    assert len(found["goals"]) == 2
    assert len(found["problems"]) == 2


@pytest.mark.slow
def test_flat_text_gives_the_same_cells_as_word() -> None:
    flat, word = (
        report(read(DOCUMENTS / name))["activities"] for name in ("ekdala-flat.txt", "ekdala-styles.docx")
    )
    for one, other in zip(flat, word, strict=True):
        assert [one[fact] for fact in FACTS] == [other[fact] for fact in FACTS]


@pytest.mark.parametrize("name", ["granvik-metadata-table.docx", "granvik.odt"])
def test_metadata_table_and_activities_in_prose(name: str) -> None:
    result = read(DOCUMENTS / name)
    metadata = result.document.metadata
    assert metadata.registry_number == "KS 2024-00417"
    assert (metadata.period_start, metadata.period_end) == ("2025-01-01", "2026-12-31")
    assert metadata.responsible_for_revision == "Säkerhetssamordnaren"
    (decision,) = result.document.decisions
    assert (decision.body, decision.date, decision.section) == ("Kommunstyrelsen", "2024-11-05", "201")
    assert len(result.document.activities) == 5
    assert all(activity.flagged for activity in result.document.activities)


def test_an_english_action_plan() -> None:
    result = read(DOCUMENTS / "uk-action-plan.docx")
    assert result.document.language == "en"
    first = result.document.activities[0]
    assert first.action == "Invite housing providers to the group"
    assert (first.responsible, first.ends) == ("Head of Community Safety", "2025-09")
    assert first.goal == "A multi-agency group meets and is chaired at senior level"


def test_a_one_page_plan() -> None:
    plan = read(DOCUMENTS / "one-page.docx").document
    assert plan.metadata.municipality == "Lövhults kommun"
    assert [activity.responsible for activity in plan.activities] == [
        "Rektorerna",
        "Kommunchefen",
        "Socialchefen",
    ]


def test_a_shared_plan() -> None:
    plan = read(DOCUMENTS / "shared-plan.docx").document
    first = plan.coordinators[0]
    assert (first.unit, first.function, first.deputy) == (
        "Ekdala",
        "Säkerhetsstrategen",
        "Verksamhetsutvecklaren",
    )
    assert [(one.starts, one.cost) for one in plan.activities] == [
        (None, "Inom ram"),
        ("2026-01", "60 000 kr"),
        ("2025-09-01", "120 000 kr"),
    ]


def test_own_json_is_taken_as_it_is(tmp_path: Path) -> None:
    document = read(DOCUMENTS / "ekdala-styles.docx").document
    path = tmp_path / "plan.json"
    path.write_text(document.model_dump_json(), encoding="utf-8")
    assert read(path).document == document


def test_a_result_survives_storage() -> None:
    result = read(DOCUMENTS / "ekdala-flat.txt")
    assert from_json(to_json(result)) == result


def test_the_report_has_the_published_shape() -> None:
    found = report(read(DOCUMENTS / "ekdala-flat.txt"))
    for flag in found["flags"]:
        assert flag["where"]
        assert flag["what"]
    assert set(found["activities"][0]) >= {"action", "problem", "indicator", "cost", "flagged"}
    assert set(found["alarm_routes"][0]["steps"][0]) >= {
        "role",
        "text",
        "decision",
        "only_when_extraordinary",
        "continuous",
    }


def test_a_missing_file_is_told_in_one_line() -> None:
    with pytest.raises(ReadError, match="finns inte") as caught:
        read(Path("ingen-plan.docx"))
    assert "\n" not in str(caught.value)
