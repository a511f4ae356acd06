"""What our own files look like tells the plan, also when what they carry of it has been lost on the way."""

from pathlib import Path

import pytest

from samordna.plandoc.reading.formats.tests.samples import load
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.schema import ABOUT_ITEM, PlanDocument
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.samples import sample

PARTS = (
    *(
        "definitions",
        "environments",
        "phenomena",
        "departments",
        "coordinators",
        "coordinator_tasks",
        "references",
    ),
    *("conditions", "changes", "previous_activities", "agreements", "training", "briefings", "guides"),
    *("alarm_routes", "lessons"),
)


def _read_back(folder: Path, to: Format) -> PlanDocument:
    path = folder / f"plan.{to.value}"
    path.write_bytes(write(sample(), to))
    return interpret(load(path)).document


def _plain(items: list[object]) -> list[dict[str, object]]:
    return [item.model_dump(exclude=set(ABOUT_ITEM)) for item in items]  # type: ignore[attr-defined]


@pytest.mark.slow
def test_every_part_of_a_word_file(tmp_path: Path) -> None:
    plan, back = sample(), _read_back(tmp_path, Format.DOCX)
    for part in PARTS:
        assert _plain(getattr(back, part)) == _plain(getattr(plan, part)), part
    assert back.council is not None
    assert back.council.members == ["Polisen", "Skolan"]
    about = {"place", "origin", "sources"}
    assert back.situation.model_dump(exclude=about) == plan.situation.model_dump(exclude=about)
    assert _plain(list(back.situation.sources)) == _plain(list(plan.situation.sources))


@pytest.mark.slow
@pytest.mark.parametrize("to", [Format.DOCX, Format.PDF, Format.XLSX])
def test_what_the_cover_says(tmp_path: Path, to: Format) -> None:
    plan, back = sample(), _read_back(tmp_path, to)
    assert back.metadata.model_dump(exclude={"origin"}) == plan.metadata.model_dump(exclude={"origin"})
    facts = [(one.kind, one.date, one.section, one.registry_number, one.outcome) for one in back.decisions]
    assert facts == [
        (one.kind, one.date, one.section, one.registry_number, one.outcome) for one in plan.decisions
    ]
