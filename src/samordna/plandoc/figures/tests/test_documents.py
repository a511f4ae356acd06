"""Files as municipalities get them, with every figure that they hold (tests/documents/figures)."""

import json
from pathlib import Path

import pytest

from samordna.plandoc.figures import read_figures

FOLDER = Path(__file__).parents[5] / "tests" / "documents" / "figures"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_figure_is_read_and_none_is_made_up(name: str) -> None:
    found = read_figures(FOLDER / name).series
    told = [[one.name, one.unit, one.area, one.period, one.value, one.source] for one in found]
    assert sorted(told, key=str) == sorted(_with_floats(EXPECTED[name]), key=str)


def _with_floats(rows: list[list[object]]) -> list[list[object]]:
    return [[float(cell) if isinstance(cell, int | float) else cell for cell in row] for row in rows]
