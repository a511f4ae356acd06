"""Phenomena that stand beside the environments are read apart from them, each with its own source."""

from pathlib import Path

from samordna.plandoc.reading import read
from samordna.plandoc.schema import PlanDocument

_PLAN = """# Plan mot våldsbejakande extremism

# Våldsbejakande miljöer

## Högerextrem miljö

Rörelser som delar in människor efter ursprung.

Källa: Säkerhetspolisen

## Våldsfascination

Ett starkt intresse för grovt våld som delas i slutna grupper.

Källa: Center mot våldsbejakande extremism

## Blandad eller oklar ideologi

Idéer som plockas från flera håll.
"""


def _read(folder: Path) -> PlanDocument:
    path = folder / "plan.md"
    path.write_text(_PLAN, encoding="utf-8")
    return read(path).document


def test_phenomena_are_no_environments(tmp_path: Path) -> None:
    plan = _read(tmp_path)
    assert [(one.name, one.source) for one in plan.environments] == [
        ("Högerextrem miljö", "Säkerhetspolisen")
    ]
    assert [(one.name, one.text, one.source) for one in plan.phenomena] == [
        (
            "Våldsfascination",
            "Ett starkt intresse för grovt våld som delas i slutna grupper.",
            "Center mot våldsbejakande extremism",
        ),
        ("Blandad eller oklar ideologi", "Idéer som plockas från flera håll.", None),
    ]
