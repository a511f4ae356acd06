"""Columns that say the same of the plan in every row of a list."""

from samordna.plandoc.reading.formats.csv import read
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.result import ReadResult


def _read(*rows: str) -> ReadResult:
    return interpret(read("\n".join(rows).encode(), "export.csv"))


def test_what_every_row_says_of_the_plan_is_said_of_the_plan() -> None:
    result = _read(
        "Plan;Diarienr;Aktivitet;Ansvarig;Slutdatum",
        "Trygghetsplan 2026;KS 2025/88;Byta lås i källaren;Gatuenheten;20260630",
        "Trygghetsplan 2026;KS 2025/88;Starta nattvandring;Fritidsenheten;20261231",
    )
    about = result.document.metadata
    assert (about.title, about.registry_number, about.period_start) == (
        "Trygghetsplan 2026",
        "KS 2025/88",
        "2026",
    )
    assert [(one.action, one.comment) for one in result.document.activities] == [
        ("Byta lås i källaren", None),
        ("Starta nattvandring", None),
    ]
    assert result.coverage == 1


def test_what_differs_from_row_to_row_is_not() -> None:
    result = _read(
        "Diarienr;Aktivitet;Ansvarig;Slutdatum",
        "KS 2025/88;Byta lås i källaren;Gatuenheten;20260630",
        "KS 2025/91;Starta nattvandring;Fritidsenheten;20261231",
    )
    assert result.document.metadata.registry_number is None
    assert len(result.document.activities) == 2
