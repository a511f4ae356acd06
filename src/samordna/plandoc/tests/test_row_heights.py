"""How high the rows of a workbook must be."""

import pytest

from samordna.plandoc.workbooks.row_heights import row_height


@pytest.mark.parametrize(
    ("text", "letters", "lines"),
    [
        ("", 20, 1),
        ("kort", 20, 1),
        ("ett par ord till", 9, 2),
        ("rad\nrad\n\nrad", 20, 4),
        ("ö" * 200, 21, 10),
        ("samordnare " * 4, 12, 4),
    ],
)
def test_a_row_has_a_line_for_every_line_of_its_longest_cell(text: str, letters: float, lines: int) -> None:
    assert row_height([("kort", 40), (text, letters)]) == lines * 15


def test_no_row_is_higher_than_a_workbook_can_have() -> None:
    assert row_height([("ord " * 8000, 20)]) == 409


def test_a_row_without_cells_is_a_line() -> None:
    assert row_height([]) == 15
